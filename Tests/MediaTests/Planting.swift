import Testing

/// A file with room for a text somewhere in its tags.
struct Planting: Sendable, CustomTestStringConvertible {
  enum Encoding: Sendable {
    case utf8, latin1, utf16LE, utf16BE

    func bytes(_ text: String) -> [UInt8] {
      switch self {
      case .utf8: Array(text.utf8)
      case .latin1: text.unicodeScalars.map { UInt8($0.value) }
      case .utf16LE: text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
      case .utf16BE: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
      }
    }
  }

  let testDescription: String
  private let encoding: Encoding
  private let make: @Sendable ([UInt8]) -> [UInt8]

  init(_ name: String, _ encoding: Encoding = .utf8, _ make: @escaping @Sendable ([UInt8]) -> [UInt8]) {
    testDescription = name
    self.encoding = encoding
    self.make = make
  }

  /// The file with this text, and where the text stands.
  func file(with text: String) throws -> (bytes: [UInt8], offset: Int) {
    let encoded = encoding.bytes(text)
    let bytes = make(encoded)
    return (bytes, try #require(bytes.indices.first { bytes[$0...].starts(with: encoded) }))
  }

  static let all = mp3 + mp4 + pictures + wav + flac + ogg + others

  // Sound that would be a leak if it were looked at.
  static let frame = Mp3Bytes.frame(Array([0xff, 0xfb, 0x90, 0x40]) + " Ali ".utf8, length: 417)
  private static let sound = Mp3Bytes.frames(20, of: frame)

  private static let mp3 = [
    Planting("ID3v2.3 in UTF-16 LE", .utf16LE) { id3(3, frame("TIT2", [1, 0xff, 0xfe] + $0)) + sound },
    Planting("ID3v2.3 in UTF-16 BE", .utf16BE) { id3(3, frame("TIT2", [1, 0xfe, 0xff] + $0)) + sound },
    Planting("ID3v2.4 in UTF-16 without a mark", .utf16BE) { id3(4, frame("TIT2", [2] + $0)) + sound },
    Planting("ID3v2.4 in UTF-8") { id3(4, frame("TIT2", [3] + $0)) + sound },
    Planting("ID3v2.3 in Latin-1", .latin1) { id3(3, frame("TPE1", [0] + $0)) + sound },
    Planting("ID3v2.2", .latin1) { text in
      TagBytes.id3v2(Array("TT2".utf8) + [0, 0, UInt8(text.count + 1), 0] + text + "TP1".utf8, version: 2) + sound
    },
    Planting("a comment's description", .latin1) { id3(3, frame("COMM", [0] + "nld".utf8 + $0 + [0, 0x61])) + sound },
    Planting("a chapter's title") { text in
      let times = [UInt8](repeating: 0x41, count: 16)
      return id3(4, frame("CHAP", Array("c1".utf8) + [0] + times + frame("TIT2", [3] + text) + frame("TIT3", [3])))
        + sound
    },
    Planting("an unsynchronised tag", .utf16LE) {
      TagBytes.id3v2(frame("TIT2", [1, 0xff, 0, 0xfe] + $0) + frame("TPE1", [0]), version: 3, flags: 0x80) + sound
    },
    Planting("the second of two tags") { id3(3, frame("TIT2", [0])) + id3(4, frame("TIT2", [3] + $0)) + sound },
    Planting("zeros and text before the sound") { [UInt8](repeating: 0, count: 500) + $0 + sound },
    Planting("ID3v1", .latin1) { sound + id3v1(title: $0) },
    Planting("ID3v1 with an enhanced tag", .latin1) { text in
      sound + Array("TAG+".utf8) + field(text, 60) + [UInt8](repeating: 0, count: 163) + id3v1(title: [])
    },
    Planting("APEv2 at the end") { sound + ape($0) + id3v1(title: []) },
    Planting("APEv2 at the start") { ape($0) + sound },
    Planting("Lyrics3v2") { text in
      let fields = Array("LYRICSBEGINEAR000".utf8) + "\(text.count)".utf8 + text + "ETT00004Klank".utf8
      return sound + fields + "0000\(fields.count)".utf8 + "LYRICS200".utf8 + id3v1(title: [])
    },
    Planting("Lyrics3v1") { sound + "LYRICSBEGIN".utf8 + $0 + "LYRICSEND".utf8 + id3v1(title: []) },
    Planting("a tag between two joined files") { sound + id3(4, frame("TIT2", [3] + $0)) + sound },
    Planting("ID3v1 between two joined files") { sound + id3v1(title: $0) + sound },
    Planting("junk between frames") { sound + [UInt8](repeating: 0x20, count: 50) + $0 + [0x20, 0x20] + sound },
    Planting("ID3v2.4 at the end") {
      sound + TagBytes.id3v2(frame("TIT2", [3] + $0), version: 4, flags: 0x10)
    },
  ]

  private static let mp4 = [
    Planting("©nam") { mp4(udta: meta(item("\u{a9}nam", $0))) },
    Planting("©nam behind a cover", .utf16BE) {
      mp4(udta: meta(item("covr", jpeg(comment: [])) + item("\u{a9}nam", $0)))
    },
    Planting("a cover's comment") { mp4(udta: meta(item("covr", jpeg(comment: $0)))) },
    Planting("a handler's name") { text in
      mp4(
        more: Mp4Bytes.box("trak", Mp4Bytes.box("mdia", Mp4Bytes.box("hdlr", [UInt8](repeating: 0, count: 24), text))))
    },
    Planting("a 3GPP title in French") { mp4(udta: Mp4Bytes.box("titl", [0, 0, 0, 0, 0x1a, 0x41] + $0)) },
    Planting("a QuickTime title") { mp4(udta: mp4Box("\u{a9}nam", [0, UInt8($0.count), 0x55, 0xc4] + $0)) },
    Planting("a chapter list") { text in
      mp4(udta: Mp4Bytes.box("chpl", [1, 0, 0, 0, 0, 0, 0, 0, 1] + [UInt8](repeating: 0, count: 8) + [0x41] + text))
    },
    Planting("a Windows property", .utf16LE) { mp4(udta: Mp4Bytes.box("Xtra", [0, 0, 0, 30, 0, 8] + $0)) },
    Planting("a uuid box") { mp4(more: Mp4Bytes.box("uuid", [UInt8](repeating: 0xc4, count: 16) + $0)) },
    Planting("free space in moov") { mp4(more: Mp4Bytes.box("free", $0)) },
    Planting("a box behind the movie") { mp4() + Mp4Bytes.box("skip", $0) },
    Planting("a message between fragments") { mp4() + Mp4Bytes.box("emsg", $0) + noise("moof") + noise("mdat") },
    Planting("what is no box at the end") { mp4() + [0, 0, 0] + $0 },
    Planting("a track of chapter titles") { text in
      let tables =
        Mp4Bytes.full("stts", [1, 2, 44_100]) + Mp4Bytes.full("stsc", [1, 1, 2, 1])
        + Mp4Bytes.full("stsz", [0, 2, 7, text.count + 2]) + Mp4Bytes.full("stco", [1, 28 + 8])
      return Mp4Bytes.ftyp()
        + Mp4Bytes.box("mdat", Array(" Ali-Ali".utf8), [0, 5] + "Begin".utf8, [0, UInt8(text.count)], text, noise())
        + Mp4Bytes.moov(Mp4Bytes.track(handler: "text", codec: "text", tables: tables))
    },
  ]

  private static let pictures = [
    Planting("a JPEG comment") { jpeg(comment: $0) },
    Planting("a JPEG comment between scans") { jpeg(comment: [], second: $0) },
    Planting("EXIF") { jpeg(exif: [0, 0, 0, 0x64] + $0 + [0]) },
    Planting("EXIF for Windows", .utf16LE) { jpeg(exif: Array("Maker\0".utf8) + $0 + [0, 0]) },
    Planting("behind a JPEG picture") { jpeg(comment: []) + $0 },
    Planting("tEXt", .latin1) { png(chunk("tEXt", Array("Author\0".utf8) + $0)) },
    Planting("iTXt behind the pixels") {
      png(chunk("IDAT", noise()) + chunk("iTXt", Array("Author\0\0\0\0\0".utf8) + $0))
    },
    Planting("an attached picture's comment") { text in
      id3(3, frame("APIC", [0] + "image/jpeg".utf8 + [0, 3, 0] + jpeg(comment: text))) + sound
    },
    Planting("an attached picture's description", .latin1) { text in
      id3(3, frame("APIC", [0] + "image/png".utf8 + [0, 3] + text + [0] + png(chunk("IDAT", noise())))) + sound
    },
    Planting("an APE item behind a picture") { text in
      let picture = Array("cover.jpg\0".utf8) + jpeg(comment: [])
      return sound + ape(text, before: [UInt8(picture.count), 0, 0, 0, 0, 0, 0, 2] + "Cover\0".utf8 + picture)
    },
  ]

  private static let wav = [
    Planting("a list of texts") {
      wav(WavBytes.chunk("LIST", Array("INFO".utf8) + info("INAM", $0) + info("IART", [])))
    },
    Planting("a list of texts of odd length", .latin1) {
      wav(WavBytes.chunk("LIST", Array("INFO".utf8) + info("ICMT", [0x61]) + info("INAM", $0)))
    },
    Planting("an ID3 tag in a chunk", .utf16LE) {
      wav(WavBytes.chunk("id3 ", id3(3, frame("TIT2", [1, 0xff, 0xfe] + $0))))
    },
    Planting("broadcast information") { wav(WavBytes.chunk("bext", field($0, 256) + [0x61])) },
    Planting("iXML behind the samples") { wav() + WavBytes.chunk("iXML", $0) },
    Planting("behind a WAV file") { wav() + [1, 2] + $0 },
    Planting("an ID3 tag before a WAV file") { id3(4, frame("TIT2", [3] + $0)) + wav() },
  ]

  private static let flac = [
    Planting("a Vorbis comment in FLAC") {
      flac(FlacBytes.block(4, comments([Array("TITLE=".utf8) + $0, Array("A=b".utf8)])))
    },
    Planting("the vendor of a Vorbis comment") { flac(FlacBytes.block(4, comments([], vendor: $0))) },
    Planting("an application block") { flac(FlacBytes.block(2, Array("Klnk".utf8) + $0)) },
    Planting("padding") { flac(FlacBytes.block(1, $0)) },
    Planting("a cue sheet", .latin1) { flac(FlacBytes.block(5, $0 + [UInt8](repeating: 0, count: 300))) },
    Planting("a picture's description in FLAC") { text in
      flac(
        FlacBytes.block(
          6,
          [0, 0, 0, 3] + Mp4Bytes.u32(9) + "image/png".utf8 + Mp4Bytes.u32(text.count) + text
            + [UInt8](repeating: 0, count: 20) + png(chunk("IDAT", noise()))))
    },
    Planting("APE behind FLAC") { flac([]) + ape($0) + id3v1(title: []) },
    Planting("ID3v1 behind FLAC", .latin1) { flac([]) + id3v1(title: $0) },
  ]

  private static let ogg = [
    Planting("a comment in Vorbis") { ogg(vorbis: [Array("ARTIST=".utf8) + $0, Array("A=b".utf8)]) },
    Planting("the last comment in Vorbis") { ogg(vorbis: [Array("A=b".utf8), Array("ARTIST=".utf8) + $0]) },
    Planting("a comment in Opus") { ogg(opus: [Array("TITLE=".utf8) + $0, Array("A=b".utf8)]) },
    Planting("a comment behind a picture") { text in
      ogg(opus: [Array("metadata_block_picture=QUxp/Ali/Ali+".utf8), Array("TITLE=".utf8) + text])
    },
    Planting("the second of two chained files") { ogg(opus: []) + ogg(opus: [Array("TITLE=".utf8) + $0]) },
    Planting("behind an Ogg file") { ogg(vorbis: []) + $0 + [1] },
  ]

  private static let others = [
    Planting("another kind of file") { Array("caff".utf8) + [UInt8](repeating: 7, count: 3000) + $0 },
    Planting("a file of nothing else") { $0 },
    Planting("a cut-off box") { Array((mp4() + Mp4Bytes.box("free", $0 + [1, 2, 3, 4, 5])).dropLast(4)) },
  ]

  // MARK: - The files

  private static func wav(_ chunks: [UInt8] = []) -> [UInt8] {
    WavBytes.file(
      WavBytes.chunk("fmt ", WavBytes.format()), chunks,
      WavBytes.chunk("data", Array(repeatElement(noise(), count: 16).joined())))
  }

  private static func info(_ name: String, _ text: [UInt8]) -> [UInt8] {
    WavBytes.chunk(name, text)
  }

  private static func flac(_ block: [UInt8]) -> [UInt8] {
    Array("fLaC".utf8) + FlacBytes.block(0, FlacBytes.streamInfo(samples: 384)) + block
      + FlacBytes.block(3, Array(" Ali ".utf8), isLast: true) + FlacBytes.frame(0) + FlacBytes.frame(1)
  }

  /// The length of a text looks like a letter where it is 0x41 or more.
  private static func comments(_ comments: [[UInt8]], vendor: [UInt8] = [0x41]) -> [UInt8] {
    let more = comments + [[UInt8](repeating: 0x62, count: 0x61)]
    return OggBytes.little(vendor.count, 4) + vendor + OggBytes.little(more.count, 4)
      + more.flatMap { OggBytes.little($0.count, 4) + $0 }
  }

  private static func ogg(opus texts: [[UInt8]]) -> [UInt8] {
    let packets = [[UInt8]](repeating: [0xf8] + noise(), count: 4)
    return OggBytes.page([OggBytes.opusHead()], flags: 2, granule: 0, sequence: 0)
      + OggBytes.page([Array("OpusTags".utf8) + comments(texts)], granule: 0, sequence: 1)
      + OggBytes.page(packets, flags: 4, granule: 3840, sequence: 2)
  }

  private static func ogg(vorbis texts: [[UInt8]]) -> [UInt8] {
    let packets = [[UInt8]](repeating: [0x02] + noise(), count: 4)
    return OggBytes.page([OggBytes.vorbisHead], flags: 2, granule: 0, sequence: 0)
      + OggBytes.page(
        [Array("\u{3}vorbis".utf8) + comments(texts) + [1], OggBytes.vorbisSetup + noise()], granule: 0, sequence: 1)
      + OggBytes.page(packets, flags: 4, granule: 3072, sequence: 2)
  }

  static func noise(_ type: String? = nil) -> [UInt8] {
    let bytes = Array(" Ali; \u{e9} Ali\0A\0l\0i\0\0".utf8)
    return type.map { Mp4Bytes.box($0, bytes) } ?? bytes
  }

  private static func id3(_ version: UInt8, _ frames: [UInt8]) -> [UInt8] {
    TagBytes.id3v2(frames + frame("TPE1", [0] + "Klank".utf8) + [0, 0, 0], version: version)
  }

  /// A frame of ID3v2.3 or, where it is shorter than 128 bytes, 2.4.
  static func frame(_ name: String, _ content: [UInt8]) -> [UInt8] {
    Array(name.utf8) + Mp4Bytes.u32(content.count) + [0, 0] + content
  }

  private static func id3v1(title: [UInt8]) -> [UInt8] {
    Array("TAG".utf8) + field(title, 30) + [UInt8](repeating: 0x61, count: 30) + [UInt8](repeating: 0, count: 65)
  }

  /// At the end of its field, so that nothing parts it from the next.
  private static func field(_ text: [UInt8], _ length: Int) -> [UInt8] {
    [UInt8](repeating: 0x20, count: length - text.count) + text
  }

  private static func ape(_ text: [UInt8], before: [UInt8] = []) -> [UInt8] {
    let next = [0x61, 0, 0, 0, 0, 0, 0, 0] + Array("Year\0".utf8) + [UInt8](repeating: 0x32, count: 0x61)
    let items = before + [UInt8(text.count), 0, 0, 0, 0, 0, 0, 0] + "Artist\0".utf8 + text + next
    let tag = TagBytes.ape(itemsLength: items.count, version: 2000)
    return tag.prefix(32) + items + tag.suffix(32)
  }

  private static func mp4(udta: [UInt8] = [], more: [UInt8] = []) -> [UInt8] {
    let stbl = Mp4Bytes.box("trak", Mp4Bytes.box("mdia", Mp4Bytes.box("minf", noise("stbl"))))
    return Mp4Bytes.ftyp() + noise("mdat") + Mp4Bytes.moov(stbl, more: Mp4Bytes.box("udta", udta) + more)
  }

  private static func meta(_ items: [UInt8]) -> [UInt8] {
    Mp4Bytes.box(
      "meta", [0, 0, 0, 0], Mp4Bytes.box("hdlr", [UInt8](repeating: 0, count: 25)), Mp4Bytes.box("ilst", items))
  }

  private static func item(_ name: String, _ content: [UInt8]) -> [UInt8] {
    mp4Box(name, Mp4Bytes.box("data", [0, 0, 0, 1, 0, 0, 0, 0], content))
  }

  /// With a name that is not ASCII.
  private static func mp4Box(_ name: String, _ content: [UInt8]) -> [UInt8] {
    Mp4Bytes.u32(content.count + 8) + name.unicodeScalars.map { UInt8($0.value) } + content
  }

  static func jpeg(comment: [UInt8] = [], exif: [UInt8] = [], second: [UInt8] = []) -> [UInt8] {
    func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
      [0xff, marker, UInt8((content.count + 2) >> 8), UInt8((content.count + 2) & 0xff)] + content
    }
    let scan = noise() + [0xff, 0] + noise() + [0xff, 0xd3] + noise()
    return [0xff, 0xd8] + segment(0xe1, Array("Exif\0\0".utf8) + exif) + segment(0xfe, comment)
      + segment(0xc4, noise()) + segment(0xda, [1, 2, 3]) + scan + segment(0xfe, second) + segment(0xda, [1, 2, 3])
      + scan + [0xff, 0xd9]
  }

  static func png(_ chunks: [UInt8]) -> [UInt8] {
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] + chunk("IHDR", noise()) + chunks + chunk("IEND", [])
  }

  /// With a checksum that looks like letters.
  static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    Mp4Bytes.u32(content.count) + name.utf8 + content + "NNNN".utf8
  }
}
