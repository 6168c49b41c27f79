import Testing

@testable import Catalogue
@testable import Media

@Suite struct OggCleaningTests {
  private typealias Make = OggBytes

  private static let words = Array("ARTIST=Amina".utf8)
  private static let packets = [[UInt8]](repeating: Make.opusPacket, count: 10)

  /// With one comment of 12 bytes, or none and as many zeros.
  private static func opusTags(_ isClean: Bool) -> [UInt8] {
    let comment = Make.little(1, 4) + Make.little(12, 4) + words
    return Array("OpusTags".utf8) + Make.little(5, 4) + "Klank".utf8 + (isClean ? zeros(comment.count) : comment)
  }

  private static func opus(_ tags: [UInt8], serial: UInt8 = 7) -> [UInt8] {
    Make.page([Make.opusHead()], flags: 2, granule: 0, serial: serial, sequence: 0)
      + Make.page([tags], granule: 0, serial: serial, sequence: 1)
      + Make.page(packets, flags: 4, granule: 9600, serial: serial, sequence: 2)
  }

  /// The bit that ends the list stands behind the comment, or behind none.
  private static func vorbisComment(_ isClean: Bool) -> [UInt8] {
    let comment = Make.little(1, 4) + Make.little(12, 4) + words + [1]
    return Array("\u{3}vorbis".utf8) + Make.little(5, 4) + "Klank".utf8
      + (isClean ? zeros(4) + [1] + zeros(comment.count - 5) : comment)
  }

  private static func vorbis(_ comment: [UInt8]) -> [UInt8] {
    Make.page([Make.vorbisHead], flags: 2, granule: 0, sequence: 0)
      + Make.page([comment, Make.vorbisSetup], granule: 0, sequence: 1)
      + Make.page([Make.long, Make.long], flags: 4, granule: 1024, sequence: 2)
  }

  /// A comment that is one byte less than two pages take.
  private static func long(_ isClean: Bool) -> [UInt8] {
    let text = Array(repeatElement(words, count: 5425).joined()).prefix(65_090)
    let packet =
      Array("OpusTags".utf8) + Make.little(5, 4) + "Klank".utf8
      + (isClean ? zeros(8 + text.count) : Make.little(1, 4) + Make.little(text.count, 4) + text)
    // 65,115 bytes: 255 times 255, which is 65,025, and 90.
    return Make.page([Make.opusHead()], flags: 2, granule: 0, sequence: 0)
      + Make.page(segments: .init(repeating: 255, count: 255), Array(packet.prefix(65_025)), granule: -1, sequence: 1)
      + Make.page(segments: [90], Array(packet.dropFirst(65_025)), flags: 1, granule: 0, sequence: 2)
      + Make.page(packets, flags: 4, granule: 9600, sequence: 3)
  }

  private static let files: [(name: String, bytes: [UInt8], clean: [UInt8])] = [
    ("Opus", opus(opusTags(false)), opus(opusTags(true))),
    ("Opus that is clean", Make.opus(), Make.opus()),
    ("Vorbis with two headers on a page", vorbis(vorbisComment(false)), vorbis(vorbisComment(true))),
    ("Vorbis that is clean", Make.vorbis(), Make.vorbis()),
    ("a comment over two pages", long(false), long(true)),
    (
      "a chain", opus(opusTags(false)) + opus(opusTags(false), serial: 9) + opus(opusTags(false), serial: 9),
      opus(opusTags(true)) + opus(opusTags(true), serial: 9) + opus(opusTags(true), serial: 9)
    ),
    (
      "ID3 at both ends", TagBytes.id3v2(words) + opus(opusTags(false)) + TagBytes.id3v1(), opus(opusTags(true))
    ),
  ]

  @Test(arguments: files) func `comments go, and every page keeps its length`(
    name: String, bytes: [UInt8], clean: [UInt8]
  ) throws {
    let cleaned = try Cleaned(bytes)
    #expect(cleaned.copy == clean)
    #expect(areInOrder(try #require(cleaned.cleaning.splices), within: bytes.count))
    #expect(inspected(clean).facts?.durationInMilliseconds == inspected(bytes).facts?.durationInMilliseconds)
    #expect(try Cleaned(clean).copy == clean)
  }

  private static let head = Make.page([Make.opusHead()], flags: 2, granule: 0, sequence: 0)
  private static let tags = Make.page([opusTags(false)], granule: 0, sequence: 1)
  private static let end = Make.page(packets, flags: 4, granule: 9600, sequence: 2)
  /// One byte of the comments is another than its checksum knows.
  private static let damaged = Array(tags.dropLast()) + [0]

  private static let refused: [(bytes: [UInt8], obstacle: CleaningObstacle)] = [
    // A page with Opus' first packet is 47 bytes long, that with its comments 65.
    (head + tags + words + end, CleaningObstacle.strayBytes(at: 112, lengthInBytes: 12 + end.count)),
    (head + tags + end + words, .strayBytes(at: 112 + end.count, lengthInBytes: 12)),
    (head + damaged + end, .unclear(part: "Ogg", at: 47)), (head, .unclear(part: "Ogg", at: 0)),
    (head + head + tags + end, .unclear(part: "Ogg", at: 47)), (tags + end, .unclear(part: "Ogg", at: 0)),
    (Make.page([words], flags: 2, granule: 0, sequence: 0) + end, .foreign(part: "a stream of another kind", at: 0)),
    (
      head + Make.page([Array("OpusTags".utf8) + [0xFF, 0xFF, 0xFF, 0xFF]], granule: 0, sequence: 1) + end,
      .unclear(part: "Ogg", at: 47)
    ),
    // The list would not fit.
    (
      head + Make.page([Array("OpusTags".utf8) + Make.little(2, 4) + [0x41, 0x42, 0]], granule: 0, sequence: 1) + end,
      .unclear(part: "Ogg", at: 47)
    ),
  ]

  @Test(arguments: refused) func `what is not pages of one kind is refused`(bytes: [UInt8], obstacle: CleaningObstacle)
    throws
  {
    let cleaning = try Cleaned(bytes, Cleaned.facts(of: bytes, .opus)).cleaning
    #expect(cleaning.splices == nil)
    #expect(cleaning.findings == [.uncleanable(obstacle)])
  }

  private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
}
