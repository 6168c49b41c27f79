import Testing

@testable import Catalogue
@testable import Media

@Suite struct Mp4CleaningTests {
  private typealias Make = Mp4Bytes

  private static let words = Array("Amina".utf8)
  private static let nothing: [UInt8] = [0, 0, 0, 0, 0]
  private static let free = Make.box("free", nothing)

  /// A sound track of ten samples at byte 28 with these boxes more: in the track, its media, their information, its
  /// sample table and the description of its sound.
  private static func track(
    made: Int = 0, name: [UInt8] = nothing, link: [UInt8] = [], inTrack: [UInt8] = [], inMedia: [UInt8] = [],
    inInformation: [UInt8] = [], inTable: [UInt8] = [], inSound: [UInt8] = []
  ) -> [UInt8] {
    let header = Make.full("tkhd", flags: 3, [made, made, 1, 0, 441_000] + [Int](repeating: 0, count: 15))
    let sound = Make.box("mp4a", [UInt8](repeating: 0, count: 28), Make.box("esds", [1, 2]), inSound)
    let stsd = Make.box("stsd", Make.u32(0), Make.u32(1), sound)
    let media = Make.full("mdhd", [made, made, 44_100, 441_000, 0])
    let handler = Make.box("hdlr", Make.u32(0), Make.u32(0), Array("soun".utf8), [UInt8](repeating: 0, count: 12), name)
    let dref = Make.box("dref", Make.u32(0), Make.u32(1), Make.box("url ", Make.u32(1), link))
    let stbl = Make.box("stbl", stsd, Make.tenSamples(at: 28), inTable)
    let minf = Make.box("minf", Make.full("smhd", [0]), Make.box("dinf", dref), stbl, inInformation)
    return Make.box("trak", header, inTrack, Make.box("mdia", media, handler, minf, inMedia))
  }

  private static func file(_ track: [UInt8], inMovie: [UInt8] = [], behind: [UInt8] = []) -> [UInt8] {
    Make.file(Make.moov(track, more: inMovie)) + behind
  }

  private static let udta = Make.box("udta", words)
  private static let version1 = Make.full("mdhd", version: 1, [9, 9, 9, 9, 44_100, 0, 441_000, 0])

  private static let files: [(name: String, bytes: [UInt8], clean: [UInt8])] = [
    ("clean", file(track()), file(track())),
    ("times", file(track(made: 0x1234_5678)), file(track())),
    ("a handler's name", file(track(name: words)), file(track())),
    ("a link to itself with words", file(track(link: words)), file(track(link: nothing))),
    ("tags of the movie", file(track(), inMovie: udta), file(track(), inMovie: free)),
    ("tags of the track", file(track(inTrack: Make.box("meta", words))), file(track(inTrack: free))),
    ("a reference to chapters", file(track(inTrack: Make.box("tref", words))), file(track(inTrack: free))),
    ("its media", file(track(inMedia: Make.box("elng", words))), file(track(inMedia: free))),
    ("their information", file(track(inInformation: Make.box("gmhd", words))), file(track(inInformation: free))),
    ("the sample table", file(track(inTable: Make.box("abcd", words))), file(track(inTable: free))),
    ("the purchaser", file(track(inSound: Make.box("pinf", words))), file(track(inSound: free))),
    ("QuickTime's end of a list", file(track(inSound: [0, 0, 0, 0])), file(track(inSound: [0, 0, 0, 0]))),
    ("free space", file(track(), inMovie: Make.box("free", words)), file(track(), inMovie: free)),
    (
      "skipped space", file(track(), inMovie: Make.box("skip", words)),
      file(track(), inMovie: Make.box("skip", nothing))
    ),
    ("uuid", file(track(), behind: Make.box("uuid", words)), file(track(), behind: free)),
    ("a message", file(track(), behind: Make.box("emsg", words)), file(track(), behind: free)),
    ("a second movie", file(track(), behind: Make.box("moov", words)), file(track(), behind: free)),
    (
      "a large box", file(track(), behind: Make.u32(1) + Array("uuid".utf8) + Make.u64(21) + words),
      file(track(), behind: Make.u32(1) + Array("free".utf8) + Make.u64(21) + nothing)
    ),
    (
      "a box to the end", file(track(), behind: Make.u32(0) + Array("uuid".utf8) + words),
      file(track(), behind: Make.u32(0) + Array("free".utf8) + nothing)
    ),
    ("what is no box", file(track(), behind: [0, 0, 0] + words), file(track())),
    (
      "unused media data", file(track(), behind: Make.box("mdat", words)),
      file(track(), behind: Make.box("mdat", nothing))
    ),
  ]

