import Testing

@testable import Catalogue
@testable import Media

/// Names in the tags of a file are found, and nothing is found in its sound or image.
@Suite struct MetadataBytesTests {
  private let check: LeakCheck

  init() throws {
    let person = try #require(PersonID("p-4h7kq2"))
    check = LeakCheck(lookingFor: [
      Person(id: person, label: "Een gast", alsoKnownAs: ["Fénna Verzonnen", "Ali"])
    ])
  }

  private func leaks(_ bytes: [UInt8]) -> [Int] {
    metadata(bytes).flatMap { part in check.leaks(inBinary: part.bytes.span).map { part.offset + $0.offset } }
  }

  @Test(arguments: Planting.all) func `a name is found where it stands`(planting: Planting) throws {
    let (bytes, offset) = try planting.file(with: "Fénna Verzonnen")
    let leaks = leaks(bytes)
    // UTF-16 may be found in the other order too, a byte before.
    #expect(leaks == [offset] || leaks == [offset - 1])
  }

  @Test(arguments: Planting.all) func `without it, nothing is found`(planting: Planting) throws {
    #expect(leaks(try planting.file(with: "Een deskundige").bytes) == [])
  }

  @Test func `a name of one word in a tag is found, and none in 20 MB of sound`() {
    var random = SplitMix(state: 20_260_304)
    var noise: [UInt8] = Array(" Ali ".utf8)
    while noise.count < 413 * 100 { noise.append(UInt8(truncatingIfNeeded: random.next())) }
    let tag = TagBytes.id3v2(Planting.frame("TIT2", [0] + "Ali".utf8), version: 3)
    var mp3 = tag
    for frame in 0..<48_000 {
      mp3 += Mp3Bytes.frame128.prefix(4)
      mp3 += noise[frame % 100 * 413..<(frame % 100 + 1) * 413]
    }
    #expect(!check.leaks(inBinary: noise.span).isEmpty)
    #expect(leaks(mp3) == [21])
    let sound = Array(mp3.dropFirst(tag.count))
    #expect(leaks(Mp4Bytes.ftyp() + Mp4Bytes.box("mdat", sound) + Mp4Bytes.moov()) == [])
    #expect(leaks(Planting.png(Planting.chunk("IDAT", sound))) == [])
  }

  @Test func `of very much, both ends are given`() {
    let start = Mp4Bytes.ftyp() + Mp4Bytes.u32(20 << 20) + "free".utf8
    let length = Mp4Bytes.ftyp().count + 20 << 20
    let parts = MetadataBytes.of(length: length) { offset, count in
      Array(start.dropFirst(offset).prefix(count))
        + [UInt8](repeating: 1, count: count - min(count, max(0, start.count - offset)))
    }
    #expect(parts.reduce(0) { $0 + $1.bytes.count } == 16 << 20)
    #expect(parts.first?.offset == 0)
    #expect(parts.last.map { $0.offset + $0.bytes.count } == length)

    let unknown = metadata([UInt8](repeating: 1, count: 3 << 20))
    #expect(unknown.map(\.offset) == [0, 2 << 20])
    #expect(unknown.map(\.bytes.count) == [1 << 20, 1 << 20])
  }

  @Test func `a file that became shorter gives what is left of it`() {
    let file = Mp4Bytes.ftyp() + Mp4Bytes.box("free", Array(" Ali ".utf8))
    let parts = MetadataBytes.of(length: 1000) { Array(file.dropFirst($0).prefix($1)) }
    #expect(parts == [MetadataBytes(offset: 0, bytes: file)])
    #expect(MetadataBytes.of(length: 0) { _, _ in [] } == [])
  }

  @Test func `what the reader throws is thrown on`() {
    struct Unreadable: Error {}
    #expect(throws: Unreadable.self) {
      try MetadataBytes.of(length: 10) { (_, _) throws(Unreadable) in throw Unreadable() }
    }
  }

  @Test(arguments: [UInt64(1), 20_260_304, 0x5eed]) func `parts of damaged files lie in them`(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    for planting in Planting.all {
      let file = try planting.file(with: "Fénna Verzonnen").bytes
      for round in 0..<30 {
        let bytes = MutationTests.mutated(file, &random)
        for part in metadata(bytes) {
          let end = part.offset + part.bytes.count
          #expect(
            part.offset >= 0 && end <= bytes.count && part.bytes.elementsEqual(bytes[part.offset..<end]),
            "\(planting.testDescription), seed \(seed), round \(round)")
        }
      }
    }
  }
}

private func metadata(_ bytes: [UInt8]) -> [MetadataBytes] {
  MetadataBytes.of(length: bytes.count) { Array(bytes[$0..<$0 + $1]) }
}
