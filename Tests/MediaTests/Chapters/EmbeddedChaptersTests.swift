import Catalogue
import Testing

@testable import Media

@Suite struct EmbeddedChaptersTests {
  typealias Bytes = EmbeddedBytes

  @Test func `reads chapters of ID3v2.3 in UTF-16, in the order of the table, and the hidden ones`() {
    let frames =
      Bytes.frame("CTOC", Array("toc".utf8) + [0, 3, 3] + Array("c\0a\0b\0".utf8))
      + Bytes.chapter("a", 5000, 9000, Bytes.frame("TIT2", [1] + Bytes.utf16("Tweede é")))
      + Bytes.chapter("b", 5000, 0xffff_ffff, Bytes.frame("TIT2", [2, 0, 0x44, 0, 0x33, 0, 0, 0x58]))
      + Bytes.chapter(
        "c", 0, 5000,
        Bytes.frame("WXXX", [1] + Bytes.utf16("naam") + [0, 0] + Array("https://voorbeeld.nl/\0rest".utf8))
          + Bytes.frame("TIT2", [0, 0xe9, 0x0a, 0x01, 0x41]))
      + Bytes.chapter("d", 7000, 6000, Bytes.frame("TIT2", [3] + Array("Verborgen".utf8)))
      + Bytes.chapter("e", 0xffff_ffff, 0, [])
    let expected = [
      Chapter(startInMilliseconds: 0, endInMilliseconds: 5000, title: "é A", link: "https://voorbeeld.nl/"),
      Chapter(startInMilliseconds: 5000, endInMilliseconds: 9000, title: "Tweede é"),
      Chapter(startInMilliseconds: 5000, title: "D3"),
      Chapter(startInMilliseconds: 7000, title: "Verborgen", isListed: false),
    ]
    #expect(chapters(.mp3, TagBytes.id3v2(frames, version: 3)) == expected)
    // An extended header of six bytes, another tag before it, and unsynchronisation of the whole.
    let extended = [0, 0, 0, 6, 0, 0, 0, 0, 0, 0] + frames
    let other = TagBytes.id3v2(Bytes.frame("TIT2", [3, 0x41]), version: 3)
    #expect(chapters(.mp3, other + TagBytes.id3v2(extended, version: 3, flags: 0x40)) == expected)
    #expect(chapters(.mp3, TagBytes.id3v2(Bytes.unsynchronised(extended), version: 3, flags: 0xc0)) == expected)
  }

  @Test func `reads chapters of ID3v2.4, of which frames are unsynchronised, and their lengths plain or not`() {
    func frame(_ name: String, _ content: [UInt8], isPlain: Bool = false, flags: UInt8 = 0) -> [UInt8] {
      let size = content.count
      let syncsafe = [size >> 21, size >> 14, size >> 7, size].map { UInt8($0 & 0x7f) }
      return Array(name.utf8) + (isPlain ? Mp4Bytes.u32(size) : syncsafe) + [0, flags] + content
    }
    let title = frame("TIT2", [3] + Array("ÿ één\0twee".utf8))
    let long = frame("TIT2", [3] + Array(String(repeating: "a", count: 200).utf8), isPlain: true)
    func content(_ element: String, _ start: Int, _ inner: [UInt8]) -> [UInt8] {
      Array(element.utf8) + [0] + Mp4Bytes.u32(start) + Mp4Bytes.u32(start + 1000)
        + [UInt8](repeating: 0xff, count: 8) + inner
    }
    let plain = Bytes.unsynchronised(content("a", 0, title))
    let frames =
      frame("CHAP", Mp4Bytes.u32(0) + plain, flags: 0x03) + frame("CHAP", [7] + content("b", 1000, title), flags: 0x40)
      + frame("CHAP", content("c", 2000, long), isPlain: true)
      + frame("CHAP", content("d", 3000, title), flags: 0x04) + frame("CHAP", content("e", 4000, title), flags: 0x08)
    let expected = [
      Chapter(startInMilliseconds: 0, endInMilliseconds: 1000, title: "ÿ één"),
      Chapter(startInMilliseconds: 1000, endInMilliseconds: 2000, title: "ÿ één"),
      Chapter(startInMilliseconds: 2000, endInMilliseconds: 3000, title: String(repeating: "a", count: 200)),
    ]
    #expect(chapters(.mp3, TagBytes.id3v2(frames, version: 4)) == expected)
    let whole = frame("CHAP", Bytes.unsynchronised(content("a", 0, title)))
    #expect(chapters(.mp3, TagBytes.id3v2(whole, version: 4, flags: 0x80)) == [expected[0]])
    #expect(chapters(.mp3, TagBytes.id3v2(frames, version: 2)).isEmpty)
  }

