import Testing

@Suite struct DatePresentTests {
  @Test func `an item has a date`() throws {
    #expect(
      try judgedOutput("<pubDate>Sun, 01 Mar 2026 07:00:00 +0100</pubDate>", "") == [
        "date-present Episodes/zwijgen/episode.md: the item has no pubDate (feeds/stem.xml:87)"
      ])
  }
}
