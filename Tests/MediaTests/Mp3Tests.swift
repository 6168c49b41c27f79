import Bytes
import Testing

@testable import Catalogue
@testable import Media

@Suite struct Mp3Tests {
  /// 100 frames of 1152 samples at 44.1 kHz last 2612.24 ms.
  private let sound = Mp3Bytes.frames(100)

  @Test func `constant bit rate`() {
    let inspection = inspected(sound)
    #expect(inspection.findings.isEmpty)
    #expect(inspection.facts?.kind == .mp3)
    #expect(inspection.facts?.lengthInBytes == 41_700)
    #expect(inspection.facts?.durationInMilliseconds == 2612)
    #expect(inspection.facts?.audioStart == 0)
    #expect(inspection.facts?.bitRate == .constant(128_000))
    // By sha256sum.
    #expect(inspection.facts?.hash.hex == "6a42fbb9576189db6e4efc623cf6f45c81d435d48dac8f65869278b2470a8037")
  }

  @Test func `variable bit rate without a header is averaged over all frames`() {
    // 10 frames of 417 bytes and 10 of 208: 6250 bytes in 20 * 1152 / 44100 s.
    let inspection = inspected(Mp3Bytes.frames(10) + Mp3Bytes.frames(10, of: Mp3Bytes.frame64))
    #expect(inspection.facts?.durationInMilliseconds == 522)
    #expect(inspection.facts?.bitRate == .variable(average: 95_703))
  }

  @Test func `one frame is a file`() {
    #expect(inspected(Mp3Bytes.frame128).facts?.durationInMilliseconds == 26)
    #expect(inspected(Mp3Bytes.frame24).facts?.durationInMilliseconds == 24)
  }

  private static func zeros(_ count: Int) -> [UInt8] {
    [UInt8](repeating: 0, count: count)
  }

  private static let tags: [(name: String, before: [UInt8], after: [UInt8], audioStart: Int)] = [
    ("ID3v2.4", TagBytes.id3v2(zeros(300)), [], 310),
    ("ID3v2.4 with a footer", TagBytes.id3v2(zeros(300), flags: 0x10), [], 320),
    ("ID3v2.2", TagBytes.id3v2([1, 2, 3], version: 2), [], 13),
    ("two ID3v2 tags", TagBytes.id3v2([1], version: 3) + TagBytes.id3v2([2]), [], 22),
    ("zeros after the tag", TagBytes.id3v2([1]) + zeros(900), [], 911),
    ("a tag of 300 kB that holds frames", TagBytes.id3v2(Mp3Bytes.frames(720), version: 3), [], 300_250),
    ("an unsynchronised tag", TagBytes.id3v2([0xff, 0, 0xe0, 0xff, 0, 0xfb], version: 3, flags: 0x80), [], 16),
    ("APE at the start", TagBytes.ape(itemsLength: 500, version: 2000), [], 564),
    ("ID3v1", [], TagBytes.id3v1(), 0),
    ("APEv2 and ID3v1", [], TagBytes.ape(itemsLength: 70, version: 2000) + TagBytes.id3v1(), 0),
    ("APEv1", [], TagBytes.ape(itemsLength: 70, version: 1000), 0),
    ("ID3v2.4 at the end", [], TagBytes.id3v2([1, 2, 3], flags: 0x10), 0),
    ("Lyrics3v2 and ID3v1", [], TagBytes.ascii("LYRICSBEGININD0000210000021LYRICS200") + TagBytes.id3v1(), 0),
    ("Lyrics3v1 and ID3v1", [], TagBytes.ascii("LYRICSBEGINla la laLYRICSEND") + TagBytes.id3v1(), 0),
    ("zeros at the end", [], zeros(900), 0),
  ]

  @Test(arguments: tags) func `tags and padding are no sound`(
    name: String, before: [UInt8], after: [UInt8], audioStart: Int
  ) {
    let inspection = inspected(before + sound + after)
    #expect(inspection.findings.isEmpty)
    #expect(inspection.facts?.durationInMilliseconds == 2612)
    #expect(inspection.facts?.audioStart == audioStart)
    #expect(inspection.facts?.bitRate == .constant(128_000))
  }

  @Test func `tags between joined files are no sound`() {
    let tags = TagBytes.ape(itemsLength: 9, version: 2000) + TagBytes.id3v1() + TagBytes.id3v2(Mp3Bytes.frames(5))
    let inspection = inspected(sound + tags + sound)
    #expect(inspection.findings.isEmpty)
    #expect(inspection.facts?.durationInMilliseconds == 5224)
  }

  @Test func `a joined file may have another sample rate`() {
    // 2612.24 ms and 50 * 576 / 24000 s.
    let inspection = inspected(sound + Mp3Bytes.frames(50, of: Mp3Bytes.frame24))
    #expect(inspection.findings.isEmpty)
    #expect(inspection.facts?.durationInMilliseconds == 3812)
  }

