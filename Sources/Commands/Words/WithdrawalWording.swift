import Catalogue
import Register

/// What `consent withdraw` says.
enum WithdrawalWording {
  static func deleted(_ path: String) -> Wording { Wording("  delete \(path)", nl: "  wis \(path)") }

  static func toLookAt(_ path: String) -> Wording {
    Wording(
      "  look at \(path): it stays, and may show them",
      nl: "  bekijk \(path): dat blijft staan, en kan de persoon tonen")
  }

  static func task(_ task: RegisterTask) -> Wording {
    Wording(
      "  pending \(task.number): \(task.recipient) (\(task.kind.rawValue))",
      nl: "  staat open \(task.number): \(task.recipient) (\(task.kind.rawValue))")
  }

  static func done(_ person: PersonID) -> Wording {
    Wording(
      "\(person) has withdrawn: nothing of them stands in Public/ or in the register any more.",
      nl: "\(person) heeft zich teruggetrokken: in Public/ en in het register staat niets meer van die persoon.")
  }

  static let nothingToScanFor = Wording(
    "No name of theirs is on file, so none was looked for. If you know it: klankbord audit scan --names -",
    nl: "Er is geen naam van deze persoon bekend, dus er is niet naar gezocht. Als je die weet: klankbord audit scan "
      + "--names -")

  static let copies = Wording(
    "Whoever holds copies elsewhere must be told: klankbord tasks lists them until their answers are recorded.",
    nl: "Wie elders kopieën heeft, moet het horen: klankbord tasks noemt hen tot hun antwoord is vastgelegd.")

  static let again = Wording(
    "What was removed stays removed. Run the same command again to complete the rest.",
    nl: "Wat weg is, blijft weg. Geef dezelfde opdracht nog eens om de rest af te maken.")

  static let namesRemain = Wording(
    "Nothing of them is shown, but a name of theirs stands in the places above. In a text of yours: take it out, and run "
      + "klankbord build. In git: write its history anew (git filter-repo), and have every clone thrown away. Then look "
      + "again with klankbord audit scan --names -",
    nl:
      "Er is niets meer van deze persoon te zien of te horen, maar op de plaatsen hierboven staat nog een naam. In een "
      + "tekst van jezelf: haal de naam eruit en geef klankbord build. In git: schrijf de geschiedenis opnieuw (git "
      + "filter-repo) en laat elke kloon weggooien. Kijk daarna nog eens met klankbord audit scan --names -")

  static func head(_ hash: String) -> Wording {
    Wording("journal head: \(hash)", nl: "kop van het journaal: \(hash)")
  }

  /// As measured with the versions of Debian 12.
  static let appsKeep = Wording(
    "Without --tombstone, apps that keep removed items go on showing what they hold: newsboat keeps title, text and "
      + "address; gPodder drops the episode, unless it was downloaded. With --tombstone DAYS a neutral item takes its place "
      + "in both.",
    nl:
      "Zonder --tombstone blijven apps die verwijderde afleveringen bewaren tonen wat ze hebben: newsboat houdt titel, "
      + "tekst en adres; gPodder laat de aflevering vallen, tenzij die was gedownload. Met --tombstone DAGEN komt er in "
      + "beide een neutraal bericht voor in de plaats.")

  static let oneLedger = Wording(
    "The ledger stands in this workspace alone: whoever restores a backup without it brings everybody back. Name a second "
      + "place, on another disk: ledger: in Site/site.md.",
    nl:
      "Het logboek staat alleen in deze werkmap: wie zonder dat een reservekopie terugzet, haalt iedereen terug. Noem een "
      + "tweede plek, op een andere schijf: ledger: in Site/site.md.")

  static func replaced(_ slug: Slug) -> Wording {
    Wording(
      "\(slug): the cut without them takes its place",
      nl: "\(slug): de opname zonder die persoon komt ervoor in de plaats")
  }

  static func wouldTell(_ recipient: String) -> Wording {
    Wording("  tell \(recipient)", nl: "  licht in \(recipient)")
  }

  static func wouldUnlink(_ path: String) -> Wording {
    Wording("  unlink Public/\(path)", nl: "  haal weg Public/\(path)")
  }
}
