import Testing

@testable import Catalogue
@testable import Media

@Suite struct MediaInspectionTests {
  private struct DiskError: Error, Equatable {}

  private static let others: [(bytes: [UInt8], kind: OtherKind)] = [
    (ogg("\u{7f}FLAC"), OtherKind.oggFlac), (ogg("Speex   "), .oggSpeex), (ogg("fishead\0"), .ogg),
    (ascii("OggS"), .ogg),
    (ascii("OggS\0\u{2}") + [UInt8](repeating: 0, count: 20) + [1, 30, 0x80] + ascii("theora"), .oggTheora),
    (ascii("RIFF\u{4}\u{0}\u{0}\u{0}AVI LIST"), .avi),
    (ascii("FORM\u{0}\u{0}\u{0}\u{4}AIFFCOMM"), .aiff), (ascii("#!AMR\n"), .amr),
    ([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84] + ascii("webm"), .webm),
    ([0x1a, 0x45, 0xdf, 0xa3, 0xa3, 0x42, 0x82, 0x88] + ascii("matroska"), .matroska),
    ([0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11, 0xa6, 0xd9], .windowsMedia),
    (adts(frames: 4), .adts), (adts(frames: 1), .adts), (TagBytes.id3v2([0, 0]) + adts(frames: 3), .adts),
    (Mp3Bytes.frames(4, of: Mp3Bytes.frame([0xff, 0xfd, 0xa4, 0x04], length: 576)), .mp2),
    (Mp3Bytes.frames(4, of: Mp3Bytes.frame([0xff, 0xff, 0xc4, 0x04], length: 384)), .mp1),
    (ascii("\0\0\0\u{14}ftypqt  \0\0\0\0"), .quickTime), (ascii("\0\0\0\u{8}wide\0\0\0\0mdat"), .quickTime),
    (ascii("\0\0\0\u{14}ftyp3gp4\0\0\0\0"), .threeGPP), (ascii("\0\0\0\u{14}ftypheic\0\0\0\0"), .image),
    (ascii("%PDF-1.7\n"), .pdf), (ascii("<!DOCTYPE HTML>\n<title>"), .html),
    (ascii("Beste collega's,\r\n\tgezellig"), .text), ([0xff, 0xd8, 0xff, 0xe0, 0, 0x10], .image),
    (ascii("PK\u{3}\u{4}\0\0"), .zip), ([0x1f, 0x8b, 8, 0], .gzip),
  ]

  @Test(arguments: others)
  func `other kinds are refused by name`(bytes: [UInt8], kind: OtherKind) {
    #expect(inspected(bytes) == MediaInspection(facts: nil, findings: [.other(kind)]))
  }

  @Test func `what is empty or nothing known is refused`() {
    #expect(inspected([]).findings == [.empty])
    #expect(inspected([0xfe]).findings == [.unrecognised])
    #expect(inspected([UInt8](repeating: 0, count: 5000)).findings == [.unrecognised])
    #expect(inspected((0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3 | 0x80) }).facts == nil)
  }

  @Test func `the reader's error is passed on`() {
    #expect(throws: DiskError()) {
      try MediaInspection.inspect(length: 5000) { _, _ throws(DiskError) in throw DiskError() }
    }
  }

  @Test func `a file that becomes shorter is refused`() {
    let sound = Mp3Bytes.frames(1000)
    let inspection = MediaInspection.inspect(length: sound.count) { offset, count in
      offset == 262_144 ? [1, 2, 3] : Array(sound[offset..<offset + count])
    }
    #expect(inspection == MediaInspection(facts: nil, findings: [.changedWhileRead]))
  }

  @Test func `pieces are at most 256 KiB and cover the file once`() {
    let sound = Mp3Bytes.frames(3000)
    var read = 0
    _ = MediaInspection.inspect(length: sound.count) { offset, count in
      #expect(count <= 262_144)
      read += count
      return Array(sound[offset..<offset + count])
    }
    #expect(read < sound.count + 40_000)
  }

  private static let long: [(kind: MediaKind, file: [UInt8])] = [
    (
      .wav,
      WavBytes.file(
        WavBytes.chunk("fmt ", WavBytes.format()),
        WavBytes.chunk("data", [UInt8](repeating: 1, count: 1 << 20)), WavBytes.chunk("LIST", [1, 2]))
    ),
    (
      .flac,
      ascii("fLaC") + FlacBytes.block(0, FlacBytes.streamInfo(samples: 192))
        + FlacBytes.block(1, [UInt8](repeating: 0, count: 1 << 20), isLast: true) + FlacBytes.frame(0)
    ),
    (.opus, (0..<400).flatMap { OggBytes.opus(serial: UInt8($0 % 256)) }),
  ]

  @Test(arguments: long) func `every kind is read once, in pieces`(kind: MediaKind, file: [UInt8]) {
    var read = 0
    let inspection = MediaInspection.inspect(length: file.count) { offset, count in
      #expect(count <= 262_144)
      read += count
      return Array(file[offset..<offset + count])
    }
    #expect(inspection.facts?.kind == kind)
    #expect(read < file.count + 50_000)
  }

  @Test(arguments: [
    ("a/b.mp3", nil), ("a/b.MP3", nil), ("a/b.m4a", "m4a"), ("a.mp3/b", ""), ("b.mp3.wav", "wav"), (".mp3", nil),
  ]) func `the extension is its content's`(file: String, wrong: String?) {
    let problems = inspected(Mp3Bytes.frames(3)).problems(file: file)
    let finding = wrong.map { MediaFinding.wrongExtension($0, kind: .mp3).problem(in: file) }
    #expect(problems == (finding.map { [$0] } ?? []))
  }

  private static func ascii(_ text: String) -> [UInt8] {
    Array(text.utf8)
  }

  private static func ogg(_ packet: String) -> [UInt8] {
    ascii("OggS") + [0, 2] + [UInt8](repeating: 0, count: 20) + [1, 30] + ascii(packet)
  }

  /// Frames of 200 bytes: AAC LC at 44.1 kHz.
  private static func adts(frames: Int) -> [UInt8] {
    let frame: [UInt8] = [0xff, 0xf1, 0x50, 0x80, 0x19, 0x1f, 0xfc] + [UInt8](repeating: 0x21, count: 193)
    return Array(repeatElement(frame, count: frames).joined())
  }
}
