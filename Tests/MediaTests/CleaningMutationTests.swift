import Testing

@testable import Catalogue
@testable import Media

/// Damaged files give splices in order or a refusal, and never end the program.
@Suite struct CleaningMutationTests {
  private static let words = Array("Amina".utf8)

  private static let files: [(kind: MediaKind, bytes: [UInt8])] = [
    (
      .mp3,
      TagBytes.id3v2(words) + Mp3Bytes.xing(frames: 20, bytes: 20 * 417) + Mp3Bytes.frames(10) + TagBytes.id3v1()
        + Mp3Bytes.frames(10) + TagBytes.ape(itemsLength: 40, version: 2000) + TagBytes.id3v1()
    ),
    (.m4a, Mp4CleaningTests.dirty), (.m4a, Mp4CleaningTests.fragments(Mp4Bytes.box("emsg", words))),
    (
      .opus,
      OggBytes.page([OggBytes.opusHead()], flags: 2, granule: 0, sequence: 0)
        + OggBytes.page([OggBytes.opusTags + words], granule: 0, sequence: 1)
        + OggBytes.page([OggBytes.opusPacket], flags: 4, granule: 960, sequence: 2)
    ),
    (.ogg, OggBytes.vorbis()),
    (
      .flac,
      Array("fLaC".utf8) + FlacBytes.block(0, FlacBytes.streamInfo(samples: 384)) + FlacBytes.block(4, words)
        + FlacBytes.block(6, words, isLast: true) + FlacBytes.frame(0) + FlacBytes.frame(1)
    ),
    (
      .wav,
      WavBytes.file(
        WavBytes.chunk("fmt ", WavBytes.format()), WavBytes.chunk("LIST", words),
        WavBytes.chunk("data", WavBytes.samples), WavBytes.chunk("id3 ", words))
    ),
  ]

  @Test(arguments: files.indices, [UInt64(1), 20_260_304, 0x5eed])
  func `a damaged file is cleaned or refused`(file: Int, seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let (kind, original) = Self.files[file]
    for round in 0..<300 {
      let bytes = MutationTests.mutated(original, &random)
      let name = "file \(file), seed \(seed), round \(round)"
      let facts = inspected(bytes).facts
      let cleaned = try Cleaned(bytes, facts ?? Cleaned.facts(of: bytes, kind))
      guard let splices = cleaned.cleaning.splices, let copy = cleaned.copy else {
        #expect(!cleaned.cleaning.findings.isEmpty, "\(name)")
        continue
      }
      #expect(areInOrder(splices, within: bytes.count), "\(name)")
      // What an inspection accepts stays what it is, and is clean for good.
      guard let facts else { continue }
      let after = inspected(copy).facts
      #expect(after?.kind == facts.kind && after?.durationInMilliseconds == facts.durationInMilliseconds, "\(name)")
      if let after { #expect(try Cleaned(copy, after).copy == copy, "\(name)") }
    }
  }
}
