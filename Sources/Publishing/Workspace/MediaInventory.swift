import Bytes
package import Catalogue
import Media
package import Register
import System

/// What the workspace's media files are: looked at, or remembered from when the very same file was looked at before.
package struct MediaInventory: ~Copyable {
  package struct Found {
    /// `nil` where the file is no media file that we publish.
    package let facts: MediaFacts?
    /// What its own tags tell.
    package let chapters: [Chapter]
    /// Everything that is wrong with it.
    package let problems: [Problem]
  }

  private let workspace: Workspace
  private let remembered: [String: RememberedMedia]
  /// What was looked at anew.
  package private(set) var learned: [RememberedMedia] = []

  /// - Parameter remembered: by path; empty to look at every file.
  package init(of workspace: Workspace, remembered: [String: RememberedMedia] = [:]) {
    self.workspace = workspace
    self.remembered = remembered
  }

  /// The episode's recording, or another file of its folder.
  package mutating func media(of episode: Episode, file name: FileName? = nil) throws -> Found {
    let path = "Episodes/\(episode.slug)/\(name ?? episode.media)"
    guard let status = try workspace.file(path).status(), status.kind == .file else {
      let problem = PublishingWords.missingMedia(path, episode: "Episodes/\(episode.slug)/episode.md")
      return Found(facts: nil, chapters: [], problems: [problem])
    }
    if let known = remembered[path], known.describes(status) {
      return Found(facts: known.facts, chapters: known.chapters, problems: [])
    }
    let file = try FileReader(workspace.file(path))
    let inspection = try MediaInspection.inspect(length: file.length) { offset, count throws(FileError) in
      try file.read(at: offset, count: count)
    }
    let problems = inspection.problems(file: path)
    guard let facts = inspection.facts else { return Found(facts: nil, chapters: [], problems: problems) }
    let chapters = try EmbeddedChapters.of(kind: facts.kind, length: file.length) { offset, count throws(FileError) in
      try file.read(at: offset, count: count)
    }
    if problems.allSatisfy({ $0.severity == .warning }) {
      learned.append(
        RememberedMedia(
          path: path, size: status.size, modified: status.modified, changed: status.changed, inode: status.inode,
          facts: facts, chapters: chapters))
    }
    return Found(facts: facts, chapters: chapters, problems: problems)
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
