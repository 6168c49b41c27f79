import FeedRules
import Glibc
import System
import Testing

@Suite struct RuleListTests {
  private static let tests = FilePath(#filePath).parent
  private static let sources = tests.parent.parent.appending("Sources/FeedRules")

  @Test func `every rule has a file, a test of the same name, and a place in the list`() throws {
    let codes = Rule.all.map(\.code)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    let names = codes.map(Self.typeName)
    #expect(try Self.sources.appending("Rules").entries() == names.map { $0 + ".swift" }.sorted())
    #expect(try Self.tests.appending("Rules").entries() == names.map { $0 + "Tests.swift" }.sorted())
  }

  @Test func `every rule says what must hold, who says so, and what to do`() {
    for rule in Rule.all {
      #expect(rule.summary.hasSuffix("."), "\(rule.code)")
      #expect(!rule.source.isEmpty, "\(rule.code)")
      #expect(!rule.remedy.isEmpty && !rule.remedy.hasSuffix("."), "\(rule.code)")
    }
  }

  /// With `RECORD_GOLDEN` set in the environment the file is written instead, and the test fails.
  @Test func `the list of rules is up to date`() throws {
    let file = Self.sources.appending("Rules.md")
    if unsafe getenv("RECORD_GOLDEN") != nil {
      let bytes = Array(Rule.documentation.utf8)
      try file.writeWhole(bytes.span, through: Self.sources.appending("Rules.md.new"))
      Issue.record("recorded: look at what changed, and run again without RECORD_GOLDEN")
      return
    }
    #expect(try file.read(limit: 1 << 20) == Array(Rule.documentation.utf8))
  }

  /// `enclosure-unique` is told in `EnclosureUnique.swift`.
  private static func typeName(_ code: String) -> String {
    code.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
