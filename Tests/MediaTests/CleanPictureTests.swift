import Testing

@testable import Catalogue
@testable import Media

@Suite struct CleanPictureTests {
  private static let start: [UInt8] = [0xFF, 0xD8]
  private static let jfif = segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
  private static let profile = segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 7, 7])
  private static let adobe = segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1])
  private static let tables = segment(0xDB, [1, 2, 3]) + segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0])
  private static let scan = segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x12, 0xFF, 0, 0x34, 0xFF, 0xD0, 0x56]
  private static let end: [UInt8] = [0xFF, 0xD9]
  private static let words = Array("Amina".utf8)

  private static let jpegs: [(name: String, bytes: [UInt8], clean: [UInt8])] = [
    (
      "clean", start + jfif + profile + adobe + tables + scan + end,
      start + jfif + profile + adobe + tables + scan + end
    ),
    ("a comment", start + jfif + segment(0xFE, words) + tables + scan + end, start + jfif + tables + scan + end),
    (
      "XMP", start + segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + words) + tables + scan + end,
      start + tables + scan + end
    ),
    (
      "IPTC", start + segment(0xED, Array("Photoshop 3.0\0".utf8) + words) + tables + scan + end,
      start + tables + scan + end
    ),
    (
      "several pictures", start + segment(0xE2, Array("MPF\0".utf8)) + tables + scan + end + start + words,
      start + tables + scan + end
    ),
    (
      "a thumbnail",
      start + segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 1, 1, 7, 7, 7]) + tables + scan + end,
      start + jfif + tables + scan + end
    ),
    (
      "a thumbnail of its own", start + jfif + segment(0xE0, Array("JFXX\0".utf8) + words) + tables + scan + end,
      start + jfif + tables + scan + end
    ),
    (
      "a comment between scans", start + tables + scan + segment(0xFE, words) + scan + end,
      start + tables + scan + scan + end
    ),
    ("upright by EXIF", start + exif(1) + tables + scan + end, start + tables + scan + end),
    ("on its side by EXIF", start + exif(6) + tables + scan + end, start + upright(6) + tables + scan + end),
    (
      "on its side by EXIF of little ends", start + littleExif(8) + tables + scan + end,
      start + upright(8) + tables + scan + end
    ),
    (
      "damaged EXIF",
      start + segment(0xE1, Array("Exif\0\0MM\0*".utf8) + [0xFF, 0xFF, 0xFF, 0xFF]) + tables + scan + end,
      start + tables + scan + end
    ),
    ("EXIF twice", start + exif(3) + exif(6) + tables + scan + end, start + upright(3) + tables + scan + end),
  ]

  @Test(arguments: jpegs) func `a JPEG keeps its pixels, colours and side`(name: String, bytes: [UInt8], clean: [UInt8])
  {
    expect(bytes, gives: clean)
  }

  private static let header: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR")
  private static let pixels = chunk("IDAT")
  private static let close = chunk("IEND")
  private static let kept = [
    "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP", "acTL", "fcTL", "fdAT",
  ]
  private static let dropped = ["tEXt", "zTXt", "iTXt", "eXIf", "tIME", "sPLT", "hIST", "vpAg", "caBX"]

  @Test func `a PNG keeps its pixels and colours`() {
    let all = Self.kept.flatMap { Self.chunk($0) }
    expect(Self.header + all + Self.pixels + Self.close, gives: Self.header + all + Self.pixels + Self.close)
    for name in Self.dropped {
      let bytes = Self.header + Self.chunk(name) + Self.pixels + Self.chunk(name) + Self.close + Self.words
      expect(bytes, gives: Self.header + Self.pixels + Self.close)
    }
  }

  @Test(arguments: [
    (words, CleaningObstacle.unknownPicture), ([], .unknownPicture),
    (start + tables + scan, .damagedPicture(at: 39)), (start + tables + [0xFF, 0xDA, 0, 1], .damagedPicture(at: 24)),
    (start + [0xFF, 0xFE, 0x40, 0], .damagedPicture(at: 4)), (start + jfif + words, .damagedPicture(at: 20)),
    (start + tables + end, .damagedPicture(at: 22)), (header + pixels, .damagedPicture(at: 40)),
    (header + chunk("ABcD") + pixels + close, .damagedPicture(at: 24)),
    (header + [0xFF, 0xFF, 0xFF, 0xFF] + close, .damagedPicture(at: 24)),
  ]) func `a damaged picture is refused`(bytes: [UInt8], obstacle: CleaningObstacle) {
    let clean = CleanPicture(of: bytes)
    #expect(clean.splices == nil)
    #expect(clean.findings == [.uncleanable(obstacle)])
    #expect(clean.problems(file: "cover.jpg").count == 1)
  }

  @Test func `mutated pictures never end the program`() {
    var random = SplitMix(state: 20_261_121)
    let pictures = Self.jpegs.map(\.bytes) + [Self.header + Self.chunk("tEXt") + Self.pixels + Self.close]
    for round in 0..<4000 {
      let bytes = MutationTests.mutated(pictures[round % pictures.count], &random)
      guard let splices = CleanPicture(of: bytes).splices else { continue }
      #expect(areInOrder(splices, within: bytes.count), "round \(round)")
      let copy = spliced(bytes, splices)
      expect(copy, gives: copy)
    }
  }

  private func expect(_ bytes: [UInt8], gives clean: [UInt8], location: SourceLocation = #_sourceLocation) {
    let splices = CleanPicture(of: bytes).splices
    #expect(splices.map { spliced(bytes, $0) } == clean, sourceLocation: location)
    #expect(splices.map { areInOrder($0, within: bytes.count) } == true, sourceLocation: location)
  }

  // MARK: - The pictures

  private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker, 0, UInt8(content.count + 2)] + content
  }

  /// The one entry that is left, in big ends.
  private static func upright(_ value: UInt8) -> [UInt8] {
    [0xFF, 0xE1, 0, 34] + Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0]
      + [0, 0, 0, 0]
  }

  /// The orientation behind a maker's name.
  private static func exif(_ value: UInt8) -> [UInt8] {
    segment(
      0xE1,
      Array("Exif\0\0MM\0*".utf8) + [
        0, 0, 0, 8, 0, 2, 1, 0x0F, 0, 2, 0, 0, 0, 5, 0, 0, 0, 38, 1, 0x12, 0, 3, 0, 0, 0, 1,
      ]
        + [0, value, 0, 0, 0, 0, 0, 0] + words)
  }

  private static func littleExif(_ value: UInt8) -> [UInt8] {
    segment(
      0xE1,
      Array("Exif\0\0II*\0".utf8) + [8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, value, 0, 0, 0, 0, 0, 0, 0] + words)
  }

  /// Of 4 bytes, with a checksum that nobody reads.
  private static func chunk(_ name: String) -> [UInt8] {
    [0, 0, 0, 4] + name.utf8 + [1, 2, 3, 4, 0xC, 0xC, 0xC, 0xC]
  }
}
