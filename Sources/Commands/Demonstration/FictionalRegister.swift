import Catalogue

/// Who can be heard in the demonstration, and what each of them agreed to: all invented, no real person among them.
///
/// Identifiers, channels and moments are texts as a form would hold them; whoever loads them parses them and reports
/// what does not parse. Names are words that nobody bears and that no text of the demonstration holds.
struct FictionalRegister {
  struct Person {
    let id: String
    /// What the public sees in place of the name.
    let label: String
    let legalName: String
    var alsoKnownAs: [String] = []
  }

  struct Consent {
    let person: String
    let scopes: Set<ConsentScope>
    let channels: [String]
    /// RFC 3339.
    let givenAt: String
    /// Days from the moment of loading; `nil` where the person set no end.
    var endsInDays: Int?
    /// In which the consent was explained and the cuts were heard.
    let language: String
    var anonymity = Anonymity.public
    /// Slugs of the episodes whose cuts the person heard and approved.
    let episodes: [String]
  }

  /// That a platform makes no transcripts and takes no comments of a feed.
  struct Assurance {
    let feed: String
    let platform: String
    /// A day.
    let checkedOn: String
    let evidence: String
  }

  /// Of every consent below.
  static let lawfulBasis = ConsentTerms.LawfulBasis.consent
  static let method = ConsentTerms.Method.conversation
  static let noticeVersion = "1"
  /// Of every altered voice.
  static let alteration = VoiceAlteration.respoken

  /// Slugs of the episodes in whose cut nobody is recognisable.
  static let episodesOfNobody = ["een-kier-licht"]

  static let people = [
    Person(id: "p-4h7kq2", label: "Presentator", legalName: "Quasi Vlindermoes", alsoKnownAs: ["Vlindermoesje"]),
    Person(id: "p-3jgqfy", label: "Presentator (Somalisch)", legalName: "Nepnaam Regenknoop"),
    Person(id: "p-7crynj", label: "Presentator (Arabisch)", legalName: "Kwansuis Theemuts", alsoKnownAs: ["ثيموتس"]),
    Person(id: "p-e2wurm", label: "Maatschappelijk werker", legalName: "Pseudo Drempelkoek"),
    Person(id: "p-pyz5nr", label: "Zogenaamd Wolkenfiets (fictief), deskundige", legalName: "Zogenaamd Wolkenfiets"),
    Person(id: "p-nmych2", label: "Een ervaringsdeskundige", legalName: "Denkbeeldig Kruimelhoed"),
    Person(id: "p-66qegy", label: "Deskundige vrouwenrechten", legalName: "Hypothetisch Lepelboom"),
    Person(id: "p-9dvwm6", label: "Een jongvolwassene", legalName: "Imaginair Sokkenlicht"),
    Person(id: "p-3bd5d4", label: "Een overlevende", legalName: "Fictivus Pannenlap", alsoKnownAs: ["Pännenlapje"]),
    Person(id: "p-55e4h6", label: "Een vader", legalName: "Verzinsel Puddingfluit"),
    Person(id: "p-bqwdsn", label: "Traumatherapeut", legalName: "Proforma Kapstokvis"),
    Person(id: "p-qz3fyf", label: "Een moeder", legalName: "Schijnbaar Kussensloop"),
    Person(id: "p-9ebpxa", label: "Een voormalige pleger", legalName: "Bedenksel Gieterpet"),
  ]

  static let consents = [
    Consent(
      person: "p-4h7kq2", scopes: speaking, channels: everywhere, givenAt: "2023-08-30T10:00:00+02:00", language: "nl",
      episodes: [
        "de-drempel-over", "eer-is-geen-slot", "tussen-wij-en-ik", "mijn-eigen-ja", "wie-doet-de-afwas",
        "grenzen-met-een-zachte-stem", "ik-was-degene-die-sloeg",
      ]),
    Consent(
      person: "p-3jgqfy", scopes: speaking, channels: everywhere, givenAt: "2023-11-20T13:00:00+01:00", language: "so",
      episodes: ["ogow-xuquuqdaada"]),
    Consent(
      person: "p-7crynj", scopes: speaking, channels: everywhere, givenAt: "2024-03-18T13:00:00+01:00", language: "ar",
      episodes: ["de-stille-wond"]),
    // Ends soon.
    Consent(
      person: "p-e2wurm", scopes: speaking, channels: everywhere, givenAt: "2023-09-20T15:30:00+02:00", endsInDays: 30,
      language: "nl", episodes: ["de-drempel-over"]),
    // Two guests in one episode: the first may be named, the second may not.
    Consent(
      person: "p-pyz5nr", scopes: speaking.union([.name]), channels: everywhere, givenAt: "2023-10-16T09:30:00+02:00",
      language: "nl", anonymity: .none, episodes: ["eer-is-geen-slot"]),
    Consent(
      person: "p-nmych2", scopes: speaking, channels: podcast, givenAt: "2023-10-16T11:00:00+02:00", language: "so",
      episodes: ["eer-is-geen-slot"]),
    Consent(
      person: "p-66qegy", scopes: speaking, channels: everywhere, givenAt: "2023-11-20T14:00:00+01:00", language: "so",
      episodes: ["ogow-xuquuqdaada"]),
    // Refused Spotify.
    Consent(
      person: "p-9dvwm6", scopes: speaking, channels: ["site", "podcast-apps", "apple"],
      givenAt: "2023-12-13T16:00:00+01:00", language: "nl", episodes: ["tussen-wij-en-ik"]),
    Consent(
      person: "p-3bd5d4", scopes: speakingAltered.subtracting([.transcript]), channels: podcast,
      givenAt: "2024-01-22T10:30:00+01:00", language: "fa", anonymity: .acquaintances, episodes: ["mijn-eigen-ja"]),
    Consent(
      person: "p-55e4h6", scopes: speaking, channels: everywhere, givenAt: "2024-02-19T19:00:00+01:00", language: "nl",
      episodes: ["wie-doet-de-afwas"]),
    Consent(
      person: "p-bqwdsn", scopes: speaking, channels: everywhere, givenAt: "2024-03-18T14:00:00+01:00", language: "ar",
      episodes: ["de-stille-wond"]),
    // The site only.
    Consent(
      person: "p-qz3fyf", scopes: [.voiceOriginal, .description], channels: ["site"],
      givenAt: "2024-04-15T11:00:00+02:00", language: "nl", episodes: ["grenzen-met-een-zachte-stem"]),
    Consent(
      person: "p-9ebpxa", scopes: speakingAltered, channels: podcast, givenAt: "2024-05-20T20:00:00+02:00",
      language: "nl", anonymity: .acquaintances, episodes: ["ik-was-degene-die-sloeg"]),
  ]

  /// Whoever agrees to be heard and not to be read is in feeds that platforms would make into text.
  static let assurances = [
    Assurance(
      feed: "lichtkier", platform: "apple", checkedOn: "2023-08-30", evidence: "invented: own transcripts alone"),
    Assurance(
      feed: "lichtkier-spotify", platform: "spotify", checkedOn: "2023-08-30",
      evidence: "invented: transcripts and comments off"),
  ]

  /// To be heard, read, quoted and described.
  private static let speaking: Set<ConsentScope> = [.voiceOriginal, .transcript, .quotesAndChapters, .description]
  private static let speakingAltered: Set<ConsentScope> = [
    .voiceAltered, .transcript, .quotesAndChapters, .description,
  ]

  private static let everywhere = ["site", "podcast-apps", "radio", "apple", "spotify"]
  private static let podcast = ["site", "podcast-apps", "apple", "spotify"]
}
