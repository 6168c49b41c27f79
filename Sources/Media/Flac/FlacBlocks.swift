/// The metadata blocks of a FLAC file, one after another (RFC 9639 §8.1).
struct FlacBlocks {
  struct Block {
    /// 0 STREAMINFO, 1 padding, 2 application, 3 seek table, 4 Vorbis comment, 5 cue sheet, 6 picture.
    let type: Int
    let start: Int
    let content: Range<Int>
  }

  private var cursor: ByteCursor
  private var isAtEnd = false

  /// From `start`, where `fLaC` stands.
  init(_ source: ByteSource, from start: Int) {
    cursor = ByteCursor(source, start..<source.length)
    cursor.skip(4)
  }

  /// Where the frames begin, when all blocks have been given.
  var end: Int { cursor.position }

  /// `nil` behind the last block; refuses a file that ends before.
  mutating func next() throws(InspectionStop) -> Block? {
    guard !isAtEnd else { return nil }
    let start = cursor.position
    guard let word = try cursor.number(4) else { throw .refused(.cutOff(at: start, missing: 4 - cursor.remaining)) }
    let length = word & 0xff_ffff
    guard length <= cursor.remaining else { throw .refused(.cutOff(at: start, missing: length - cursor.remaining)) }
    guard word >> 24 & 0x7f != 127 else { throw .refused(.damagedHeader("metadata block", at: start)) }
    isAtEnd = word >> 31 == 1
    let content = cursor.position..<cursor.position + length
    cursor.skip(length)
    return Block(type: word >> 24 & 0x7f, start: start, content: content)
  }
}
