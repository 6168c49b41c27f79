import Catalogue
import Testing

@Suite struct DescriptionLengthTests {
  @Test func `a description is at most 4000 bytes`() throws {
    #expect(
      try judgedSource { $0.feed.summary = String(repeating: "é", count: 2001) } == [
        "description-length Feeds/stem.md: the summary is 4002 bytes long"
      ])
    #expect(
      try judgedSource { $0.feed.summary = String(repeating: "é", count: 2000) } == [])
    #expect(
      try judgedOutput("<p>Over zwijgen.</p>", "<p>" + String(repeating: "a", count: 3994) + "</p>") == [
        "description-length Episodes/zwijgen/episode.md: description is 4001 bytes long (feeds/stem.xml:91)"
      ])
    #expect(
      try judgedOutput("<p>Over zwijgen.</p>", "<p>" + String(repeating: "a", count: 3993) + "</p>") == [])
  }
}
