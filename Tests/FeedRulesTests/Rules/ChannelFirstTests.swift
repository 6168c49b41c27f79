import Testing

@Suite struct ChannelFirstTests {
  @Test func `a channel's own elements stand before its items`() throws {
    #expect(
      try judgedOutput("</channel>", "<ttl>60</ttl></channel>") == [
        "channel-first Feeds/stem.md: ttl stands behind an item (feeds/stem.xml:97)"
      ])
  }
}
