import Testing

@testable import Catalogue
@testable import Media

@Suite struct WavCleaningTests {
  private typealias Make = WavBytes

  private static let words = Array("Amina".utf8)
  private static let format = Make.chunk("fmt ", Make.format())
  private static let fact = Make.chunk("fact", [1, 0, 0, 0])
  private static let data = Make.chunk("data", Make.samples)
  /// Of five bytes and one.
  private static let junk = Make.chunk("JUNK", [0, 0, 0, 0, 0])
  private static let others = ["LIST", "id3 ", "bext", "iXML", "axml", "cart", "cue ", "JUNK", "PAD ", "wxyz"]

  private static let large = Make.chunk(
    "ds64", OggBytes.little(0, 8) + OggBytes.little(1600, 8) + OggBytes.little(400, 8))

  private static let files: [(name: String, bytes: [UInt8], clean: [UInt8])] =
    others.map {
      (
        $0, Make.file(Make.chunk($0, words), format, fact, Make.chunk($0, words), data, Make.chunk($0, words)),
        Make.file(junk, format, fact, junk, data, junk)
      )
    } + [
      ("clean", Make.file(format, data), Make.file(format, data)),
      (
        "a byte behind samples", Make.file(format, Array(Make.chunk("data", [1, 2, 3, 4, 5]).dropLast()) + [0x41]),
        Make.file(format, Make.chunk("data", [1, 2, 3, 4, 5]))
      ),
      ("a second fmt", Make.file(format, Make.chunk("fmt ", words), data), Make.file(format, junk, data)),
      ("words behind the file", Make.file(format, data) + words, Make.file(format, data)),
      ("words at its end", Make.file(format, data, Array("Am".utf8)), Make.file(format, data)),
      (
        "a length left open", Make.file(format, Make.chunk("data", Make.samples, claiming: 0xFFFF_FFFF)),
        Make.file(format, Make.chunk("data", Make.samples, claiming: 0xFFFF_FFFF))
      ),
      (
        "RF64",
        Make.file(
          large, format, Make.chunk("data", Make.samples, claiming: 0xFFFF_FFFF), Make.chunk("LIST", words),
          name: "RF64", claiming: 0xFFFF_FFFF),
        Make.file(
          large, format, Make.chunk("data", Make.samples, claiming: 0xFFFF_FFFF), junk, name: "RF64",
          claiming: 0xFFFF_FFFF)
      ),
      ("ID3 before it", TagBytes.id3v2(words) + Make.file(format, data), Make.file(format, data)),
    ]

  @Test(arguments: files) func `chunks become junk, and the samples stay`(
    name: String, bytes: [UInt8], clean: [UInt8]
  ) throws {
    let cleaned = try Cleaned(bytes)
    #expect(cleaned.copy == clean, "\(cleaned.cleaning.findings)")
    #expect(areInOrder(try #require(cleaned.cleaning.splices), within: bytes.count))
    #expect(inspected(clean).facts?.durationInMilliseconds == inspected(bytes).facts?.durationInMilliseconds)
    #expect(try Cleaned(clean).copy == clean)
  }

  @Test func `a second data chunk is no sound`() throws {
    let bytes = Make.file(Self.format, Self.data, Make.chunk("data", Self.words))
    #expect(try Cleaned(bytes).copy == Make.file(Self.format, Self.data, Self.junk))
  }

  @Test func `a file cut off is refused`() throws {
    let bytes = Array(Make.file(Self.format, Self.data).dropLast(100))
    #expect(try Cleaned(bytes).cleaning.findings == [.cutOff(at: 36, missing: 100)])
  }
}
