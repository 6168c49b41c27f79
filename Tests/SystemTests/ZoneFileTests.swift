import Testing

@testable import System

@Suite struct ZoneFileTests {
  @Test func `UTC needs no file`() throws {
    #expect(try ZoneInfo(named: "UTC", in: []).offsetInSeconds(at: 1_772_604_000) == 0)
    #expect(throws: ZoneError.unknown(name: "Europe/Amsterdam")) { try ZoneInfo(named: "Europe/Amsterdam", in: []) }
  }

  @Test func `takes the zone from the first directory that has it`() throws {
    let first = try TemporaryFolder()
    let second = try TemporaryFolder()
    try second.path.appending("Own").createDirectories()
    try second.path.appending("Own/Zone").writeNew(Sample.bytes(offsets: [3600]).span)
    let zone = try ZoneInfo(named: "Own/Zone", in: [first.path, second.path])
    #expect(zone.offsetInSeconds(at: 0) == 3600)
    try first.write("no zone", to: "Own/Zone")
    #expect(throws: ZoneError.damaged(name: "Own/Zone")) {
      try ZoneInfo(named: "Own/Zone", in: [first.path, second.path])
    }
  }

  @Test(arguments: [(-101, 60), (-100, 120), (99, 120), (100, -180), (5000, -180)])
  func `reads transitions of version 1`(second: Int, offset: Int) throws {
    let bytes = Sample.bytes(version: 0, transitions: [(-100, 1), (100, 2)], offsets: [60, 120, -180])
    #expect(try ZoneInfo(name: "Test", bytes: bytes).offsetInSeconds(at: second) == offset)
  }

  @Test(arguments: [(-6_000_000_000, 60), (-5_000_000_000, 120), (9_000_000_000, 3600)])
  func `reads the wide transitions and the footer of later versions`(second: Int, offset: Int) throws {
    for version in "234".utf8 {
      let bytes = Sample.bytes(
        version: version, transitions: [(-5_000_000_000, 1), (5_000_000_000, 2)], offsets: [60, 120, -180],
        footer: "CET-1")
      #expect(try ZoneInfo(name: "Test", bytes: bytes).offsetInSeconds(at: second) == offset)
    }
  }

  @Test func `without a rule the last offset stays`() throws {
    let bytes = Sample.bytes(transitions: [(0, 1)], offsets: [60, 120], footer: "")
    #expect(try ZoneInfo(name: "Test", bytes: bytes).offsetInSeconds(at: .max) == 120)
  }

  static let damaged: [(String, [UInt8])] = [
    ("empty", []), ("no zone file", Array("TZip".utf8)), ("header only", Array(Sample.bytes().prefix(44))),
    ("version 5", Sample.bytes(version: UInt8(ascii: "5"))), ("no kind of time", Sample.bytes(offsets: [])),
    ("a kind that is not there", Sample.bytes(transitions: [(0, 1)])),
    ("descending", Sample.bytes(transitions: [(1, 0), (0, 0)])),
    ("twice", Sample.bytes(transitions: [(1, 0), (1, 0)])),
    ("27 hours", Sample.bytes(offsets: [97200])), ("the least number", Sample.bytes(offsets: [-2_147_483_648])),
    ("no footer", Sample.bytes().dropLast(2)), ("footer without its end", Sample.bytes(footer: "UTC0").dropLast()),
    ("a footer that is no rule", Sample.bytes(footer: "Amsterdam")),
    ("counts beyond the file", Array("TZif2".utf8) + Array(repeating: 0xFF, count: 39)),
  ]

  @Test(arguments: damaged) func `refuses damage`(what: String, bytes: [UInt8]) {
    #expect(throws: ZoneError.damaged(name: "Test"), "\(what)") { try ZoneInfo(name: "Test", bytes: bytes) }
  }

  @Test func `hostile bytes never trap`() {
    let bytes = Sample.bytes(
      transitions: [(-5_000_000_000, 1), (5_000_000_000, 2)], offsets: [60, 120, -180],
      footer: "<-02>2<-01>,M3.5.0/-1,J365/167")
    var readable = 0
    for length in bytes.indices { readable += answers(Array(bytes[..<length])) }
    for index in bytes.indices {
      for value: UInt8 in [0, 1, 0x30, 0x39, 0x7F, 0x80, 0xFF] {
        var changed = bytes
        changed[index] = value
        readable += answers(changed)
      }
    }
    #expect(readable > 0)
  }

  private func answers(_ bytes: [UInt8]) -> Int {
    guard let file = ZoneFile(bytes) else { return 0 }
    for second in [Int.min, -1, 0, 6_000_000_000, Int.max] { _ = file.offset(at: second) }
    return 1
  }
}

private enum Sample {
  /// A file as RFC 9636 §3 lays it out, without names, leap seconds or indicators.
  static func bytes(
    version: UInt8 = UInt8(ascii: "2"), transitions: [(at: Int, kind: UInt8)] = [], offsets: [Int] = [0],
    footer: String = ""
  ) -> [UInt8] {
    guard version != 0 else { return block(version, transitions, offsets, timeLength: 4) }
    return block(version, [], [0], timeLength: 4) + block(version, transitions, offsets, timeLength: 8)
      + Array("\n\(footer)\n".utf8)
  }

  private static func block(
    _ version: UInt8, _ transitions: [(at: Int, kind: UInt8)], _ offsets: [Int], timeLength: Int
  ) -> [UInt8] {
    var bytes = Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
    for count in [0, 0, 0, transitions.count, offsets.count, 0] { bytes += number(count, 4) }
    for transition in transitions { bytes += number(transition.at, timeLength) }
    bytes += transitions.map(\.kind)
    for offset in offsets { bytes += number(offset, 4) + [0, 0] }
    return bytes
  }

  private static func number(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
