import Testing

@testable import Media

@Suite struct PictureHeaderTests {
  private typealias Colours = PictureHeader.ColourSpace

  // MARK: - PNG

  private static let pngs: [(type: UInt8, depth: UInt8, chunks: [UInt8], expected: PictureHeader?)] = [
    (0, 8, [], PictureHeader(width: 258, height: 3, .gray, bitsPerChannel: 8)),
    (0, 1, [], PictureHeader(width: 258, height: 3, .gray, bitsPerChannel: 1)),
    (2, 8, [], PictureHeader(width: 258, height: 3, .rgb, bitsPerChannel: 8)),
    (
      2, 16, chunk("tRNS", [0, 1, 0, 1, 0, 1]),
      PictureHeader(width: 258, height: 3, .rgb, hasAlpha: true, bitsPerChannel: 16)
    ),
    (3, 4, chunk("PLTE", [1, 2, 3]), PictureHeader(width: 258, height: 3, .palette, bitsPerChannel: 8)),
    (
      3, 8, chunk("PLTE", [1, 2, 3]) + chunk("tRNS", [9]),
      PictureHeader(width: 258, height: 3, .palette, hasAlpha: true, bitsPerChannel: 8)
    ),
    (4, 8, [], PictureHeader(width: 258, height: 3, .gray, hasAlpha: true, bitsPerChannel: 8)),
    (6, 16, chunk("tEXt", [1]), PictureHeader(width: 258, height: 3, .rgb, hasAlpha: true, bitsPerChannel: 16)),
    // No palette, a depth that RGB has not, no such type, and no header at the start.
    (3, 8, [], nil), (2, 4, [], nil), (5, 8, [], nil), (2, 8, chunk("IHDR", [1]), nil),
  ]

  @Test(arguments: pngs.indices) func `a PNG is known by its header`(index: Int) {
    let (type, depth, chunks, expected) = Self.pngs[index]
    let png = Self.png(type, depth, chunks)
    #expect(PictureHeader(bytes: png) == expected)
    for length in png.indices { #expect(PictureHeader(bytes: Array(png.prefix(length))) == nil, "\(length) bytes") }
  }

  @Test func `a PNG of no size or of too much is none`() {
    var png = Self.png(2, 8, [])
    png[16] = 0x80
    #expect(PictureHeader(bytes: png) == nil)
    png.replaceSubrange(16..<20, with: [0, 0, 0, 0])
    #expect(PictureHeader(bytes: png) == nil)
  }

  private static func png(_ type: UInt8, _ depth: UInt8, _ chunks: [UInt8]) -> [UInt8] {
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
      + chunk("IHDR", [0, 0, 1, 2, 0, 0, 0, 3, depth, type, 0, 0, 0]) + chunks + chunk("IDAT", [1, 2, 3])
      + chunk("IEND", [])
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    Mp4Bytes.u32(content.count) + name.utf8 + content + [0, 0, 0, 0]
  }

  // MARK: - JPEG

  private static let jpegs: [(name: String, segments: [UInt8], expected: PictureHeader?)] = [
    ("gray", frame(channels: 1), PictureHeader(width: 258, height: 3, .gray, bitsPerChannel: 8)),
    ("YCbCr", frame(channels: 3), PictureHeader(width: 258, height: 3, .rgb, bitsPerChannel: 8)),
    ("RGB by Adobe", adobe(0) + frame(channels: 3), PictureHeader(width: 258, height: 3, .rgb, bitsPerChannel: 8)),
    ("CMYK", frame(channels: 4), PictureHeader(width: 258, height: 3, .cmyk, bitsPerChannel: 8)),
    ("CMYK by Adobe", adobe(0) + frame(channels: 4), PictureHeader(width: 258, height: 3, .cmyk, bitsPerChannel: 8)),
    ("YCCK", adobe(2) + frame(channels: 4), PictureHeader(width: 258, height: 3, .ycck, bitsPerChannel: 8)),
    (
      "another APP14", segment(0xee, Array("Another12345".utf8)) + frame(channels: 4),
      PictureHeader(width: 258, height: 3, .cmyk, bitsPerChannel: 8)
    ),
    ("progressive", frame(0xc2, channels: 3), PictureHeader(width: 258, height: 3, .rgb, bitsPerChannel: 8)),
    ("12 bits", frame(0xc1, bits: 12, channels: 1), PictureHeader(width: 258, height: 3, .gray, bitsPerChannel: 12)),
    (
      "a thumbnail in EXIF",
      segment(0xe1, Array("Exif\0\0".utf8) + [0xff, 0xd8] + frame(channels: 1) + [0xff, 0xd9]) + frame(channels: 3),
      PictureHeader(width: 258, height: 3, .rgb, bitsPerChannel: 8)
    ),
    (
      "padding before markers", [0xff, 0xff] + segment(0xfe, [1]) + [0xff] + frame(channels: 3),
      PictureHeader(width: 258, height: 3, .rgb, bitsPerChannel: 8)
    ),
    (
      "tables", segment(0xc4, [9]) + segment(0xdb, [9]) + frame(channels: 3),
      PictureHeader(width: 258, height: 3, .rgb, bitsPerChannel: 8)
    ),
    ("no frame", segment(0xfe, [1]), nil),
    ("two channels", frame(channels: 2), nil),
    ("two frames", frame(channels: 3) + frame(channels: 3), nil),
    ("a segment shorter than its length", [0xff, 0xfe, 0, 1] + frame(channels: 3), nil),
    ("bytes between segments", frame(channels: 3) + [7], nil),
  ]

  @Test(arguments: jpegs.indices) func `a JPEG is known by its frame header`(index: Int) {
    let (name, segments, expected) = Self.jpegs[index]
    let scan: [UInt8] = [0x11, 0xff, 0, 0x22, 0xff, 0xd0, 0x33, 0xff, 0xff, 0xd7, 0x44]
    let jpeg =
      [0xff, 0xd8] + segments + Self.segment(0xda, [1, 1, 0, 0, 63, 0]) + scan + Self.segment(0xda, [9]) + scan + [
        0xff, 0xd9,
      ]
    #expect(PictureHeader(bytes: jpeg) == expected, "\(name)")
    #expect(PictureHeader(bytes: jpeg + [1, 2, 3]) == expected, "\(name), with bytes behind it")
    for length in jpeg.indices {
      #expect(PictureHeader(bytes: Array(jpeg.prefix(length))) == nil, "\(name), \(length) bytes")
    }
  }

  private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xff, marker, UInt8((content.count + 2) >> 8), UInt8((content.count + 2) & 0xff)] + content
  }

  private static func frame(_ marker: UInt8 = 0xc0, bits: UInt8 = 8, channels: UInt8) -> [UInt8] {
    segment(marker, [bits, 0, 3, 1, 2, channels] + (1...channels).flatMap { [$0, 0x11, 0] })
  }

  private static func adobe(_ transform: UInt8) -> [UInt8] {
    segment(0xee, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, transform])
  }

  @Test(arguments: [UInt64(1), 20_260_304]) func `damaged pictures are read or not`(seed: UInt64) {
    var random = SplitMix(state: seed)
    for file in [Self.png(3, 8, Self.chunk("PLTE", [1, 2, 3])), Planting.jpeg(comment: [1, 2])] {
      for round in 0..<2000 {
        let header = PictureHeader(bytes: MutationTests.mutated(file, &random))
        #expect(header.map { $0.width > 0 && $0.height > 0 } ?? true, "seed \(seed), round \(round)")
      }
    }
  }
}
