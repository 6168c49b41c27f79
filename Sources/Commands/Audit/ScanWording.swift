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

  static func lines(_ result: ScanResult) -> [String] {
    result.findings.map { "\(text($0.place)): \(text($0.owner)), \($0.form.rawValue), at byte \($0.offset)" }
      + result.unread.map { "\(text($0.place)): not looked into: \(text($0.reason))" }
  }

  static func summary(_ result: ScanResult) -> String {
    let looked = "\(count(result.filesLookedAt, "file")), \(count(result.bytesLookedAt, "byte"))"
    let found = result.findings.isEmpty ? "No name was found" : "Found in \(count(result.findings.count, "place"))"
    let unread = result.unread.isEmpty ? "" : "; \(count(result.unread.count, "thing")) could not be looked into"
    return "\(found): \(looked)\(unread)."
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
            "reason": .text(text(unread.reason)),
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

  private static func text(_ reason: UnreadReason) -> String {
    switch reason {
    case .refused(let error): error.reason
    case .notAFile: "it is a pipe, a socket or a device"
    case .damaged: "it is damaged or cut off"
    case .encrypted: "it is encrypted"
    case .packing(let number): "it is packed by zip's method \(number)"
    case .tooLarge(let limit): "more than \(limit >> 20) MiB would be unpacked from one file"
    case .tooDeep(let limit): "it is wrapped up more than \(limit) times"
    case .noGit: "there is no program git to unpack its objects; their bytes were looked at"
    case .gitFailed: "git could not read all of its objects; their bytes were looked at"
    }
  }

  private static func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
}
