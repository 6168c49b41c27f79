import Testing

@Suite struct ChannelRecommendedTests {
  @Test func `a channel has what PSP-1 recommends`() throws {
    #expect(
      try judgedOutput("<itunes:author>Redactie</itunes:author>", "") == [
        "channel-recommended Feeds/stem.md: the channel has no itunes:author (feeds/stem.xml:5)"
      ])
  }
}
