import Catalogue
import Testing

@testable import FeedReading

@Suite struct FieldTests {
  @Test(arguments: [
    ("Tue, 02 Jun 2026 06:00:00 +0200", "2026-06-02T06:00:00+02:00"),
    ("Mon, 02 Jun 2026 06:00:00 +0200", "2026-06-02T06:00:00+02:00"),
    ("2 Jun 2026 6:00 GMT", "2026-06-02T06:00:00Z"),
    ("tue, 2 june 2026 06:00:00 EST", "2026-06-02T06:00:00-05:00"),
    ("Tuesday, 2-Jun-26 06:00:00 PDT", "2026-06-02T06:00:00-07:00"),
    ("Tue, 02 Jun 99 06:00:00 Z", "1999-06-02T06:00:00Z"),
    ("Tue Jun  2 06:00:00 2026 UTC", "2026-06-02T06:00:00Z"),
    ("Jun 2, 2026 12:30 AM GMT", "2026-06-02T00:30:00Z"),
    ("Jun 2, 2026 1:30:05 pm GMT", "2026-06-02T13:30:05Z"),
    ("Tue, 02 Jun 2026 06:00:00 +02:00", "2026-06-02T06:00:00+02:00"),
    ("Tue, 02 Jun 2026 06:00:00+0530", "2026-06-02T06:00:00+05:30"),
    ("Tue, 02 Jun 2026 06:00:00Z", "2026-06-02T06:00:00Z"),
    ("Tue, 02 Jun 2026 06:00:00 GMT+2", "2026-06-02T06:00:00+02:00"),
    ("Tue, 02 Jun 2026 06:00:00 GMT-0330", "2026-06-02T06:00:00-03:30"),
    ("Tue, 02 Jun 2026 06:00:00 +0200 (CEST)", "2026-06-02T06:00:00+02:00"),
    ("Tue, 02 Jun 2026 06:00:00 CEST", "2026-06-02T06:00:00+02:00"),
    ("Thurs, 04 Sept 2025 23:59:60 -0000", "2025-09-05T00:00:00Z"),
    ("Tue,02 Jun 2026 06:00:00 GMT", "2026-06-02T06:00:00Z"),
    (" Tue, 02 Jun\n 2026 06:00:00 GMT ", "2026-06-02T06:00:00Z"),
    ("2026-06-02T06:00:00+02:00", "2026-06-02T06:00:00+02:00"),
    ("2026-06-02T06:00:00.123Z", "2026-06-02T06:00:00Z"),
    ("2026-06-02t06:00-0200", "2026-06-02T06:00:00-02:00"),
    ("2026-06-02 06:00:00 +0200", "2026-06-02T06:00:00+02:00"),
    ("Sun, 29 Feb 2032 00:00:00 GMT", "2032-02-29T00:00:00Z"),
  ]) func `reads dates in every way in which feeds write them`(text: String, moment: String) {
    let date = FeedDate(text)
    #expect(date?.moment.description == moment)
    #expect(date?.isZoneKnown == true)
  }

  @Test(arguments: [
    ("Tue, 02 Jun 2026 06:00:00", "2026-06-02T06:00:00Z"), ("2026-06-02", "2026-06-02T00:00:00Z"),
    ("02 Jun 2026", "2026-06-02T00:00:00Z"), ("Tue, 02 Jun 2026 06:00:00 XYZT", "2026-06-02T06:00:00Z"),
  ]) func `takes UTC where no zone is known, and says so`(text: String, moment: String) {
    let date = FeedDate(text)
    #expect(date?.moment.description == moment)
    #expect(date?.isZoneKnown == false)
  }

  @Test(arguments: [
    "", "yesterday", "Tue", "02 Jun", "31 Jun 2026 06:00 GMT", "Tue, 02 Mai 2026 06:00 GMT", "29 Feb 2026 00:00 GMT",
    "Tue, 02 Jun 2026 25:00:00 GMT", "02/06/2026", "2026-13-01", "2026-06", "2 Jun Jul 2026", "02 Jun 2026 2027",
    "02 Jun 2026 06:00 07:00 GMT", "99999999999999999999", "02 Jun 2026 06:00:00 +99999999999", "٠٢ Jun 2026",
    ":", "+", "-", "T", "1T1", "(((", "02 Jun 2026 13:00 PM GMT",
    "Tue, 02 Jun 2026 06:00:00 GMT Tue, 02 Jun 2026 06:00:00 GMT",
  ]) func `reads no date where there is none`(text: String) {
    #expect(FeedDate(text) == nil)
  }

  @Test(arguments: [
    ("3723", 3_723_000), ("62:03", 3_723_000), ("1:02:03", 3_723_000), ("01:02:03.5", 3_723_500), ("0", 0),
    ("90:00:00", 324_000_000), ("12.3456", 12_345), ("00:00:00.007", 7), ("", nil), ("1:2:3:4", nil), ("1h", nil),
    ("-5", nil), ("1:", nil), (":1", nil), ("1.", nil), ("9999999:00:00", nil), ("99999999999999999999", nil),
    ("1.2.3", nil), ("٣", nil),
  ]) func `reads lengths of time`(text: String, milliseconds: Int?) {
    #expect(FeedDuration.milliseconds(text) == milliseconds)
  }

  @Test(arguments: [
    ("http://www.itunes.com/dtds/podcast-1.0.dtd" as String?, FeedVocabulary.itunes),
    ("http://www.itunes.com/DTDs/Podcast-1.0.dtd", .itunes), ("https://www.itunes.com/dtds/podcast-1.0.dtd", .itunes),
    ("https://podcastindex.org/namespace/1.0/", .podcast), ("http://podcastindex.org/namespace/1.0", .podcast),
    ("https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md", .podcast),
    ("http://www.w3.org/2005/atom", .atom), ("http://purl.org/rss/1.0/modules/content", .content),
    ("http://search.yahoo.com/mrss", .media), ("http://podlove.org/simple-chapters/", .simpleChapters),
    ("urn:x", .other), ("http://backend.userland.com/rss2", .rss), (nil, .rss),
  ]) func `knows vocabularies by their addresses, and the wrong ones`(address: String?, vocabulary: FeedVocabulary) {
    #expect(FeedVocabulary(address) == vocabulary)
  }
}
