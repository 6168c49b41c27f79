import Catalogue
import Testing

@Suite struct PageSizeTests {
  @Test func `a large feed is divided into pages`() throws {
    #expect(
      try judgedSource {
        $0.episodes = try (1...301).map { try soundEpisode("deel-\($0)", "Een deel", number: $0) }
        $0.parts = [:]
      } == [
        "page-size Feeds/stem.md: the feed has 301 episodes in one document"
      ])
    #expect(
      try judgedSource {
        $0.episodes = try (1...301).map { try soundEpisode("deel-\($0)", "Een deel", number: $0) }
        $0.parts = [:]
        $0.feed.pageSize = 100
      } == [])
    #expect(
      try judgedOutput { $0.lengthInBytes = 1_000_001 } == [
        "page-size Feeds/stem.md: the document has 2 items and 1000001 bytes (feeds/stem.xml:5)"
      ])
    #expect(
      try judgedOutput(#"</item>\#n  </channel>"#, "</item>" + soundItems(3...301) + "</channel>") == [
        "page-size Feeds/stem.md: the document has 301 items and 9000 bytes (feeds/stem.xml:5)"
      ])
    #expect(
      try judgedOutput(#"</item>\#n  </channel>"#, "</item>" + soundItems(3...300) + "</channel>") == [])
  }
}
