import Catalogue
import Testing

@Suite struct FeedEmptyTests {
  @Test func `a feed has an episode`() throws {
    #expect(
      try judgedSource { $0.episodes = [] } == [
        "feed-empty Feeds/stem.md: the feed selects no episode"
      ])
    #expect(
      try judgedOutput(of: soundFeed.replacing(/<item>(.|\n)*<\/item>/, with: "")) == [
        "feed-empty Feeds/stem.md: the channel has no item (feeds/stem.xml:5)"
      ])
  }
}
