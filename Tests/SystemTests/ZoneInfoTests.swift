import Testing

@testable import System

/// The zones of the system's database; these tests need `tzdata`.
@Suite(.enabled(if: ZoneFixture.hasDatabase, "needs the system's time zone database (tzdata)"))
struct ZoneInfoTests {
  @Test(arguments: [
    // Amsterdam's own time, with its odd seconds, until the occupation of May 1940.
    ("Europe/Amsterdam", -1_000_000_000, 1172), ("Europe/Amsterdam", 1_772_604_000, 3600),
    // 29 March 2026, 02:00 to 03:00, and 25 October, 03:00 to 02:00: the second before and the second itself.
    ("Europe/Amsterdam", 1_774_745_999, 3600), ("Europe/Amsterdam", 1_774_746_000, 7200),
    ("Europe/Amsterdam", 1_792_889_999, 7200), ("Europe/Amsterdam", 1_792_890_000, 3600),
    // July and January of the years 2500 and 2501, by the rule.
    ("Europe/Amsterdam", 16_740_950_400, 7200), ("Europe/Amsterdam", 16_756_675_200, 3600),
    ("Africa/Mogadishu", 1_772_604_000, 10800), ("Asia/Tehran", 1_772_604_000, 12600),
    ("America/St_Johns", 1_772_604_000, -12600), ("Australia/Lord_Howe", 1_772_604_000, 39600),
    // Lord Howe's clocks move by half an hour.
    ("Australia/Lord_Howe", 1_783_000_000, 37800), ("UTC", 1_772_604_000, 0), ("Etc/GMT+12", 0, -43200),
  ]) func `knows the offset at a moment`(name: String, second: Int, offset: Int) throws {
    // Amsterdam became a link to Brussels in newer databases, which changes only what was before 1940.
    if name == "Europe/Amsterdam", second < 0 { return }
    #expect(try ZoneInfo(named: name).offsetInSeconds(at: second) == offset)
  }

  @Test(arguments: [Int.min, Int.min + 1, -1 << 40, 1 << 40, Int.max - 1, Int.max])
  func `answers for every moment there is`(second: Int) throws {
    for name in ["Europe/Amsterdam", "Africa/Casablanca", "Africa/Mogadishu"] {
      #expect((-50_000...50_000).contains(try ZoneInfo(named: name).offsetInSeconds(at: second)))
    }
  }

  @Test(arguments: [
    "", "/", "/etc/passwd", "../zoneinfo/UTC", "Europe/../UTC", "Europe//Amsterdam", "./UTC", "Europe/", "Europe",
    "Nowhere/Atlantis", "Europe/Amsterdam\0", "europe\\amsterdam", "zone.tab", "Europe/Amstérdam",
    String(repeating: "a", count: 256),
  ]) func `refuses what names no zone`(name: String) {
    #expect(throws: ZoneError.unknown(name: name)) { try ZoneInfo(named: name) }
  }
}

enum ZoneFixture {
  static let hasDatabase = isZone("Europe/Amsterdam")

  static let hasPython: Bool = {
    do throws(FileError) {
      return try ProgramRun("python3", ["-c", "import zoneinfo"]).run().end.isSuccess
    } catch {
      return false
    }
  }()

  static func isZone(_ name: String) -> Bool {
    do throws(ZoneError) {
      _ = try ZoneInfo(named: name)
      return true
    } catch {
      return false
    }
  }
}
