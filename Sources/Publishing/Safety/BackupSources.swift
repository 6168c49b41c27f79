import Bytes
import System

/// What of a workspace's folders goes into a backup.
struct BackupSources: Sendable {
  /// By path in the workspace.
  private(set) var files: [String] = []
  /// By path in the workspace: links, pipes and the like.
  private(set) var leftOut: [String] = []

  init(of workspace: Workspace) throws {
    for folder in BackupManifest.folders where try workspace.file(folder).status()?.kind == .directory {
      try read(folder, of: workspace)
    }
  }

  private mutating func read(_ folder: String, of workspace: Workspace) throws {
    for name in try workspace.file(folder).entries() where !Self.isPassing(name) {
      let path = folder + "/" + name
      guard BackupManifest.isFit(path) else { throw BackupFault.unfitName(folder: folder) }
      switch try workspace.file(path).status()?.kind {
      case .directory: try read(path, of: workspace)
      case .file: files.append(path)
      case .link, .other: leftOut.append(path)
      case nil: continue
      }
    }
  }

  /// Whether it is an editor's or a lock's own, or the keys that a count is made with.
  private static func isPassing(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("#") || name.hasSuffix("~")
      || ["keys", "lock", "new", "part", "swp", "tmp"].contains { name.hasSuffix("." + $0) }
  }
}

extension FilePath {
  func lengthAndHash() throws(FileError) -> (length: Int, hash: SHA256Digest) {
    var length = 0
    var hash = SHA256()
    try readPieces { piece throws(FileError) in
      hash.update(piece)
      length += piece.count
      return true
    }
    return (length, hash.finish())
  }
}
