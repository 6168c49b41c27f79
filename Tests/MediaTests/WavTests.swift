import Testing

@testable import Catalogue
@testable import Media

@Suite struct WavTests {
  private static let fmt = WavBytes.chunk("fmt ", WavBytes.format())
  private static let data = WavBytes.chunk("data", WavBytes.samples)

  private static let whole: [(name: String, file: [UInt8], duration: Int, audioStart: Int, bitRate: Int)] = [
    ("PCM", WavBytes.file(fmt, data), 50, 44, 256_000),
    (
      "chunks around the data",
      WavBytes.file(WavBytes.chunk("LIST", [1, 2, 3]), fmt, data, WavBytes.chunk("id3 ", [7])), 50, 56, 256_000
    ),
    (
      "8 bits, an odd number of them",
      WavBytes.file(
        WavBytes.chunk("fmt ", WavBytes.format(channels: 1, bits: 8)),
        WavBytes.chunk("data", [UInt8](repeating: 0x80, count: 161)), WavBytes.chunk("LIST", [1, 2])), 20, 44, 64_000
    ),
    // 1600 / 6 = 266 samples.
    ("extensible", WavBytes.file(WavBytes.chunk("fmt ", WavBytes.extensible(1)), data), 33, 68, 384_000),
    (
      "floating point",
      WavBytes.file(WavBytes.chunk("fmt ", WavBytes.format(3, channels: 1, rate: 16_000, bits: 32)), data), 25, 44,
      512_000
    ),
    (
      "RF64",
      WavBytes.file(
        WavBytes.chunk(
          "ds64", OggBytes.little(4 + 36 + 24 + 1608, 8) + OggBytes.little(1600, 8) + OggBytes.little(400, 12)),
        fmt, WavBytes.chunk("data", WavBytes.samples, claiming: 0xffff_ffff), name: "RF64", claiming: 0xffff_ffff),
      50, 80, 256_000
    ),
  ]

  @Test(arguments: whole.indices) func `WAV files are measured by their samples`(index: Int) throws {
    let (name, file, duration, audioStart, bitRate) = Self.whole[index]
    let inspection = inspected(file)
    #expect(inspection.findings.isEmpty, "\(name)")
    let facts = try #require(inspection.facts, "\(name)")
    #expect(facts.kind == .wav && facts.durationInMilliseconds == duration, "\(name)")
    #expect(facts.audioStart == audioStart && facts.bitRate == .constant(bitRate), "\(name)")
  }

  private static let strange: [(name: String, file: [UInt8], finding: MediaFinding)] = [
    ("cut off", WavBytes.file(fmt, data).dropLast(100), MediaFinding.cutOff(at: 36, missing: 100)),
    (
      "cut off behind the data", WavBytes.file(fmt, data, WavBytes.chunk("LIST", [1, 2, 3, 4])).dropLast(3),
      .cutOff(at: 1644, missing: 3)
    ),
    (
      "written to a pipe",
      WavBytes.file(fmt, WavBytes.chunk("data", WavBytes.samples, claiming: 0xffff_ffff), claiming: 0xffff_ffff),
      // 4294967295 / 4 / 8
      .falseDuration(header: "the data chunk", claimed: 134_217_728, measured: 50)
    ),
    (
      "never finished", WavBytes.file(fmt, WavBytes.chunk("data", WavBytes.samples, claiming: 0), claiming: 0),
      .falseDuration(header: "the data chunk", claimed: 0, measured: 50)
    ),
    (
      "a false byte rate",
      WavBytes.file(
        WavBytes.chunk("fmt ", WavBytes.format().prefix(8) + OggBytes.little(3200, 4) + WavBytes.format().suffix(4)),
        data),
      // 1600 / 3200
      .falseDuration(header: "the byte rate in the fmt chunk", claimed: 500, measured: 50)
    ),
    (
      "a header that says too little", WavBytes.file(fmt, data, claiming: 100),
      .falseLength(header: "the RIFF header", claimed: 108, measured: 1644)
    ),
    (
      "a header that says too much", WavBytes.file(fmt, data, claiming: 5000),
      .falseLength(header: "the RIFF header", claimed: 5008, measured: 1644)
    ),
    ("an ID3v1 tag at the end", WavBytes.file(fmt, data) + TagBytes.id3v1(), .junk(at: 1644, lengthInBytes: 128)),
    (
      "an ID3v2 tag before", TagBytes.id3v2([0, 0]) + WavBytes.file(fmt, data), .tagInFront(of: .wav, lengthInBytes: 12)
    ),
  ]

  @Test(arguments: strange.indices) func `what headers get wrong is told`(index: Int) {
    let (name, file, finding) = Self.strange[index]
    #expect(inspected(file).findings == [finding], "\(name)")
    #expect(inspected(file).facts?.kind == .wav, "\(name)")
  }

  private static let refused: [(file: [UInt8], finding: MediaFinding)] = [
    (WavBytes.file(WavBytes.chunk("fmt ", WavBytes.format(6)), data), MediaFinding.compressedWav(codec: "A-law")),
    (WavBytes.file(WavBytes.chunk("fmt ", WavBytes.format(0x55)), data), .compressedWav(codec: "MP3")),
    (WavBytes.file(WavBytes.chunk("fmt ", WavBytes.extensible(7)), data), .compressedWav(codec: "µ-law")),
    (WavBytes.file(WavBytes.chunk("fmt ", WavBytes.format(0x1234)), data), .compressedWav(codec: "format 0x1234")),
    (WavBytes.file(WavBytes.chunk("fmt ", WavBytes.format(channels: 0)), data), .damagedHeader("fmt chunk", at: 12)),
    (WavBytes.file(WavBytes.chunk("fmt ", WavBytes.format(rate: 0)), data), .damagedHeader("fmt chunk", at: 12)),
    (WavBytes.file(WavBytes.chunk("fmt ", [1, 0, 1, 0]), data), .damagedHeader("fmt chunk", at: 12)),
    (WavBytes.file(data, fmt), .damagedHeader("fmt chunk", at: 12)),
    (WavBytes.file(fmt), .noSound), (WavBytes.file(fmt, WavBytes.chunk("data", [])), .noSound),
    (WavBytes.file(fmt, WavBytes.chunk("LIST", [1, 2], claiming: 9000)), .cutOff(at: 36, missing: 8998)),
    (WavBytes.file(WavBytes.chunk("ds64", [1]), fmt, data, name: "RF64"), .damagedHeader("ds64 chunk", at: 12)),
  ]

  @Test(arguments: refused) func `WAV files without plain samples are refused`(file: [UInt8], finding: MediaFinding) {
    #expect(inspected(file) == MediaInspection(facts: nil, findings: [finding]))
  }
}
