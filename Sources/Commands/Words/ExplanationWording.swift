import Bytes
import Catalogue

/// What the table of `consent explain` says, and which rules each of its rows speaks of. A rule stands in one row alone.
enum ExplanationWording {
  static let episode = Wording("the episode", nl: "de aflevering")
  static let minor = Wording("asked as a minor", nl: "gevraagd als minderjarige")
  static let cut = Wording("this cut approved", nl: "deze opname goedgekeurd")
  static let risk = Wording("risk weighed", nl: "risico afgewogen")
  static let channels = Wording("its channels", nl: "de kanalen")
  static let transcription = Wording("made into text there", nl: "daar als tekst")
  static let mayStand = Wording("may stand there", nl: "mag daar staan")
  static let no = Wording("NO", nl: "NEE")

  static let ofEpisode: Set<Refusal.Rule> = [
    .allSuspended, .episodeSuspended, .peopleMissing, .noDeclaration, .declarationUnconfirmed, .thirdParty,
    .sameAccount,
  ]
  static let ofRecord: Set<Refusal.Rule> = [
    .allSuspended, .suspended, .unknownPerson, .noRecord, .notActive, .notYetGiven, .expired, .reviewOverdue,
    .incomplete,
  ]
  static let ofMinor: Set<Refusal.Rule> = [
    .askAgain, .guardianMissing, .childMissing, .childRefused, .safeguardingMissing, .safeguardingVetoed,
  ]
  static let ofVoice: Set<Refusal.Rule> = [.scopeMissing, .alterationUnnamed, .voiceRecognisable]
  static let ofCut: Set<Refusal.Rule> = [.unlistedPerson, .cutNotConfirmed, .sameAccount]
  static let ofRisk: Set<Refusal.Rule> = [.riskVetoed, .riskMissing]
  static let ofChannel: Set<Refusal.Rule> = [.channelMissing, .territoryLimited]

  static func title(_ explanation: Explanation) -> Wording {
    let (slug, cut) = (explanation.slug, explanation.cut.hex.prefix(8))
    return Wording("\(slug), cut \(cut)", nl: "\(slug), opname \(cut)")
  }

  static func otherCut(_ cut: SHA256Digest) -> Wording {
    let hash = cut.hex.prefix(8)
    return Wording(
      "Published is another cut, \(hash); --published explains that one.",
      nl: "Uitgebracht is een andere opname, \(hash); --published legt die uit.")
  }

  static func line(of party: Explanation.Party) -> Wording {
    func list(_ words: [String]) -> String { words.isEmpty ? "-" : words.joined(separator: ", ") }
    let scopes = list(party.scopes.map(\.rawValue))
    let channels = list(party.channels.map(\.description))
    let anonymity = party.anonymity?.rawValue ?? "-"
    return Wording(
      "\(party.id) agrees to: \(scopes); on: \(channels); anonymity: \(anonymity)",
      nl: "\(party.id) stemt in met: \(scopes); op: \(channels); onherkenbaar voor: \(anonymity)")
  }

  static let neverPublished = WordedRefusal(
    .failed, Wording("The episode is not published.", nl: "De aflevering is niet uitgebracht."),
    Wording("Leave --published out.", nl: "Laat --published weg."))
}
