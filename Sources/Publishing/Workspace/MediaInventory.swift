import Bytes
package import Catalogue
import Media
package import Register
import System

/// What the workspace's media files are: looked at, or remembered from when the very same file was looked at before.
package struct MediaInventory: ~Copyable {
  private let workspace: Workspace
  private let remembered: [String: RememberedMedia]
  /// What was looked at anew.
  package private(set) var learned: [RememberedMedia] = []

  /// - Parameter remembered: by path; empty to look at every file.
  package init(of workspace: Workspace, remembered: [String: RememberedMedia] = [:]) {
    self.workspace = workspace
    self.remembered = remembered
  }

  /// The facts, `nil` where the file is no media file that we publish, and everything that is wrong with it.
  package mutating func facts(of episode: Episode) throws -> (facts: MediaFacts?, problems: [Problem]) {
    let path = "Episodes/\(episode.slug)/\(episode.media)"
    guard let status = try workspace.file(path).status(), status.kind == .file else {
      return (nil, [PublishingWords.missingMedia(path, episode: "Episodes/\(episode.slug)/episode.md")])
    }
    if let known = remembered[path], known.describes(status) { return (known.facts, []) }
    let file = try FileReader(workspace.file(path))
    let inspection = try MediaInspection.inspect(length: file.length) { offset, count throws(FileError) in
      try file.read(at: offset, count: count)
    }
    let problems = inspection.problems(file: path)
    if let facts = inspection.facts, problems.allSatisfy({ $0.severity == .warning }) {
      learned.append(
        RememberedMedia(
          path: path, size: status.size, modified: status.modified, changed: status.changed, inode: status.inode,
          facts: facts))
    }
    return (inspection.facts, problems)
  }
}

extension RememberedMedia {
  /// Whether nothing has touched the file since.
  func describes(_ status: FileStatus) -> Bool {
    size == status.size && modified == status.modified && changed == status.changed && inode == status.inode
  }
}

extension Artefact {
  /// Whether nothing has touched the file since.
  func describes(_ status: FileStatus) -> Bool {
    lengthInBytes == status.size && modified == status.modified && changed == status.changed && inode == status.inode
  }
}
