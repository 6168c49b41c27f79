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
  ///
  /// - Parameter onlyFeeds: of the site and the feeds alone; everything in `Episodes/` is passed over.
  package init(of workspace: Workspace, onlyFeeds: Bool = false) {
    var reader = Reader(workspace: workspace)
    reader.read("Site/site.md")
    for name in reader.entries(of: "Feeds") where name.hasSuffix(".md") { reader.read("Feeds/" + name) }
    guard !onlyFeeds else {
      (files, problems) = (reader.files, reader.problems)
      return
    }
    reader.read("Episodes/topics.md")
    let folders = reader.entries(of: "Episodes", onlyFolders: true)
    let readers = folders.halves.concurrentMap { half in
      var reader = Reader(workspace: workspace)
      for name in half { reader.read("Episodes/\(name)/episode.md") }
      return reader
    }
    files = readers.reduce(into: reader.files) { $0.merge($1.files) { first, _ in first } }
    problems = reader.problems + readers.flatMap(\.problems)
  }

  private struct Reader: Sendable {
    let workspace: Workspace
    var files: [String: [UInt8]] = [:]
    var problems: [Problem] = []

    /// A file that is not there is left to the reading of the library, which knows which ones must be.
    mutating func read(_ path: String) {
      files[path] = attempt(path) { file throws(FileError) in
        do throws(FileError) {
          return try file.readOrdinary(limit: largest)
        } catch {
          guard try file.status() == nil else { throw error }
          return nil
        }
      }
    }

    mutating func entries(of folder: String, onlyFolders: Bool = false) -> [String] {
      let entries = attempt(folder) { file throws(FileError) in
        try file.status() == nil ? nil : try file.kindsOfEntries()
      }
      return (entries ?? []).filter { !$0.name.hasPrefix(".") && ($0.isDirectory || !onlyFolders) }.map(\.name)
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
    self.init(texts.files.map { (path: $0.key, bytes: $0.value) }) { files in
      files.concurrentMap { Episode.read($0.bytes, file: $0.path) }
    }
  }
}

extension Array {
  fileprivate var halves: [ArraySlice<Element>] { [self[..<(count / 2)], self[(count / 2)...]] }
}
