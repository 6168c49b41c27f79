import Testing

@testable import Feeds

@Suite struct WrittenTimesTests {
  @Test(arguments: [
    (0, "0", "00:00:00.000"), (1, "0.001", "00:00:00.001"), (100, "0.1", "00:00:00.100"),
    (73_000, "73", "00:01:13.000"), (60_050, "60.05", "00:01:00.050"), (3_723_004, "3723.004", "01:02:03.004"),
    (360_000_000, "360000", "100:00:00.000"),
  ]) func `as the formats write it`(milliseconds: Int, seconds: String, clock: String) {
    #expect(decimalSeconds(milliseconds) == seconds)
    #expect(normalPlayTime(milliseconds) == clock)
  }
}
