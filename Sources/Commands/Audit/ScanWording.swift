import Catalogue
import Markup
import Scanning
import System

/// What a scan is told in.
enum ScanWording {
  /// What a workspace holds, in git or not.
  static func folders(of root: FilePath) -> [FilePath] {
    ["Public", ".klankbord", "Episodes", "Feeds", "Site", ".git"].map { root.appending($0) }
  }

  /// - Parameter paths: without names.
  static func notThere(_ paths: [String]) -> WordedRefusal {
    WordedRefusal(
      .failed,
      words: paths.map {
        Wording("\($0): there is no such file or folder.", nl: "\($0): dat bestand of die map is er niet.")
      }
        + [
          Wording(
            "Nothing was looked through. Correct the path and run the command again.",
            nl: "Er is niets doorzocht. Verbeter het pad en geef de opdracht opnieuw.")
        ])
  }

  static func lines(_ result: ScanResult) -> [Wording] {
    result.findings.map { finding in
      let owner = text(finding.owner)
      return Wording(
        "\(text(finding.place)): \(owner), \(finding.form.rawValue), at byte \(finding.offset)",
        nl: "\(text(finding.place)): \(owner), \(finding.form.rawValue), bij byte \(finding.offset)")
    }
      + result.unread.map { unread in
        Wording("\(text(unread.place)): not looked into: ", nl: "\(text(unread.place)): niet doorzocht: ")
          + text(unread.reason)
      }
  }

  static func summary(_ result: ScanResult) -> Wording {
    let (files, bytes) = (result.filesLookedAt, result.bytesLookedAt)
    let looked = Wording(
      ": \(count(files, "file")), \(count(bytes, "byte"))",
      nl: ": \(count(files, "bestand", "bestanden")), \(count(bytes, "byte"))")
    let places = result.findings.count
    let found =
      places == 0
      ? Wording("No name was found", nl: "Er is geen naam gevonden")
      : Wording("Found in \(count(places, "place"))", nl: "Gevonden op \(count(places, "plaats", "plaatsen"))")
    let others = result.unread.count
    let unread =
      others == 0
      ? Wording(same: "")
      : Wording(
        "; \(count(others, "thing")) could not be looked into",
        nl: "; \(count(others, "ding", "dingen")) kon\(others == 1 ? "" : "den") niet worden doorzocht")
    return found + looked + unread + Wording(same: ".")
  }

  /// For the journal.
  static func note(_ result: ScanResult) -> String {
    "found \(result.findings.count), unread \(result.unread.count), files \(result.filesLookedAt)"
  }

  static func json(_ result: ScanResult) -> JSONValue {
    [
      "version": 1, "clean": .flag(result.isClean), "files": .integer(result.filesLookedAt),
      "bytes": .integer(result.bytesLookedAt),
      "findings": .array(
        result.findings.map { finding in
          [
            "path": .text(finding.place.path), "inside": .array(finding.place.inside.map { .text($0) }),
            "form": .text(finding.form.rawValue), "offset": .integer(finding.offset), "name": name(finding.owner),
          ]
        }),
      "unread": .array(
        result.unread.map { unread in
          [
            "path": .text(unread.place.path), "inside": .array(unread.place.inside.map { .text($0) }),
            "reason": .text(text(unread.reason).english),
          ]
        }),
    ]
  }

  private static func text(_ place: ScanPlace) -> String { ([place.path] + place.inside).joined(separator: " > ") }

  private static func text(_ owner: NameScan.Owner) -> String {
    switch owner {
    case .name(let number): "name \(number)"
    case .person(let id): id.text
    }
  }

  private static func name(_ owner: NameScan.Owner) -> JSONValue {
    switch owner {
    case .name(let number): .integer(number)
    case .person(let id): .text(id.text)
    }
  }

  private static func text(_ reason: UnreadReason) -> Wording {
    switch reason {
    case .refused(let error): Wording(same: error.reason)
    case .notAFile:
      Wording("it is a pipe, a socket or a device", nl: "het is een pijp, een socket of een apparaat")
    case .damaged: Wording("it is damaged or cut off", nl: "het is beschadigd of afgebroken")
    case .encrypted: Wording("it is encrypted", nl: "het is versleuteld")
    case .packing(let number):
      Wording("it is packed by zip's method \(number)", nl: "het is ingepakt volgens methode \(number) van zip")
    case .tooLarge(let limit):
      Wording(
        "more than \(limit >> 20) MiB would be unpacked from one file",
        nl: "er zou meer dan \(limit >> 20) MiB uit een bestand komen")
    case .tooDeep(let limit):
      Wording("it is wrapped up more than \(limit) times", nl: "het is meer dan \(limit) keer ingepakt")
    case .noGit:
      Wording(
        "there is no program git to unpack its objects; their bytes were looked at",
        nl: "er is geen programma git om de objecten uit te pakken; hun bytes zijn bekeken")
    case .gitFailed:
      Wording(
        "git could not read all of its objects; their bytes were looked at",
        nl: "git kon niet alle objecten lezen; hun bytes zijn bekeken")
    }
  }

  private static func count(_ number: Int, _ word: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? word : plural ?? word + "s")"
  }
}
