import Testing

@Suite struct EpisodeTypeTests {
  @Test func `the type of an episode is known`() throws {
    #expect(
      try judgedOutput("<itunes:episodeType>full<", "<itunes:episodeType>Full<") == [
        #"episode-type Episodes/wie-belt/episode.md: itunes:episodeType is "Full" (feeds/stem.xml:64)"#
      ])
  }
}
