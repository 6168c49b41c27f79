import Catalogue
import Testing

@Suite struct FeedEmptyTests {
  @Test func `a feed selects an episode if there is any`() throws {
    #expect(
      try judgedSource {
        $0.otherFeeds = [$0.feed]
        $0.otherFeeds[0].selection = FeedSelection(seasons: [9])
      } == ["feed-empty Feeds/stem.md: the feed selects no episode"])
    #expect(try judgedSource { $0.episodes = [] } == [])
    #expect(try judgedOutput(of: soundFeed.replacing(/<item>(.|\n)*<\/item>/, with: "")) == [])
  }
}