  @Test func `reads a QuickTime text track, and else Nero's list`() {
    let texts = [
      [0, 3] + Array("Een".utf8) + [0, 0, 0, 8], [0, 0], [0, 6] + [0xfe, 0xff, 0, 0x32, 0, 0xe9],
      [0, 6, 0xff, 0xfe, 0x33, 0, 0, 1],
    ]
    let expected = [
      Chapter(startInMilliseconds: 500, endInMilliseconds: 1500, title: "Een"),
      Chapter(startInMilliseconds: 3500, endInMilliseconds: 4500, title: "2é"),
      Chapter(startInMilliseconds: 4500, endInMilliseconds: 6500, title: "3Ā"),
    ]
    let chpl = Bytes.chpl([(0, "Nero één"), (12_345_678, "Nero twee")])
    let file = Bytes.mp4(texts: texts, durations: [44_100, 88_200, 44_100, 88_200], pause: 500, more: chpl)
    #expect(chapters(.m4a, file) == expected)
    let nero = [
      Chapter(startInMilliseconds: 0, title: "Nero één"), Chapter(startInMilliseconds: 1234, title: "Nero twee"),
    ]
    #expect(chapters(.mp4, Mp4Bytes.file(Mp4Bytes.moov(more: chpl))) == nero)
    #expect(
      chapters(
        .m4v, Mp4Bytes.file(Mp4Bytes.moov(more: Bytes.chpl([(0, "Nero één"), (12_345_678, "Nero twee")], version: 0))))
        == nero)
    #expect(chapters(.m4v, Mp4Bytes.file(Mp4Bytes.moov(more: Bytes.chpl([(.max, "Nooit")])))).isEmpty)
    #expect(chapters(.m4v, Mp4Bytes.file(Mp4Bytes.moov())).isEmpty)
  }

  @Test func `reads Vorbis comments in Ogg and FLAC`() {
    let fields = [
      "TITLE=x", "CHAPTER002=00:00:05.5", "chapter002name=Tweede", "CHAPTER002URL=https://voorbeeld.nl/",
      "CHAPTER001=0:00:00.000", "CHAPTER001NAME=Eerste = 1\nb", "CHAPTER3NAME=zonder tijd", "CHAPTERX=1",
      "CHAPTER0004=1",
      "METADATA_BLOCK_PICTURE=" + String(repeating: "A", count: 200_000), "CHAPTER9=3600,25", "CHAPTER10=x",
    ]
    let expected = [
      Chapter(startInMilliseconds: 0, title: "Eerste = 1 b"),
      Chapter(startInMilliseconds: 5500, title: "Tweede", link: "https://voorbeeld.nl/"),
      Chapter(startInMilliseconds: 3_600_250, title: ""),
    ]
    let comments = Bytes.comments(fields)
    #expect(chapters(.opus, Bytes.ogg("OpusHead", "OpusTags", comments)) == expected)
    #expect(chapters(.ogg, Bytes.ogg("\u{1}vorbis", "\u{3}vorbis", comments)) == expected)
    #expect(chapters(.ogg, Bytes.ogg("OpusHead", "OpusTags", comments)).isEmpty)
    let size = Mp4Bytes.u32(comments.count).dropFirst()
    let flac = Array("fLaC".utf8) + [0, 0, 0, 1, 0] + [0x84] + size + comments
    #expect(chapters(.flac, flac) == expected)
    #expect(chapters(.flac, TagBytes.id3v2([], version: 4) + flac) == expected)
    #expect(chapters(.wav, flac).isEmpty)
  }

  @Test func `hands on what the reader throws`() {
    struct Broken: Error {}
    #expect(throws: Broken.self) {
      try EmbeddedChapters.of(kind: .mp3, length: 100) { (_, _) throws(Broken) in throw Broken() }
    }
    #expect(EmbeddedChapters.of(kind: .mp3, length: 100) { _, _ in [] }.isEmpty)
  }

  /// Damaged files give chapters in order or none, and never end the program.
  @Test(arguments: [UInt64(3), 20_260_304]) func `survives damage`(seed: UInt64) {
    var random = SplitMix(state: seed)
    let frames =
      Bytes.frame("CTOC", Array("toc".utf8) + [0, 3, 2] + Array("a\0b\0".utf8))
      + Bytes.chapter(
        "a", 0, 900,
        Bytes.frame("TIT2", [1] + Bytes.utf16("Een")) + Bytes.frame("WXXX", [0, 0] + Array("https://a.nl".utf8)))
      + Bytes.chapter("b", 900, 1900, Bytes.frame("TIT2", [3, 0x41]))
    let fields = ["CHAPTER001=00:00:00", "CHAPTER001NAME=a", "CHAPTER002=00:01:00", "CHAPTER002URL=https://a.nl"]
    let flacSize = Mp4Bytes.u32(Bytes.comments(fields).count).dropFirst()
    let files: [(MediaKind, [UInt8])] = [
      (.mp3, TagBytes.id3v2(frames, version: 3)),
      (.mp3, TagBytes.id3v2(Bytes.unsynchronised(frames), version: 3, flags: 0x80)),
      (.mp3, TagBytes.id3v2(frames, version: 4, flags: 0x80)),
      (
        .m4a,
        Bytes.mp4(
          texts: [[0, 1, 0x41], [0, 2, 0xff, 0xfe]], durations: [10, 20], pause: 1, more: Bytes.chpl([(0, "a")]))
      ),
      (.mp4, Mp4Bytes.file(Mp4Bytes.moov(more: Bytes.chpl([(0, "Een"), (10_000_000, "Twee")])))),
      (.opus, Bytes.ogg("OpusHead", "OpusTags", Bytes.comments(fields))),
      (.flac, Array("fLaC".utf8) + [0x84] + flacSize + Bytes.comments(fields)),
    ]
    for (index, (kind, file)) in files.enumerated() {
      var found = 0
      for round in 0..<1500 {
        let starts = chapters(kind, MutationTests.mutated(file, &random)).map(\.startInMilliseconds)
        #expect(starts == starts.sorted() && (starts.first ?? 0) >= 0, "file \(index), seed \(seed), round \(round)")
        found += starts.count
      }
      #expect(found > 0, "file \(index)")
    }
  }

  private func chapters(_ kind: MediaKind, _ file: [UInt8]) -> [Chapter] {
    EmbeddedChapters.of(kind: kind, length: file.count) { Array(file[$0..<$0 + $1]) }
  }
}

