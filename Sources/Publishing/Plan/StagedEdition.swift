import Bytes
import Catalogue
import Register
import System

/// An edition whose new files wait, whole and judged, beside the result; `putInPlace` makes them visible.
struct StagedEdition: Sendable {
  enum Change: Sendable {
    case none, new, changed
  }

  struct File: Sendable {
    let output: OutputFile
    /// What is remembered of it: its content's key, joined with that of the names it was searched for.
    let key: SHA256Digest
    let change: Change
    /// Where its bytes wait, if they do.
    let waiting: FilePath?
    /// How it stands in its place, where it does not change.
    let standing: FileStatus?
  }

  let folder: FilePath
  /// In the order in which they appear.
  let files: [File]
  /// What was left out for naming somebody; empty unless that was asked for.
  let leaks: [OutputLeak]
  /// What the documents that changed break of the rules.
  let problems: [Problem]
  /// Whatever else stands in the folder: the result is ours alone.
  let deletes: [String]

  /// A hidden folder inside the result, so that a rename never crosses a file system; servers hide it.
  static func waitingRoom(of folder: FilePath) -> FilePath { folder.appending(".waiting") }

  /// Whether a path in the result is of the waiting room, or the server's own settings.
  static func isLeftAlone(_ path: String) -> Bool { path.hasPrefix(".waiting/") || path == ".htaccess" }

  var plan: PublicationPlan {
    PublicationPlan(
      writes: files.filter { $0.change != .none }.map {
        PublicationPlan.Write(path: $0.output.path, stage: $0.output.stage, isNew: $0.change == .new)
      },
      keeps: files.filter { $0.change == .none }.map(\.output.path), deletes: deletes)
  }

  /// Every file that changes, for the register's list, before it does: it mentions what the old bytes do and what the
  /// new ones will, so that a removal finds both.
  func expected(after known: [String: Artefact]) -> [Artefact] {
    files.filter { $0.change != .none }.map {
      Artefact(
        path: $0.output.path, key: $0.key, lengthInBytes: -1, modified: 0, changed: 0, inode: 0,
        mentions: $0.output.mentions.union(known[$0.output.path]?.mentions ?? []))
    }
  }

  /// Puts each file in its place by a rename, media before pages before feeds, and deletes last.
  ///
  /// - Returns: the files as they now stand.
  /// - Throws: `FileError`; what is in place by then is whole, and the same act again completes it.
  func putInPlace() throws -> [Artefact] {
    for file in files {
      guard let waiting = file.waiting else { continue }
      let target = folder.appending(file.output.path)
      try target.parent.createDirectories()
      try waiting.rename(to: target)
    }
    for path in deletes { try folder.removeFile(path) }
    try discard()
    return try files.map { file in
      let path = folder.appending(file.output.path)
      guard let status = try file.standing ?? path.status() else {
        throw FileError(act: "find", path: path.text, number: 2)
      }
      return Artefact(
        path: file.output.path, key: file.key, lengthInBytes: status.size, modified: status.modified,
        changed: status.changed, inode: status.inode, mentions: file.output.mentions)
    }
  }

  /// Forgets what waits.
  func discard() throws {
    try Self.waitingRoom(of: folder).removeTree()
  }
}
