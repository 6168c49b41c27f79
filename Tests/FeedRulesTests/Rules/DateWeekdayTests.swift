import Testing

@Suite struct DateWeekdayTests {
  @Test func `the day of the week is that of the date`() throws {
    #expect(
      try judgedOutput("<pubDate>Sun, 01", "<pubDate>Mon, 01") == [
        #"date-weekday Episodes/zwijgen/episode.md: pubDate is "Mon, 01 Mar 2026 07:00:00 +0100" (feeds/stem.xml:90)"#
      ])
    #expect(
      try judgedOutput(#"pubdate="Sun, 01"#, #"pubdate="Sat, 01"#) == [
        #"date-weekday Feeds/stem.md: pubdate of podcast:trailer is "Sat, 01 Mar 2026 07:00:00 +0100" (feeds/stem.xml:53)"#
      ])
  }
}