/// Parts of files with chapters, made by hand.
enum EmbeddedBytes {
  /// A frame of ID3v2.3; of version 4 too while it is short.
  static func frame(_ name: String, _ content: [UInt8]) -> [UInt8] {
    Array(name.utf8) + Mp4Bytes.u32(content.count) + [0, 0] + content
  }

  static func chapter(_ element: String, _ start: Int, _ end: Int, _ inner: [UInt8]) -> [UInt8] {
    let times = Mp4Bytes.u32(start) + Mp4Bytes.u32(end) + [UInt8](repeating: 0xff, count: 8)
    return frame("CHAP", Array(element.utf8) + [0] + times + inner)
  }

  /// Little-endian, with a byte order mark.
  static func utf16(_ text: String) -> [UInt8] {
    [0xff, 0xfe] + text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
  }

  static func unsynchronised(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { $0 == 0xff ? [0xff, 0] : [$0] }
  }

  static func chpl(_ chapters: [(start: Int, title: String)], version: Int = 1) -> [UInt8] {
    let entries = chapters.flatMap { Mp4Bytes.u64($0.start) + [UInt8($0.title.utf8.count)] + Array($0.title.utf8) }
    let head = Mp4Bytes.u32(version << 24) + (version == 1 ? Mp4Bytes.u32(0) : []) + [UInt8(chapters.count)]
    return Mp4Bytes.box("udta", Mp4Bytes.box("chpl", head, entries))
  }

