import Catalogue
import Scanning
import System
import TestSeeds
import Testing

/// No bytes stop the scanner, and what it could not look into it tells.
@Suite struct HostileBytesTests {
  private static let name = PositiveControlTests.name

  @Test func `truncated and changed bytes never trap`() throws {
    var seed = SeededGenerator(seed: 20_260_304)
    let bytes = Array("door \(Self.name).".utf8)
    let whole = [
      Wrapping.gzip(bytes), Wrapping.zlib(bytes), Wrapping.zip("notes.txt", bytes),
      Wrapping.base64(Wrapping.gzip(bytes)),
      Wrapping.id3(Wrapping.frame("TPE1", bytes) + [0xFF, 0, 0xE0]), Wrapping.percent(bytes),
      Wrapping.utf16(Self.name, isBigEndian: true),
      Array("SQLite format 3\0\u{2}\0".utf8) + Array(repeating: 1, count: 1600),
      Array("\\u00e9\\x41=C3=\r\n=\n%C3%25&#233;<b>\\ud83d\\ude00".utf8),
    ]
    for round in 0..<60 {
      let folder = try ScanFolder()
      for number in 0..<60 {
        var bytes = seed.chance(20) ? [] : seed.one(of: whole)
        if bytes.isEmpty { bytes = (0..<seed.number(0...400)).map { _ in UInt8(seed.number(0...255)) } }
        for _ in 0..<seed.number(0...3) where !bytes.isEmpty {
          bytes[seed.number(0...bytes.count - 1)] = UInt8(seed.number(0...255))
        }
        if seed.chance(40) { bytes = Array(bytes.prefix(seed.number(0...bytes.count))) }
        if seed.chance(20) { bytes += seed.one(of: whole) }
        try folder.write(bytes, to: "\(number).db")
      }
      #expect(folder.scan(for: [Self.name, "Li", "Ali"]).filesLookedAt == 60, "round \(round)")
    }
  }

  @Test func `a bomb comes to an end, and is told`() throws {
    let folder = try ScanFolder()
    // A block of zeros that each ten bits make 258 longer, again and again: 5 MB from 26 kB.
    var bits: [UInt8] = [1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0]
    for _ in 0..<20_000 { bits += [1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0] }
    var packed = Array(repeating: UInt8(0), count: bits.count / 8 + 1)
    for (place, bit) in bits.enumerated() where bit == 1 { packed[place / 8] |= 1 << UInt8(place % 8) }
    try folder.write([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + packed, to: "bomb.gz")
    let scanner = ByteScanner(NameScan([.legal(Self.name)]), unpackingLimit: 4 << 20)
    let result = scanner.scan([folder.path], relativeTo: folder.path)
    #expect(result.unread.map(\.reason) == [.tooLarge(limit: 4 << 20)])
    #expect(result.unread.first?.place.inside == ["gzip@0"])
    #expect(result.findings.isEmpty && !result.isClean)
  }

  @Test func `many beginnings of streams in one file come to an end`() throws {
    let folder = try ScanFolder()
    // Stored blocks that hold the beginning of a stream each: every one goes on to the file's end.
    let block: [UInt8] = [0x00, 0x02, 0x00, 0xFD, 0xFF, 0x78, 0x01]
    try folder.write([0x78, 0x01] + (0..<20_000).flatMap { _ in block }, to: "many.bin")
    let scanner = ByteScanner(NameScan([.legal(Self.name)]), unpackingLimit: 4 << 20)
    let unread = scanner.scan([folder.path], relativeTo: folder.path).unread
    #expect(unread.count { $0.reason == .tooLarge(limit: 4 << 20) } == 1)
  }

  @Test func `what it cannot look into is told`() throws {
    let folder = try ScanFolder()
    let bytes = Array("door \(Self.name).".utf8)
    var deep = bytes
    for _ in 0..<6 { deep = Wrapping.gzip(deep) }
    try folder.write(deep, to: "a-deep.gz")
    try folder.write(Array(Wrapping.gzip(bytes).dropLast(9)), to: "b-cut.gz")
    try folder.write(Wrapping.zip("x.txt", bytes, method: 9), to: "c-packing.zip")
    try folder.write(Wrapping.zip("x.txt", bytes.map { $0 ^ 0x55 }, method: 8, flags: 1), to: "d-encrypted.zip")
    folder.makePipe("e-pipe")
    let result = folder.scan(for: [Self.name])
    #expect(
      result.unread.map { "\($0.place.path) \($0.reason)" } == [
        "a-deep.gz tooDeep(limit: 4)", "b-cut.gz damaged", "c-packing.zip packing(9)", "d-encrypted.zip encrypted",
        "e-pipe notAFile",
      ])
    // What came out before it broke off was looked at.
    #expect(result.places.contains("b-cut.gz > gzip@0 gzip"))
  }

  @Test func `an empty folder is clean, and so is what is not there`() throws {
    let folder = try ScanFolder()
    #expect(folder.scan(for: [Self.name]).isClean)
    #expect(
      ByteScanner(NameScan([.legal(Self.name)])).scan([folder.path.appending("none")], relativeTo: folder.path).isClean)
  }
}