  @Test func `junk between frames is passed over, with lone headers in it`() {
    let loneHeader: [UInt8] = [0xff, 0xfb, 0x90, 0x40]
    let junk = [UInt8](repeating: 0x55, count: 100) + loneHeader + [UInt8](repeating: 0x55, count: 600)
    let inspection = inspected(sound + junk + sound)
    #expect(inspection.findings == [.junk(at: 41_700, lengthInBytes: 704)])
    // 199 frames: decoders lose the one after the junk.
    #expect(inspection.facts?.durationInMilliseconds == 5198)
  }

  @Test func `junk at either end is passed over`() {
    let junk = [UInt8](repeating: 0x55, count: 700)
    #expect(inspected(junk + sound).facts?.audioStart == 700)
    #expect(inspected(junk + sound).findings == [.junk(at: 0, lengthInBytes: 700)])
    #expect(inspected(sound + junk).findings == [.junk(at: 41_700, lengthInBytes: 700)])
    #expect(inspected(sound + junk).facts?.durationInMilliseconds == 2612)
  }

  @Test func `a Xing frame is no sound, and a true one is no finding`() {
    let inspection = inspected(Mp3Bytes.xing(frames: 100, bytes: 42_117) + sound)
    #expect(inspection.findings.isEmpty)
    #expect(inspection.facts?.durationInMilliseconds == 2612)
    #expect(inspection.facts?.audioStart == 417)
  }

  @Test func `the encoder's delay and padding are no sound`() {
    // 115200 samples less 576 and 1000: 113624 / 44100 s.
    let inspection = inspected(Mp3Bytes.xing(frames: 100, bytes: 42_117, delay: 576, padding: 1000) + sound)
    #expect(inspection.findings.isEmpty)
    #expect(inspection.facts?.durationInMilliseconds == 2577)
  }

  @Test(arguments: [
    ("the Xing header", Mp3Bytes.xing(frames: 1000, bytes: 42_117), 26_122),
    ("the Xing header", Mp3Bytes.xing(frames: 10, bytes: 42_117), 261),
    ("the VBRI header", Mp3Bytes.vbri(frames: 200, bytes: 42_117), 5224),
  ]) func `a header that lies is found out`(header: String, frame: [UInt8], claimed: Int) {
    let inspection = inspected(frame + sound)
    #expect(inspection.findings == [.falseDuration(header: header, claimed: claimed, measured: 2612)])
    #expect(inspection.facts?.durationInMilliseconds == 2612)
  }

  @Test(arguments: [
    (3, "TLEN", "60000", 60_000), (3, "TLEN", "2612", nil), (3, "TLEN", "3000", nil), (4, "TLEN", "3100", 3100),
    (2, "TLE", "60000", 60_000), (3, "TIT2", "60000", nil),
  ]) func `an ID3 tag that lies is found out`(version: UInt8, frame: String, text: String, claimed: Int?) {
    let length = UInt8(text.utf8.count + 1)
    let header = Array(frame.utf8) + (version == 2 ? [0, 0, length] : [0, 0, 0, length, 0, 0])
    let inspection = inspected(TagBytes.id3v2(header + [0] + text.utf8, version: version) + sound)
    let finding = claimed.map { MediaFinding.falseDuration(header: "the ID3 tag (TLEN)", claimed: $0, measured: 2612) }
    #expect(inspection.findings == (finding.map { [$0] } ?? []))
  }

  @Test func `a file that ends in the middle of a frame is cut off`() {
    let inspection = inspected(Array(sound.dropLast(17)))
    // 99 whole frames.
    #expect(inspection.facts?.durationInMilliseconds == 2586)
    #expect(inspection.findings == [.cutOff(at: 41_283, missing: 17)])
    #expect(inspected(Array(sound.dropLast(415))).findings == [.cutOff(at: 41_283, missing: 2)])
  }

  @Test func `a file that ends between frames is cut off by what its header promises`() {
    let inspection = inspected(Mp3Bytes.xing(frames: 100, bytes: 42_117) + sound.prefix(50 * 417))
    #expect(inspection.facts?.durationInMilliseconds == 1306)
    #expect(
      inspection.findings == [
        .falseDuration(header: "the Xing header", claimed: 2612, measured: 1306), .cutOff(at: 21_267, missing: 20_850),
      ])
  }

  @Test func `free format is refused by name`() {
    let frame = Mp3Bytes.frame([0xff, 0xfb, 0x00, 0x40], length: 500)
    let inspection = inspected(TagBytes.id3v2([0]) + Mp3Bytes.frames(5, of: frame))
    #expect(inspection == MediaInspection(facts: nil, findings: [.freeFormat(at: 11)]))
  }

  @Test func `tags without sound are refused`() {
    #expect(inspected(TagBytes.id3v2([1, 2, 3])).findings == [.noSound])
    #expect(inspected(Mp3Bytes.xing(frames: 0, bytes: 0)).findings == [.noSound])
    #expect(inspected(Array(TagBytes.id3v2([UInt8](repeating: 0, count: 300)).prefix(100))).findings == [.noSound])
  }
}
