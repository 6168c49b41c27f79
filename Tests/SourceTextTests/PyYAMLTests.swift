import Catalogue
import Foundation
import Testing

@testable import SourceText

/// Whatever we accept, PyYAML reads alike. Skipped where there is no Python 3 with PyYAML.
@Suite(.enabled(if: PyYAML.python != nil, "needs Python 3 with PyYAML"))
struct PyYAMLTests {
  @Test func `reads the accepted examples alike`() throws {
    #expect(try PyYAML.differences(acceptedFrontMatter) == [])
  }

  @Test func `is found to differ where it does`() throws {
    let differences = try PyYAML.differences([("a: b", #"{"a":"c"}"#), ("a: b", #"{"a":"b"}"#), ("a: *b", "{}")])
    #expect(differences.count == 2)
  }

  @Test func `reads the generated front matter alike`() throws {
    let variables = ProcessInfo.processInfo.environment
    let seed = variables["SEED"].flatMap { UInt64($0) } ?? 20_260_304
    let count = variables["CASES"].flatMap { Int($0) } ?? 6000
    var generator = FrontMatterGenerator(seed: seed)
    var cases: [(text: String, tree: String)] = []
    for _ in 0..<count {
      let bytes = Array("---\n\(generator.next())---\n".utf8)
      let source = SourceFile("x.md", bytes)
      guard source.problems.isEmpty else { continue }
      cases.append((String(decoding: bytes[SourceParts(bytes).fields], as: UTF8.self), tree(source.fields)))
    }
    print("seed \(seed): \(cases.count) of \(count) generated front matters are accepted")
    #expect(cases.count > count / 10, "too few are accepted to compare")
    let differences = try PyYAML.differences(cases)
    #expect(differences == [], "with SEED=\(seed)")
  }

  @Test func `reads what is printed alike`() throws {
    var values = SourceValues(seed: 7)
    var cases: [(text: String, tree: String)] = []
    for _ in 0..<200 {
      let feed = values.feed()
      for text in [
        values.episode().sourceText, values.site().sourceText, feed.sourceText, Topic.sourceText(of: values.topics()),
      ] {
        let bytes = Array(text.utf8)
        let source = SourceFile("x.md", bytes)
        #expect(source.problems.map(\.line) == [])
        cases.append((String(decoding: bytes[SourceParts(bytes).fields], as: UTF8.self), tree(source.fields)))
      }
    }
    #expect(try PyYAML.differences(cases) == [])
  }
}
