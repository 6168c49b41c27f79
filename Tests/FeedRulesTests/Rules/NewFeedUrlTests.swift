import Testing

@Suite struct NewFeedUrlTests {
  @Test func `the new address is the own one, or the one moved to`() throws {
    #expect(
      try judgedOutput("<itunes:new-feed-url>https://podcast.", "<itunes:new-feed-url>https://new.") == [
        "new-feed-url Feeds/stem.md: itunes:new-feed-url leads elsewhere (feeds/stem.xml:32)"
      ])
    #expect(
      try judgedOutput("<itunes:new-feed-url>https://podcast.", "<itunes:new-feed-url>https://new.") {
        $0.movedTo = "https://new.example.org/feeds/stem.xml"
      } == [])
  }
}
