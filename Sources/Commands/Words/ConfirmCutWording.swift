import Bytes
import Catalogue

/// What `consent confirm-cut` says.
enum ConfirmCutWording {
  static func confirmed(_ record: ConsentID, _ cut: SHA256Digest, _ voice: Voice) -> Wording {
    let hash = cut.hex.prefix(8)
    return Wording(
      "consent \(record): cut \(hash) confirmed, \(voice.rawValue) voice",
      nl: "toestemming \(record): opname \(hash) bevestigd, stem: \(voice.dutch)")
  }

  static func redactionConfirmed(_ record: ConsentID, _ file: SHA256Digest) -> Wording {
    let hash = file.hex.prefix(8)
    return Wording(
      "consent \(record): redacted file \(hash) confirmed",
      nl: "toestemming \(record): aangepast bestand \(hash) bevestigd")
  }

  static func nobodyConfirmed(_ cut: SHA256Digest) -> Wording {
    Wording(
      "confirmed: nobody is recognisable in cut \(cut.hex.prefix(8))",
      nl: "bevestigd: niemand is te herkennen in opname \(cut.hex.prefix(8))")
  }

  static func carriedOver(_ record: ConsentID, of person: PersonID, _ old: SHA256Digest, _ new: SHA256Digest) -> Wording
  {
    let (old, new) = (old.hex.prefix(8), new.hex.prefix(8))
    return Wording(
      "consent \(record) of \(person): approval of cut \(old) carried over to \(new)",
      nl: "toestemming \(record) van \(person): goedkeuring van opname \(old) overgenomen voor \(new)")
  }

  static func noted(_ party: ThirdParty) -> Wording {
    Wording(
      "third party \(party.number) noted: \(party.relation)", nl: "derde \(party.number) genoteerd: \(party.relation)")
  }

  static let thirdPartiesOpen = Wording(
    "It stays blocked until each is settled: klankbord consent third-party EPISODE --resolve N --how WORD.",
    nl: "Het blijft tegengehouden tot elk is geregeld: klankbord consent third-party EPISODE --resolve N --how WORD.")
  static let heardLater = Wording(
    "heard-at has not come yet: until then the confirmation does not count.",
    nl: "heard-at is nog niet geweest: tot dan telt de bevestiging niet.")
  static let relatedInterpreter = Wording(
    "The interpreter is family or of their circle: have them hear it again with another before it is published.",
    nl: "De tolk is familie of een bekende: laat het opnieuw horen met een ander voordat het uitkomt.")
  static let riskVetoed = Wording(
    "The risk was vetoed: this cut is published nowhere.",
    nl: "Het risico is te groot bevonden: deze opname komt nergens uit.")
  static let publishNext = Wording(
    "When everyone in it has confirmed: klankbord publish SLUG.",
    nl: "Als iedereen erin heeft bevestigd: klankbord publish SLUG.")

  static func notAgreed(_ alteration: VoiceAlteration, under record: ConsentID) -> Wording {
    Wording(
      "consent \(record) does not cover a voice that is \(alteration.rawValue): it stays blocked.",
      nl: "toestemming \(record) geldt niet voor een stem die \(alteration.rawValue) is: het blijft tegengehouden.")
  }
}

// Why it records nothing.
extension ConfirmCutWording {
  static func notGiven(_ person: PersonID) -> WordedRefusal {
    WordedRefusal(
      .blocked,
      Wording(
        "\(person) has no given consent that a cut could be bound to.",
        nl: "\(person) heeft geen gegeven toestemming waaraan een opname kan worden gebonden."),
      Wording(
        "klankbord consent show \(person) shows what is missing.",
        nl: "klankbord consent show \(person) laat zien wat ontbreekt."))
  }

  static func sameAccount(_ account: Account) -> WordedRefusal {
    WordedRefusal(
      .blocked,
      Wording(
        "\(account) collected this and cannot review it as well.",
        nl: "\(account) heeft dit zelf gevraagd en kan het niet ook bevestigen."),
      Wording(
        "Another account confirms the cut: run this under that account, or, as the workspace's owner, with --as ACCOUNT. "
          + "A workspace of one person writes four-eyes: off in Site/site.md.",
        nl: "Een ander account bevestigt de opname: doe dit onder dat account of, als eigenaar van de werkruimte, met "
          + "--as ACCOUNT. Wie alleen werkt, schrijft four-eyes: off in Site/site.md."))
  }

  static let alterationMissing = WordedRefusal(
    .failed,
    Wording(
      "altered-by is missing: the text says that the voice is altered.",
      nl: "altered-by ontbreekt: de tekst zegt dat de stem is veranderd."),
    Wording(
      "Write altered-by: re-spoken, resynthesised or effect. Nothing was recorded.",
      nl: "Schrijf altered-by: re-spoken, resynthesised of effect. Er is niets vastgelegd."))

