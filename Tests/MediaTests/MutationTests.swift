import Testing

@testable import Catalogue
@testable import Media

/// Damaged files give facts that make sense or a refusal, and never end the program.
@Suite struct MutationTests {
  private static let files: [[UInt8]] = [
    TagBytes.id3v2(Array("TLEN".utf8) + [0, 0, 0, 5, 0, 0, 0] + "2612".utf8, version: 3)
      + Mp3Bytes.xing(frames: 20, bytes: 20 * 417, delay: 576, padding: 900) + Mp3Bytes.frames(20)
      + TagBytes.ape(itemsLength: 40, version: 2000) + TagBytes.id3v1(),
    Mp4Bytes.file(
      Mp4Bytes.moov(
        Mp4Bytes.track(
          edits: Mp4Bytes.elst([(500, 0xffff_ffff), (9500, 1024)]), tables: Mp4Bytes.tenSamples(at: 28)))),
    Mp4Bytes.fragmented { _ in
      Mp4Bytes.box(
        "traf", Mp4Bytes.full("tfhd", flags: 0x02_0000, [1]),
        Mp4Bytes.full("trun", flags: 0x301, [5, 116] + (0..<5).flatMap { _ in [44_100, 100] }))
    },
    OggBytes.opus(), OggBytes.vorbis() + OggBytes.vorbis(start: 5000),
    FlacBytes.file((0..<9).flatMap { FlacBytes.frame($0) }, samples: 9 * 192),
    FlacBytes.file(FlacBytes.variable(firstSample: [0], samples: 400), samples: 400),
    WavBytes.file(
      WavBytes.chunk("fmt ", WavBytes.format()), WavBytes.chunk("data", WavBytes.samples),
      WavBytes.chunk("LIST", [1, 2, 3, 4])),
    WavBytes.file(
      WavBytes.chunk("ds64", OggBytes.little(100, 8) + OggBytes.little(16, 8) + OggBytes.little(4, 12)),
      WavBytes.chunk("fmt ", WavBytes.extensible(1)), WavBytes.chunk("data", [1, 2, 3, 4], claiming: 0xffff_ffff),
      name: "RF64", claiming: 0xffff_ffff),
  ]

  @Test(arguments: files.indices, [UInt64(1), 20_260_304, 0x5eed])
  func `a damaged file is measured or refused`(file: Int, seed: UInt64) {
    var random = SplitMix(state: seed)
    for round in 0..<2000 {
      let bytes = Self.mutated(Self.files[file], &random)
      let inspection = inspected(bytes)
      let name = "file \(file), seed \(seed), round \(round)"
      guard let facts = inspection.facts else {
        #expect(!inspection.findings.isEmpty, "\(name)")
        continue
      }
      #expect(facts.durationInMilliseconds >= 0 && facts.durationInSeconds > 0, "\(name)")
      #expect(facts.lengthInBytes == bytes.count && facts.audioStart < bytes.count, "\(name)")
      #expect(facts.bitRate.average >= 0, "\(name)")
      #expect(inspection.problems(file: "a.mp3").allSatisfy { !$0.found.isEmpty }, "\(name)")
    }
  }

  /// With some bytes changed, numbers made extreme, a part removed or repeated, or the end cut off.
  static func mutated(_ file: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = file
    for _ in 0...Int.random(in: 0..<6, using: &random) {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, at + Int.random(in: 1...64, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 2: for index in at..<min(bytes.count, at + 4) { bytes[index] = 0xff }
      case 3: for index in at..<min(bytes.count, at + 4) { bytes[index] = 0 }
      case 4: bytes.insert(contentsOf: bytes[at..<end], at: at)
      default: if bytes.count > 100 { bytes.removeSubrange(at..<end) }
      }
    }
    return Int.random(in: 0..<8, using: &random) == 0 ? Array(bytes.prefix(bytes.count / 2)) : bytes
  }
}

/// A generator that gives the same numbers for the same seed (Steele, Lea, Flood: SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = (state ^ state >> 30) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ word >> 27) &* 0x94d0_49bb_1331_11eb
    return word ^ word >> 31
  }
}