  @Test(arguments: files) func `what no player needs becomes free space`(
    name: String, bytes: [UInt8], clean: [UInt8]
  ) throws {
    let cleaned = try Cleaned(bytes)
    #expect(cleaned.copy == clean, "\(cleaned.cleaning.findings)")
    #expect(areInOrder(try #require(cleaned.cleaning.splices), within: bytes.count))
    #expect(inspected(clean).facts?.durationInMilliseconds == 10_000)
    #expect(inspected(clean).findings.isEmpty)
    #expect(try Cleaned(clean).copy == clean)
  }

  @Test func `times of version 1 are twice as long`() throws {
    func file(_ time: Int) -> [UInt8] {
      let header = Make.full(
        "mvhd", version: 1, [time, time, time, time, 1000, 0, 10_000] + [Int](repeating: 0, count: 20))
      return Make.ftyp() + Make.mdat(1000) + Make.box("moov", header, Self.track())
    }
    #expect(try Cleaned(file(0x4142_4344)).copy == file(0))
  }

  @Test func `a track of chapter titles goes, with its titles`() throws {
    func file(_ chapters: [UInt8], _ title: [UInt8]) -> [UInt8] {
      Make.ftyp() + Make.box("mdat", [UInt8](repeating: 0x21, count: 1000), title) + Make.moov(Self.track(), chapters)
    }
    let tables =
      Make.full("stts", [1, 1, 441_000]) + Make.full("stsc", [1, 1, 1, 1]) + Make.full("stsz", [0, 1, 5])
      + Make.full("stco", [1, 1028])
    let chapters = Make.track(id: 2, handler: "text", codec: "text", tables: tables)
    let gone = Make.box("free", [UInt8](repeating: 0, count: chapters.count - 8))
    #expect(try Cleaned(file(chapters, Self.words)).copy == file(gone, Self.nothing))
  }

  @Test func `of video the encoder's name goes`() throws {
    func file(_ name: [UInt8]) -> [UInt8] {
      let fields = [UInt8](repeating: 7, count: 42) + name + [UInt8](repeating: 7, count: 4)
      let stsd = Make.box("stsd", Make.u32(0), Make.u32(1), Make.box("avc1", fields, Make.box("avcC", [1, 2])))
      // Of two descriptions the last one counts.
      let video = Make.track(handler: "vide", codec: "avc1", tables: Make.tenSamples(at: 28))
      let start = video.indices.first { video[$0...].starts(with: "stsd".utf8) } ?? 0
      let old = 4 + 4 + 4 + 4 + 36
      let grown = stsd.count - old
      var bytes = video
      bytes.replaceSubrange(start - 4..<start - 4 + old, with: stsd)
      for name in ["trak", "mdia", "minf", "stbl"] {
        guard let at = bytes.indices.first(where: { bytes[$0...].starts(with: name.utf8) }) else { continue }
        let size = bytes[at - 4..<at].reduce(0) { $0 << 8 | Int($1) }
        bytes.replaceSubrange(at - 4..<at, with: Make.u32(size + grown))
      }
      return Make.file(Make.moov(bytes))
    }
    let name: [UInt8] = [5] + Self.words + [UInt8](repeating: 0, count: 26)
    let cleaned = try Cleaned(file(name))
    #expect(cleaned.copy == file([UInt8](repeating: 0, count: 32)), "\(cleaned.cleaning.findings)")
  }

  /// Two fragments of sound, with this between them.
  static func fragments(_ between: [UInt8], in traf: [UInt8] = []) -> [UInt8] {
    let run = Make.full("trun", flags: 1, [5, 76 + traf.count])
    let file = Make.fragmented { _ in Make.box("traf", Make.full("tfhd", flags: 0x02_0000, [1]), run, traf) }
    // The second fragment is as long as its box of 16, its part of 16 + 8 + 20 + 8 and its data.
    let second = 68 + traf.count + 508
    return Array(file.dropLast(second)) + between + file.suffix(second)
  }

