import Testing

@testable import Catalogue
@testable import Media

@Suite struct FlacTests {
  /// `fLaC`, 4 + 34 bytes of STREAMINFO and 4 + 3 of padding come before the frames, which have ten bytes.
  private static let start = 49
  private static let five = (0..<5).map { FlacBytes.frame($0) }

  /// 5 * 192 samples at 8 kHz are 120 ms; 80 bits in 192 samples are 3333 b/s.
  @Test(arguments: [960, 0]) func `frames of one length are counted`(claimed: Int) throws {
    let inspection = inspected(FlacBytes.file(Array(Self.five.joined()), samples: claimed))
    #expect(inspection.findings.isEmpty)
    let facts = try #require(inspection.facts)
    #expect(facts.kind == .flac && facts.durationInMilliseconds == 120 && facts.audioStart == Self.start)
    #expect(facts.bitRate == .variable(average: 3333))
  }

  /// Numbers over 127 take two bytes and more, as in UTF-8: 400 is 110 00110, 10 010000; 5400 is 1110 0001, 10 010100,
  /// 10 011000.
  @Test func `frames of different lengths are counted`() {
    let frames = [
      FlacBytes.variable(firstSample: [0], samples: 400), FlacBytes.variable(firstSample: [0xc6, 0x90], samples: 5000),
      FlacBytes.variable(firstSample: [0xe1, 0x94, 0x98], samples: 1),
    ]
    let file = FlacBytes.file(Array(frames.joined()), samples: 5401)
    // 5401 / 8
    #expect(inspected(file).facts?.durationInMilliseconds == 675)
    #expect(inspected(file).findings.isEmpty)
    let hole = FlacBytes.file(frames[0], frames[2], samples: 5401)
    #expect(
      inspected(hole).findings == [
        // 401 / 8
        .falseDuration(header: "STREAMINFO", claimed: 675, measured: 50), .damagedFrames(1, at: Self.start),
      ])
  }

  @Test func `what is wrong with frames is told`() {
    let cut = FlacBytes.file(Array(Self.five.joined()), samples: 960).dropLast(3)
    #expect(inspected(Array(cut)).findings == [.cutOff(at: Self.start + 40, missing: 1)])
    // 4 * 192 / 8
    #expect(inspected(Array(cut)).facts?.durationInMilliseconds == 96)
    let short = FlacBytes.file(Array(Self.five.dropLast().joined()), samples: 960)
    #expect(inspected(short).findings == [.cutOff(at: Self.start + 40, missing: 10)])
    // 3000 / 8 and 300 / 8
    let much = FlacBytes.file(Array(Self.five.joined()), samples: 3000)
    let tooLong = MediaFinding.falseDuration(header: "STREAMINFO", claimed: 375, measured: 120)
    #expect(inspected(much).findings == [tooLong, .cutOff(at: Self.start + 50, missing: 10)])
    let many = FlacBytes.file((0..<9).flatMap { FlacBytes.frame($0) }, samples: 300)
    #expect(inspected(many).findings == [.falseDuration(header: "STREAMINFO", claimed: 38, measured: 216)])
    var body = FlacBytes.file(Array(Self.five.joined()), samples: 960)
    body[Self.start + 17] ^= 1
    #expect(inspected(body).findings == [.damagedFrames(1, at: Self.start + 10)])
    #expect(inspected(body).facts?.durationInMilliseconds == 120)
    var header = FlacBytes.file(Array(Self.five.joined()), samples: 960)
    header[Self.start + 24] ^= 1
    #expect(inspected(header).findings == [.damagedFrames(1, at: Self.start + 10)])
    #expect(inspected(header).facts?.durationInMilliseconds == 96)
    let nine = (0..<9).map { FlacBytes.frame($0) }
    let hole = FlacBytes.file(Array(nine[...2].joined()) + nine[2].prefix(7) + nine[6...].joined(), samples: 9 * 192)
    // 6 * 192 / 8
    #expect(inspected(hole).findings.last == .damagedFrames(3, at: Self.start + 20))
    #expect(inspected(hole).facts?.durationInMilliseconds == 144)
    let junk = FlacBytes.file([UInt8](repeating: 1, count: 99), Array(Self.five.joined()), samples: 960)
    #expect(inspected(junk).findings == [.junk(at: Self.start, lengthInBytes: 99)])
  }

  @Test func `tags around the file and zeros behind it are no frames`() {
    let file = FlacBytes.file(Array(Self.five.joined()), samples: 960)
    let tagged = TagBytes.id3v2([0, 0]) + file + TagBytes.ape(itemsLength: 30, version: 2000) + TagBytes.id3v1()
    #expect(inspected(tagged).findings == [.tagInFront(of: .flac, lengthInBytes: 12)])
    #expect(inspected(tagged).facts?.durationInMilliseconds == 120)
    #expect(inspected(tagged).facts?.audioStart == Self.start + 12)
    #expect(inspected(file + [UInt8](repeating: 0, count: 1000)).findings.isEmpty)
  }

  @Test func `files without usable headers are refused`() {
    let stream = FlacBytes.block(0, FlacBytes.streamInfo(samples: 0))
    let marker = Array("fLaC".utf8)
    #expect(inspected(marker + [0]).findings == [.cutOff(at: 4, missing: 3)])
    #expect(inspected(marker + stream).findings == [.cutOff(at: 42, missing: 4)])
    #expect(inspected(marker + stream.dropLast(4)).findings == [.cutOff(at: 4, missing: 4)])
    #expect(inspected(marker + FlacBytes.block(1, [0])).findings == [.damagedHeader("STREAMINFO block", at: 4)])
    #expect(inspected(marker + stream + [0x7f, 0, 0, 0]).findings == [.damagedHeader("metadata block", at: 42)])
    #expect(inspected(FlacBytes.file(samples: 0)).findings == [.noSound])
    #expect(inspected(FlacBytes.file([UInt8](repeating: 7, count: 5000), samples: 0)).findings == [.noSound])
  }
}
