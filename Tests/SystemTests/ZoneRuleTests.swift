import Testing

@testable import System

@Suite struct ZoneRuleTests {
  /// Each expectation names the second at which a change of the year 2026 falls, in UTC.
  @Test(arguments: [
    // The last Sundays of March and October, at 01:00 UTC.
    ("CET-1CEST,M3.5.0,M10.5.0/3", 1_774_746_000, 1_792_890_000, 3600, 7200),
    // The second Sunday of March at 02:00, the first of November at 02:00: 8 March 07:00 UTC, 1 November 06:00 UTC.
    ("EST5EDT,M3.2.0,M11.1.0", 1_772_953_200, 1_793_512_800, -18000, -14400),
    // Hours before midnight: Saturday 28 March 23:00 at -2, Sunday 25 October 00:00 at -1; both 01:00 UTC.
    ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 1_774_746_000, 1_792_890_000, -7200, -3600),
    // 1 March, as J60 and as day 59 of a year without 29 February; 1 October.
    ("AAA0BBB,J60/0,J274/0", 1_772_323_200, 1_790_809_200, 0, 3600),
    ("AAA0BBB,59/0,273/0", 1_772_323_200, 1_790_809_200, 0, 3600),
    // A named offset, minutes and seconds; 1 March 00:00 at +01:30:15.
    ("AAA-1:30:15BBB-3,J60/0:00:00,J274/0", 1_772_317_785, 1_790_802_000, 5415, 10800),
    // 167 hours after midnight is 23:00 six days later.
    ("AAA0BBB,J60/167,J274/0", 1_772_924_400, 1_790_809_200, 0, 3600),
  ]) func `changes at the second that it says`(
    text: String, start: Int, end: Int, standard: Int, daylight: Int
  ) throws {
    let rule = try #require(ZoneRule(Array(text.utf8)))
    #expect(rule.offset(at: start - 1) == standard)
    #expect(rule.offset(at: start) == daylight)
    #expect(rule.offset(at: end - 1) == daylight)
    #expect(rule.offset(at: end) == standard)
  }

  @Test func `counts 29 February in one form and not in the other`() throws {
    // 1 March 2028 is 1_835_481_600.
    let without = try #require(ZoneRule(Array("AAA0BBB,J60/0,J274/0".utf8)))
    #expect(without.offset(at: 1_835_481_599) == 0)
    #expect(without.offset(at: 1_835_481_600) == 3600)
    let with = try #require(ZoneRule(Array("AAA0BBB,59/0,273/0".utf8)))
    #expect(with.offset(at: 1_835_395_199) == 0)
    #expect(with.offset(at: 1_835_395_200) == 3600)
  }

  @Test func `works where summer spans the new year, and where it never ends`() throws {
    let south = try #require(ZoneRule(Array("AEST-10AEDT,M10.1.0,M4.1.0/3".utf8)))
    #expect(south.offset(at: 1_767_225_600) == 39600)
    #expect(south.offset(at: 1_782_864_000) == 36000)
    // RFC 9636 §3.3.2 gives this one for daylight saving time all the year.
    let always = try #require(ZoneRule(Array("XXX3EDT4,0/0,J365/23".utf8)))
    for second in [1_767_225_600, 1_767_236_399, 1_767_236_400, 1_767_239_999, 1_767_240_000, 1_782_864_000] {
      #expect(always.offset(at: second) == -14400)
    }
    let never = try #require(ZoneRule(Array("<+0530>-5:30".utf8)))
    #expect(never.offset(at: .min) == 19800)
  }

  @Test(arguments: [
    "", "C", "CET", "CE-1", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M3.5.0,M10.5.0,", "CET-25", "CET-1:60",
    "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.0.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0",
    "CET-1CEST,J0,J9", "CET-1CEST,J366,J9", "CET-1CEST,366,9", "CET-1CEST,J1/168,J9", "CET-1CEST,J1/-168,J9",
    "<CET-1", "<+1>-1", "CET-1 ", "CET-99999999999999999999", "CET--1", "CET-1CEST,J,J9", "CET-1\0",
  ]) func `refuses what is no rule`(text: String) {
    #expect(ZoneRule(Array(text.utf8)) == nil)
  }
}
