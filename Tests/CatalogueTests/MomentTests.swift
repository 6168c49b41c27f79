import Testing

@testable import Catalogue

@Suite struct MomentTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0, "Thu, 01 Jan 1970 00:00:00 +0000"),
    ("2026-06-02T06:00:00+02:00", 1_780_372_800, "Tue, 02 Jun 2026 06:00:00 +0200"),
    ("2024-02-29T23:59:59-03:30", 1_709_263_799, "Thu, 29 Feb 2024 23:59:59 -0330"),
    ("1969-12-31T23:59:59Z", -1, "Wed, 31 Dec 1969 23:59:59 +0000"),
  ]) func `reads RFC 3339 and writes it and RFC 2822`(text: String, seconds: Int, mail: String) throws {
    let moment = try #require(Moment(text))
    #expect(moment.secondsSince1970 == seconds)
    #expect(moment.description == text)
    #expect(moment.rfc2822 == mail)
  }

  @Test(arguments: [
    "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-01", "2026-01-01T24:00:00Z", "2026-01-01T00:00:00",
    "2026-01-01T00:00:00+25:00", "2026-01-01 00:00:00Z", "2026-01-01T00:00:00Zx", "0000-01-01T00:00:00Z",
  ]) func `refuses what is no date-time`(text: String) {
    #expect(Moment(text) == nil)
  }

  @Test func `every day of four centuries is its own inverse`() {
    for day in stride(from: -150_000, through: 150_000, by: 7) {
      let date = CalendarDate(daysSince1970: day)
      #expect(date.daysSince1970 == day)
      #expect(CalendarDate(year: date.year, month: date.month, day: date.day) == date)
    }
  }
}