  @Test func `fragments keep their numbers alone`() throws {
    for name in ["emsg", "prft", "uuid"] {
      let bytes = Self.fragments(Make.box(name, Self.words), in: Make.box("uuid", Self.words))
      #expect(inspected(bytes).facts?.durationInMilliseconds == 10_000)
      #expect(try Cleaned(bytes).copy == Self.fragments(Self.free, in: Self.free))
    }
  }

  @Test func `the fragments of a track that goes go with it`() throws {
    func file(_ chapters: [UInt8], _ words: [UInt8], base: Int) -> [UInt8] {
      let none = Make.full("stts", [0]) + Make.full("stsc", [0]) + Make.full("stsz", [0, 0]) + Make.full("stco", [0])
      let sound = Make.track(duration: 0, tables: none)
      let mvex = Make.box("mvex", Make.full("trex", [1, 1, 44_100, 100, 0]), Make.full("trex", [2, 1, 44_100, 5, 0]))
      let text =
        chapters.isEmpty ? Make.track(id: 2, handler: "text", codec: "text", duration: 0, tables: none) : chapters
      let part = Make.box("traf", Make.full("tfhd", flags: 0x02_0000, [2]), Make.full("trun", flags: 1, [1, 620]))
      let first = chapters.isEmpty ? part : Make.box("free", [UInt8](repeating: 0, count: part.count - 8))
      let second = Make.box("traf", Make.full("tfhd", flags: base, [1]), Make.full("trun", flags: 1, [5, 120]))
      return Make.ftyp() + Make.moov(sound, text, duration: 0, more: mvex)
        + Make.box("moof", Make.full("mfhd", [1]), first, second)
        + Make.box("mdat", [UInt8](repeating: 0x21, count: 500), words)
    }
    let length = Make.track(
      id: 2, handler: "text", codec: "text", duration: 0,
      tables: Make.full("stts", [0]) + Make.full("stsc", [0]) + Make.full("stsz", [0, 0]) + Make.full("stco", [0])
    ).count
    let gone = Make.box("free", [UInt8](repeating: 0, count: length - 8))
    #expect(try Cleaned(file([], Self.words, base: 0x02_0000)).copy == file(gone, Self.nothing, base: 0x02_0000))
    // The second counts from the end of the first.
    let bytes = file([], Self.words, base: 0)
    guard
      case .uncleanable(.unclear("traf", _)) = try Cleaned(bytes, Cleaned.facts(of: bytes, .m4a)).cleaning.findings
        .first
    else {
      Issue.record("not refused")
      return
    }
  }

  private static let second = Make.full("stsz", [100, 10])
  private static let video = Make.moov(Make.track(handler: "vide", codec: "avc1", tables: Make.tenSamples(at: 28)))

  private static let refused: [(bytes: [UInt8], part: String)] = [
    (file(track(inTable: second)), "stbl"), (file(track(inSound: [0, 0, 0, 4] + words + words)), "stsd"),
    (file(track(inMedia: [0, 0, 0, 5] + words)), "mdia"),
    // A description of video without room for its fields.
    (Make.file(video), "avc1"),
  ]

  @Test(arguments: refused) func `what does not add up is refused`(bytes: [UInt8], part: String) throws {
    let findings = try Cleaned(bytes).cleaning.findings
    switch findings.first {
    case .uncleanable(.unclear(part, _)), .damaged(part, _): break
    default: Issue.record("\(part): \(findings)")
    }
  }

  @Test func `media in another place are refused`() throws {
    let elsewhere = Make.u32(0) + Array("url ".utf8)
    var bytes = Self.file(Self.track())
    let link = try #require(bytes.indices.first { bytes[$0...].starts(with: "url ".utf8) })
    bytes[link + 7] = 0
    #expect(try Cleaned(bytes).cleaning.findings == [.uncleanable(.elsewhere(at: link - 4))])
    #expect(elsewhere.count == 8)
    // The data stand in a box of another name.
    let other = Make.ftyp() + Make.box("abcd", [UInt8](repeating: 0x21, count: 1000)) + Make.moov(Self.track())
    #expect(try Cleaned(other).cleaning.findings == [.uncleanable(.elsewhere(at: 28))])
  }

  /// With everything that goes.
  static let dirty = file(
    track(
      made: 7, name: words, link: words, inTrack: udta, inMedia: udta, inInformation: udta, inTable: udta, inSound: udta
    ),
    inMovie: udta, behind: Make.box("uuid", words))
}