  static let alterationUnwanted = WordedRefusal(
    .failed,
    Wording(
      "The file says altered-by, and the text says that the voice is not altered.",
      nl: "Het bestand noemt altered-by, en de tekst zegt dat de stem niet is veranderd."),
    Wording(
      "Write voice: altered for them in the text, or leave altered-by out. Nothing was recorded.",
      nl: "Schrijf in de tekst voice: altered, of laat altered-by weg. Er is niets vastgelegd."))

  static func notAmong(_ people: [PersonID], _ person: PersonID, of slug: Slug) -> WordedRefusal {
    let listed = people.map(\.text).joined(separator: ", ")
    return WordedRefusal(
      .failed,
      Wording(
        "\(person) is not among the people of \(slug): \(listed).",
        nl: "\(person) staat niet bij de mensen van \(slug): \(listed)."),
      Wording(
        "Name the right episode, or list the person in its people: first. Nothing was recorded.",
        nl: "Noem de juiste aflevering, of zet de persoon eerst in people:. Er is niets vastgelegd."))
  }

  static func notOfNobody(_ slug: Slug) -> WordedRefusal {
    WordedRefusal(
      .failed,
      Wording("\(slug) does not say people: none.", nl: "\(slug) zegt niet people: none."),
      Wording(
        "Name the right episode, or write it into its text first. Nothing was recorded.",
        nl: "Noem de juiste aflevering, of schrijf het eerst in de tekst. Er is niets vastgelegd."))
  }

  static let knownName = WordedRefusal(
    .blocked,
    Wording("It holds a name of somebody in the register.", nl: "Er staat een naam in van iemand uit het register."),
    Wording("Say it without names. Nothing was recorded.", nl: "Zeg het zonder namen. Er is niets vastgelegd."))
}

// Why an approval is not carried over.
extension ConfirmCutWording {
  private static let hearAgain = Wording(
    "Let everyone hear the new cut, and confirm it: klankbord consent confirm-cut PERSON. Nothing was recorded.",
    nl: "Laat iedereen de nieuwe opname horen, en bevestig die: klankbord consent confirm-cut PERSON. Er is niets "
      + "vastgelegd.")

  static func contentMayDiffer(_ found: Wording) -> WordedRefusal {
    WordedRefusal(
      .blocked,
      Wording(
        "What is said in it may have changed, which cannot be carried over: ",
        nl: "Misschien is de inhoud veranderd, en dat kan niet worden overgenomen: ") + found, hearAgain)
  }

  static func otherKind(_ old: String, _ new: String) -> Wording {
    Wording("the old cut is \(old), this one \(new).", nl: "de oude opname is \(old), deze \(new).")
  }

  /// In milliseconds.
  static func otherDuration(_ old: Int, _ new: Int) -> Wording {
    func seconds(_ duration: Int) -> String {
      let hundredths = String(duration % 1000 / 10)
      return "\(duration / 1000).\(hundredths.count == 1 ? "0" : "")\(hundredths)"
    }
    let (old, new) = (seconds(old), seconds(new))
    return Wording(
      "the old cut lasts \(old) s, this one \(new) s.", nl: "de oude opname duurt \(old) s, deze \(new) s.")
  }

  static let unknownCut = WordedRefusal(
    .failed,
    Wording(
      "Nothing is known of the old cut: it was never published, and never looked at.",
      nl: "Van de oude opname is niets bekend: ze is nooit uitgebracht en nooit bekeken."), hearAgain)
  static let sameCut = WordedRefusal(
    .failed, Wording("The old cut is this one.", nl: "De oude opname is deze zelf."),
    Wording(
      "Give the hash of the one before. Nothing was recorded.",
      nl: "Noem de hash van die ervoor. Er is niets vastgelegd."))

  static func neverApproved(_ person: PersonID) -> WordedRefusal {
    WordedRefusal(
      .blocked,
      Wording(
        "\(person) has not approved the old cut with this voice, under a consent that counts now.",
        nl: "\(person) heeft de oude opname niet goedgekeurd met deze stem, onder een toestemming die nu telt."),
      hearAgain)
  }

  static func disputed(_ person: PersonID) -> WordedRefusal {
    WordedRefusal(
      .blocked,
      Wording(
        "The old cut was vetoed for \(person), or accounts differ on how their voice was altered.",
        nl: "Voor \(person) is de oude opname afgekeurd, of accounts verschillen over hoe de stem is veranderd."),
      hearAgain)
  }
}

extension Voice {
  /// As people say it.
  var dutch: String {
    switch self {
    case .original: "eigen"
    case .altered: "veranderd"
    case .unheard: "niet te horen"
    }
  }
}
