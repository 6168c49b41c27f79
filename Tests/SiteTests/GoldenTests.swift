import Foundation
import Testing

/// The whole invented site, byte for byte, against the pages in `Golden/`, which were read by a person.
///
/// With `RECORD_GOLDEN` set in the environment the pages are written there instead, and the test fails.
@Suite struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  @Test func `writes exactly the pages that are expected`() throws {
    var texts = try RenderedSite(Fiction()).texts
    texts["style.css"] = nil
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try record(texts)
      Issue.record("recorded: look at what changed, and run again without RECORD_GOLDEN")
      return
    }
    #expect(Set(try Self.expectedPaths()) == Set(texts.keys))
    for path in try Self.expectedPaths() {
      let expected = try String(contentsOf: Self.folder.appending(path: path), encoding: .utf8)
      #expect(texts[path]?.utf8.elementsEqual(expected.utf8) == true, "\(path):\n\(texts[path] ?? "")")
    }
  }

  private static func expectedPaths() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".html") }
  }

  private func record(_ texts: [String: String]) throws {
    for (path, text) in texts {
      let file = Self.folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }
}
