import Foundation
import Testing

/// Whole feeds, byte for byte, against the documents in `Golden/`, which were read by a person.
///
/// With `RECORD_GOLDEN` set in the environment the documents are written there instead, and the test fails.
@Suite struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  @Test func `a feed of one page, as it mostly is`() throws {
    try expect(Fiction().documents(), in: "plain")
  }

  @Test func `every tag there is, on two pages, with texts that are hard to write`() throws {
    try expect(Fiction.withEverything().documents(), in: "everything")
  }

  @Test func `a feed without episodes`() throws {
    var fiction = try Fiction()
    fiction.published = []
    try expect(fiction.documents(), in: "empty")
  }

  private func expect(_ texts: [String: String], in name: String) throws {
    let folder = Self.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      for (path, text) in texts {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
      Issue.record("recorded: look at what changed, and run again without RECORD_GOLDEN")
      return
    }
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).filter { $0 != "feeds" }
    #expect(Set(paths) == Set(texts.keys))
    for path in paths {
      let expected = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      #expect(texts[path]?.utf8.elementsEqual(expected.utf8) == true, "\(path):\n\(texts[path] ?? "")")
    }
  }
}
