/// ISO base media boxes, made by hand.
enum Mp4Bytes {
  static func box(_ type: String, _ content: [UInt8]...) -> [UInt8] {
    let content = Array(content.joined())
    return u32(content.count + 8) + type.utf8 + content
  }

  /// A box with version 0 and these flags.
  static func full(_ type: String, flags: Int = 0, version: Int = 0, _ numbers: [Int]) -> [UInt8] {
    box(type, u32(version << 24 | flags), numbers.flatMap(u32))
  }

  static func u32(_ number: Int) -> [UInt8] {
    stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  static func u64(_ number: Int) -> [UInt8] {
    u32(number >> 32) + u32(number)
  }

  static func ftyp(_ brand: String = "M4A ") -> [UInt8] {
    box("ftyp", Array(brand.utf8), u32(0), Array("isom".utf8))
  }

  static func mdat(_ length: Int) -> [UInt8] {
    box("mdat", [UInt8](repeating: 0x21, count: length))
  }

  /// By default 1000 ticks of a second each.
  static func mvhd(duration: Int, timescale: Int = 1000) -> [UInt8] {
    full("mvhd", [0, 0, timescale, duration] + [Int](repeating: 0, count: 20))
  }

  static func moov(_ tracks: [UInt8]..., duration: Int = 10_000, more: [UInt8] = []) -> [UInt8] {
    box("moov", mvhd(duration: duration), Array(tracks.joined()), more)
  }

  /// A track of 44,100 ticks a second with these tables.
  static func track(
    id: Int = 1, handler: String = "soun", codec: String = "mp4a", duration: Int = 441_000, edits: [UInt8] = [],
    tables: [UInt8]
  ) -> [UInt8] {
    let header = full("tkhd", flags: 3, [0, 0, id, 0, duration] + [Int](repeating: 0, count: 15))
    let stsd = box("stsd", u32(0), u32(1), box(codec, [UInt8](repeating: 0, count: 28)))
    let media = full("mdhd", [0, 0, 44_100, duration, 0])
    let handler = box("hdlr", u32(0), u32(0), Array(handler.utf8), [UInt8](repeating: 0, count: 13))
    return box("trak", header, edits, box("mdia", media, handler, box("minf", box("stbl", stsd, tables))))
  }

  /// Ten samples of a second and 100 bytes each, in two chunks: six at `offset`, four 600 bytes further.
  static func tenSamples(at offset: Int) -> [UInt8] {
    full("stts", [1, 10, 44_100]) + full("stsc", [2, 1, 6, 1, 2, 4, 1])
      + full("stsz", [0, 10] + [Int](repeating: 100, count: 10)) + full("stco", [2, offset, offset + 600])
  }

  static func elst(_ edits: [(duration: Int, start: Int)]) -> [UInt8] {
    box("edts", full("elst", [edits.count] + edits.flatMap { [$0.duration, $0.start, 0x10000] }))
  }

  /// Ten seconds of sound in a file whose data come first, at byte 28.
  static func file(_ moov: [UInt8], brand: String = "M4A ") -> [UInt8] {
    ftyp(brand) + mdat(1000) + moov
  }

  /// Two fragments of five samples of a second and 100 bytes each, behind a movie without samples.
  static func fragmented(traf: (_ index: Int) -> [UInt8]) -> [UInt8] {
    let none = full("stts", [0]) + full("stsc", [0]) + full("stsz", [0, 0]) + full("stco", [0])
    let mvex = box("mvex", full("trex", [1, 1, 44_100, 100, 0]))
    let start = ftyp() + moov(track(duration: 0, tables: none), duration: 0, more: mvex)
    return (0..<2).reduce(start) { $0 + box("moof", full("mfhd", [$1 + 1]), traf($1)) + mdat(500) }
  }
}
