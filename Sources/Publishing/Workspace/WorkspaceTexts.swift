package import Catalogue
import SourceText
import System

/// The bytes of every text that the result is made of, by path in the workspace.
package struct WorkspaceTexts: Sendable {
  /// More than any show notes need; a larger file is a mistake.
  package static let largest = 4 << 20

  package let files: [String: [UInt8]]
  /// What could not be read at all.
  package let problems: [Problem]

  package init(files: [String: [UInt8]]) {
    self.files = files
    problems = []
  }

  /// Reads `Site/site.md`, `Episodes/topics.md`, `Feeds/*.md` and `Episodes/*/episode.md`. Hidden names are passed over.
  package init(of workspace: Workspace) {
    var reader = Reader(workspace: workspace)
    reader.read("Site/site.md")
    reader.read("Episodes/topics.md")
    for name in reader.entries(of: "Feeds") where name.hasSuffix(".md") { reader.read("Feeds/" + name) }
    for name in reader.entries(of: "Episodes") where reader.isFolder("Episodes/" + name) {
      reader.read("Episodes/\(name)/episode.md")
    }
    files = reader.files
    problems = reader.problems
  }

  private struct Reader {
    let workspace: Workspace
    var files: [String: [UInt8]] = [:]
    var problems: [Problem] = []

    /// A file that is not there is left to the reading of the library, which knows which ones must be.
    mutating func read(_ path: String) {
      files[path] = attempt(path) { file throws(FileError) in
        try file.status() == nil ? nil : try file.readOrdinary(limit: largest)
      }
    }

    mutating func entries(of folder: String) -> [String] {
      let names = attempt(folder) { file throws(FileError) in try file.status() == nil ? nil : try file.entries() }
      return (names ?? []).filter { !$0.hasPrefix(".") }
    }

    mutating func isFolder(_ path: String) -> Bool {
      attempt(path) { file throws(FileError) in try file.status()?.kind } == .directory
    }

    private mutating func attempt<Value>(_ path: String, _ body: (FilePath) throws(FileError) -> Value?) -> Value? {
      do throws(FileError) {
        return try body(workspace.file(path))
      } catch {
        problems.append(PublishingWords.unreadable(path, error))
        return nil
      }
    }
  }
}

extension LibraryReading {
  init(_ texts: WorkspaceTexts) {
    self.init(texts.files.map { (path: $0.key, bytes: $0.value) })
  }
}
