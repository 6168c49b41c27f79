import Testing

@testable import Catalogue
@testable import Media

@Suite struct FlacCleaningTests {
  private typealias Make = FlacBytes

  private static let words = Array("Amina".utf8)
  private static let info = Array("fLaC".utf8) + Make.block(0, Make.streamInfo(samples: 384))
  private static let frames = Make.frame(0) + Make.frame(1)
  private static let seeks = Make.block(3, [UInt8](repeating: 0xFF, count: 18))

  @Test func `blocks become padding, but for the first and the seek table`() throws {
    // An application's, comments, a cue sheet, a picture, padding with words in it, and one of a kind to come.
    let types: [UInt8] = [2, 4, 5, 6, 1, 80]
    let blocks = types.flatMap { Make.block($0, Self.words) }
    let padding = types.flatMap { _ in Make.block(1, [0, 0, 0, 0, 0]) }
    let last = Make.block(4, Self.words, isLast: true)
    let clean = Self.info + padding + Self.seeks + Make.block(1, [0, 0, 0, 0, 0], isLast: true) + Self.frames
    let bytes =
      TagBytes.id3v2(Self.words) + Self.info + blocks + Self.seeks + last + Self.frames
      + TagBytes.ape(itemsLength: 9, version: 2000) + TagBytes.id3v1()
    let cleaned = try Cleaned(bytes)
    #expect(cleaned.copy == clean)
    #expect(areInOrder(try #require(cleaned.cleaning.splices), within: bytes.count))
    #expect(inspected(clean).facts?.durationInMilliseconds == 48)
    #expect(inspected(clean).findings.isEmpty)
    #expect(try Cleaned(clean).copy == clean)
  }

  @Test func `a seek table at the end stays the end`() throws {
    let end = Make.block(3, [], isLast: true)
    #expect(
      try Cleaned(Self.info + Make.block(4, Self.words) + end + Self.frames).copy
        == Self.info + Make.block(1, [0, 0, 0, 0, 0]) + end + Self.frames)
  }

  private static let start = info + Make.block(1, [], isLast: true)

  private static let refused: [(bytes: [UInt8], obstacle: CleaningObstacle)] = [
    // The info is 42 bytes long and the block behind it 4; a frame of one value 10.
    (start + words + frames, CleaningObstacle.unclear(part: "FLAC", at: 46)),
    (start + Make.frame(0) + words + Make.frame(1), .unclear(part: "a FLAC frame", at: 46)),
    (start + frames + words, .unclear(part: "a FLAC frame", at: 56)),
    (Array("fLaC".utf8) + Make.block(4, words, isLast: true) + frames, .unclear(part: "STREAMINFO", at: 0)),
    (Array("fLaC".utf8) + Make.block(0, words, isLast: true) + frames, .unclear(part: "STREAMINFO", at: 0)),
  ]

  @Test(arguments: refused) func `what is neither block nor frame is refused`(
    bytes: [UInt8], obstacle: CleaningObstacle
  ) throws {
    let cleaning = try Cleaned(bytes, Cleaned.facts(of: bytes, .flac)).cleaning
    #expect(cleaning.splices == nil)
    #expect(cleaning.findings == [.uncleanable(obstacle)])
  }
}