  /// A sound track that names a text track of one chunk, at byte 28, after a pause in thousandths of a second.
  static func mp4(texts: [[UInt8]], durations: [Int], pause: Int, more: [UInt8]) -> [UInt8] {
    let data = Mp4Bytes.box("mdat", Array(texts.joined()))
    let tables =
      Mp4Bytes.full("stts", [durations.count] + durations.flatMap { [1, $0] })
      + Mp4Bytes.full("stsc", [1, 1, texts.count, 1]) + Mp4Bytes.full("stsz", [0, texts.count] + texts.map(\.count))
      + Mp4Bytes.full("stco", [1, 28])
    let total = durations.reduce(0, +) * 1000 / 44_100
    let edits = Mp4Bytes.elst([(pause, 0xffff_ffff), (total, 0)])
    let text = Mp4Bytes.track(id: 2, handler: "text", codec: "text", duration: total, edits: edits, tables: tables)
    let named = Mp4Bytes.box("tref", Mp4Bytes.box("chap", Mp4Bytes.u32(2)))
    let sound = Mp4Bytes.track(edits: named, tables: [])
    return Mp4Bytes.ftyp() + data + Mp4Bytes.moov(sound, text, more: more)
  }

  static func comments(_ fields: [String]) -> [UInt8] {
    func little(_ number: Int) -> [UInt8] { Mp4Bytes.u32(number).reversed() }
    return little(4) + Array("test".utf8) + little(fields.count)
      + fields.flatMap { little($0.utf8.count) + Array($0.utf8) }
  }

  /// A stream whose second packet is this, in pages of at most 255 segments, with another stream's pages between.
  static func ogg(_ head: String, _ start: String, _ comments: [UInt8]) -> [UInt8] {
    func page(_ flags: UInt8, _ serial: Int, _ segments: [UInt8], _ body: some Collection<UInt8>) -> [UInt8] {
      Array("OggS".utf8) + [0, flags] + [UInt8](repeating: 0, count: 8) + Mp4Bytes.u32(serial).reversed()
        + [UInt8](repeating: 0, count: 8) + [UInt8(segments.count)] + segments + body
    }
    let packet = Array(start.utf8) + comments
    var file =
      page(2, 9, [8], Array("fishead\0".utf8))
      + page(2, 1, [19], Array(head.utf8) + [UInt8](repeating: 0, count: 19 - head.utf8.count))
    var rest = packet[...]
    var isFirst = true
    while true {
      let piece = rest.prefix(255 * 255)
      rest = rest.dropFirst(piece.count)
      var segments = [UInt8](repeating: 255, count: piece.count / 255)
      let isLast = segments.count < 255
      if isLast { segments.append(UInt8(piece.count % 255)) }
      file += page(isFirst ? 0 : 1, 1, segments, piece) + page(0, 9, [4], [1, 2, 3, 4])
      isFirst = false
      if isLast { return file }
    }
  }
}
