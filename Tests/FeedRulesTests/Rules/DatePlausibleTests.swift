import Catalogue
import Testing

@Suite struct DatePlausibleTests {
  @Test func `an episode is dated between 1990 and tomorrow`() throws {
    #expect(
      try judgedSource { $0.episodes[0].date = try found(Moment("2027-04-03T00:00:00Z")) } == [
        "date-plausible Episodes/wie-belt/episode.md: date is before 1990, or more than a year ahead"
      ])
    #expect(
      try judgedSource { $0.episodes[0].date = try found(Moment("2027-04-01T00:00:00Z")) } == [])
    #expect(
      try judgedOutput("<pubDate>Sun, 01 Mar 2026 07:00:00 +0100<", "<pubDate>Fri, 03 Apr 2026 07:00:00 +0200<") == [
        #"date-plausible Episodes/zwijgen/episode.md: pubDate is "Fri, 03 Apr 2026 07:00:00 +0200" (feeds/stem.xml:90)"#
      ])
    #expect(
      try judgedOutput("<pubDate>Sun, 01 Mar 2026 07:00:00 +0100<", "<pubDate>Thu, 02 Apr 2026 02:00:00 +0200<") == [])
    #expect(
      try judgedSource { $0.episodes[0].date = try found(Moment("1989-12-31T23:59:59Z")) } == [
        "date-plausible Episodes/wie-belt/episode.md: date is before 1990, or more than a year ahead"
      ])
    #expect(
      try judgedOutput("<pubDate>Sun, 01 Mar 2026 07:00:00 +0100<", "<pubDate>Sun, 31 Dec 1989 23:59:59 GMT<") == [
        #"date-plausible Episodes/zwijgen/episode.md: pubDate is "Sun, 31 Dec 1989 23:59:59 GMT" (feeds/stem.xml:90)"#
      ])
    #expect(
      try judgedOutput("<pubDate>Sun, 01 Mar 2026 07:00:00 +0100<", "<pubDate>Mon, 01 Jan 1990 00:00:00 GMT<") == [])
  }
}
