import Catalogue
import Testing

@Suite struct EpisodeInNoFeedTests {
  @Test func `every episode is in a feed`() throws {
    #expect(
      try judgedSource { $0.feed.selection = FeedSelection(episodes: [$0.episodes[0].slug]) } == [
        "episode-in-no-feed Episodes/zwijgen/episode.md: no feed selects it"
      ])
  }
}
