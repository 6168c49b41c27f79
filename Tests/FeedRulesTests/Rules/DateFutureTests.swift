import Catalogue
import Testing

@Suite struct DateFutureTests {
  @Test func `no episode lies in the future`() throws {
    #expect(
      try judgedSource { $0.episodes[0].date = try found(Moment("2027-04-03T00:00:00Z")) } == [
        "date-future Episodes/wie-belt/episode.md: date lies more than a year ahead"
      ])
    #expect(
      try judgedSource { $0.episodes[0].date = try found(Moment("2027-04-01T00:00:00Z")) } == [])
    #expect(
      try judgedOutput("<pubDate>Sun, 01 Mar 2026 07:00:00 +0100<", "<pubDate>Fri, 03 Apr 2026 07:00:00 +0200<") == [
        #"date-future Episodes/zwijgen/episode.md: pubDate is "Fri, 03 Apr 2026 07:00:00 +0200" (feeds/stem.xml:90)"#
      ])
    #expect(
      try judgedOutput("<pubDate>Sun, 01 Mar 2026 07:00:00 +0100<", "<pubDate>Thu, 02 Apr 2026 02:00:00 +0200<") == [])
  }
}
