import Testing

@Suite struct DateFormTests {
  @Test func `dates are those of RFC 2822`() throws {
    #expect(
      try judgedOutput("<pubDate>Sun, 01 Mar 2026 07:00:00 +0100<", "<pubDate>2026-03-01T07:00:00+01:00<") == [
        #"date-form Episodes/zwijgen/episode.md: pubDate is "2026-03-01T07:00:00+01:00" (feeds/stem.xml:90)"#
      ])
    #expect(
      try judgedOutput("<pubDate>Sun, 01 Mar 2026 07:00:00 +0100<", "<pubDate>Sun, 29 Feb 2026 07:00:00 +0100<") == [
        #"date-form Episodes/zwijgen/episode.md: pubDate is "Sun, 29 Feb 2026 07:00:00 +0100" (feeds/stem.xml:90)"#
      ])
    #expect(
      try judgedOutput("<pubDate>Sun, 01 Mar 2026 07:00:00 +0100<", "<pubDate>1 Mar 2026 07:00 GMT<") == [])
    #expect(
      try judgedOutput(#"pubdate="Sun, 01 Mar 2026 07:00:00 +0100""#, #"pubdate="morgen""#) == [
        #"date-form Feeds/stem.md: pubdate of podcast:trailer is "morgen" (feeds/stem.xml:53)"#
      ])
  }
}
