import Testing

@testable import System

/// The same moments asked of Python's `zoneinfo`, which reads the same database with its own reader.
@Suite(
  .enabled(
    if: ZoneFixture.hasDatabase && ZoneFixture.hasPython, "needs tzdata and python3 with zoneinfo"))
struct ZoneDifferentialTests {
  @Test(arguments: [
    "Europe/Amsterdam", "Africa/Mogadishu", "Asia/Tehran", "America/St_Johns", "Australia/Lord_Howe",
    "Africa/Casablanca", "Europe/Dublin", "America/Nuuk", "Asia/Gaza", "Antarctica/Troll", "Asia/Kabul",
  ]) func `agrees with Python from 1900 to 2100`(name: String) throws {
    let zone = try ZoneInfo(named: name)
    let script = """
      import sys, zoneinfo, datetime
      zoneinfo.reset_tzpath(to=sys.argv[2].split(':'))
      zone = zoneinfo.ZoneInfo(sys.argv[1])
      start = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
      offset = lambda s: int((start + datetime.timedelta(seconds=s)).astimezone(zone).utcoffset().total_seconds())
      last, step = None, 86400
      for second in range(-2208988800, 4102444800, step):
          now = offset(second)
          if now != last:
              low, high = second - step, second
              while last is not None and high - low > 1:
                  middle = (low + high) // 2
                  low, high = (middle, high) if offset(middle) == last else (low, middle)
              print(high, now)
              last = now
      """
    let path = ZoneInfo.directories.map(\.text).joined(separator: ":")
    let run = try ProgramRun("python3", ["-c", script, name, path]).run()
    #expect(run.end.isSuccess)

    // The moments at which Python's answer changes, and what it becomes.
    let changes = String(decoding: run.output, as: UTF8.self).split(separator: "\n").compactMap { line in
      let numbers = line.split(separator: " ").compactMap { Int($0) }
      return numbers.count == 2 ? (second: numbers[0], offset: numbers[1]) : nil
    }
    #expect(!changes.isEmpty)
    var index = 0
    for second in stride(from: -2_208_988_800, to: 4_102_444_800, by: 86400) {
      while index + 1 < changes.count, changes[index + 1].second <= second { index += 1 }
      if zone.offsetInSeconds(at: second) != changes[index].offset {
        Issue.record("\(name) at \(second): Python has \(changes[index].offset)")
        break
      }
    }
    for (before, change) in zip(changes, changes.dropFirst()) {
      #expect(zone.offsetInSeconds(at: change.second) == change.offset)
      #expect(zone.offsetInSeconds(at: change.second - 1) == before.offset)
    }
  }
}
