import Testing

@testable import Preview

/// RFC 9110 §5.6.7 gives one moment in three forms.
@Suite struct HTTPDateTests {
  @Test(arguments: [
    ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
    ("Sun Nov  6 08:49:37 1994", 784_111_777), ("Wed, 04 Mar 2026 06:00:00 GMT", 1_772_604_000),
    ("Thursday, 01-Jan-70 00:00:00 GMT", 3_155_760_000), ("Thursday, 01-Jan-76 00:00:00 GMT", 3_345_062_400),
    ("Saturday, 01-Jan-77 00:00:00 GMT", 220_924_800),
  ]) func `reads the three forms`(text: String, second: Int) {
    #expect(HTTPDate(text, now: 1_772_604_000)?.secondsSince1970 == second)
  }

  @Test func `writes the first form`() {
    #expect(HTTPDate(secondsSince1970: 784_111_777).description == "Sun, 06 Nov 1994 08:49:37 GMT")
  }

  @Test(arguments: [
    "", "0", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 31 Feb 1994 08:49:37 GMT",
    "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 nov 1994 08:49:37 GMT", "Sun, 06 Nov 19949 08:49:37 GMT",
    "Sun, 06 Nov 1994 08:49:37 GMT GMT", "\"5f-1a2b-3c\"",
  ]) func `refuses the rest`(text: String) {
    #expect(HTTPDate(text, now: 1_772_604_000) == nil)
  }
}
