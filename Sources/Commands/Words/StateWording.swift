import Bytes
import Catalogue

/// What the commands say that suspend, resume, restrict and invalidate, and that declare somebody absent.
enum StateWording {
  /// The same whether or not anybody or anything was found: the answer never confirms that somebody took part.
  static let suspended = Wording(
    "Done: whatever this word stands for is not shown any more, as far as we serve it.",
    nl: "Gedaan: waar dit woord ook voor staat, wij laten het niet meer zien of horen, voor zover het van ons komt.")

  static func resumed(_ subject: Wording) -> Wording { Wording("resumed: ", nl: "hervat: ") + subject }

  static let everything = Wording("everything", nl: "alles")

  static let buildNext = Wording(
    "klankbord build shows again what consent allows.",
    nl: "klankbord build laat weer zien wat de toestemmingen toelaten.")

  static let notSuspended = WordedRefusal(
    .failed, Wording("Nothing of that is suspended.", nl: "Daarvan is niets opgeschort."),
    Wording(
      "Name a person's id or code, or an episode's slug; or say --all after a restore.",
      nl: "Noem iemands nummer of code, of een aflevering; of zeg --all na het terugzetten van een reservekopie."))

  /// The ledger, which its settings name, tells of people who withdrew after the backup.
  static func forgotten(_ people: [PersonID]) -> WordedRefusal {
    let ids = people.map(\.text).joined(separator: ", ")
    return WordedRefusal(
      .blocked,
      Wording(
        "The ledger says that these withdrew after the backup, and the register does not know it: \(ids).",
        nl:
          "Volgens het logboek hebben deze mensen zich na de reservekopie teruggetrokken, en het register weet dat niet: "
          + "\(ids)."),
      Wording(
        "Restore again with --ledger, or withdraw each of them. Everything stays suspended.",
        nl: "Zet de kopie opnieuw terug met --ledger, of trek elk van hen terug. Alles blijft opgeschort."))
  }

  static func ambiguous(_ ids: [String]) -> WordedRefusal {
    WordedRefusal(
      .failed,
      Wording(
        "It stands for more than one: \(ids.joined(separator: ", ")).",
        nl: "Het staat voor meer dan een: \(ids.joined(separator: ", "))."),
      Wording("Name the one that you mean. Nothing was changed.", nl: "Noem de bedoelde. Er is niets veranderd."))
  }

  static func isNow(_ record: ConsentID, _ state: ConsentRecord.State) -> Wording {
    ConsentRecordWording.recorded(record, state)
  }

  static let restrictedNext = Wording(
    "Nothing is shown under it until klankbord consent restrict PERSON --lift.",
    nl: "Er wordt niets onder getoond tot klankbord consent restrict PERSON --lift.")
  static let invalidatedNext = Wording(
    "That is for good: coming back takes a new record.",
    nl: "Dat is voorgoed: terugkomen kan alleen met een nieuwe toestemming.")

  static func noRecord(_ person: PersonID) -> WordedRefusal {
    WordedRefusal(
      .failed, Wording("\(person) has no consent on record.", nl: "\(person) heeft geen vastgelegde toestemming."),
      Wording("There is nothing to change.", nl: "Er is niets te veranderen."))
  }

  static func absent(_ person: PersonID, from cut: SHA256Digest, isConfirmed: Bool) -> Wording {
    let hash = cut.hex.prefix(8)
    return isConfirmed
      ? Wording(
        "confirmed: \(person) cannot be recognised in cut \(hash)",
        nl: "bevestigd: \(person) is niet te herkennen in opname \(hash)")
      : Wording(
        "declared: \(person) cannot be recognised in cut \(hash)",
        nl: "verklaard: \(person) is niet te herkennen in opname \(hash)")
  }

  static let absenceNext = Wording(
    "A second account that heard it says the same: the same command, by that account.",
    nl: "Een tweede account dat de opname heeft gehoord zegt hetzelfde: dezelfde opdracht, door dat account.")

  static func stillListed(_ person: PersonID, in slug: Slug) -> WordedRefusal {
    WordedRefusal(
      .failed,
      Wording("\(slug) lists \(person) among its people.", nl: "\(slug) noemt \(person) bij people:."),
      Wording(
        "Take them out of people: first, if this cut is really without them. Nothing was recorded.",
        nl: "Haal die er eerst uit, als ze echt niet meer in deze opname zitten. Er is niets vastgelegd."))
  }
}
