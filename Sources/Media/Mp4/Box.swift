/// One box of an ISO base media file (ISO/IEC 14496-12 §4.2).
struct Box {
  let type: FourCC
  let start: Int
  let content: Range<Int>
  /// How many bytes of it lie outside what holds it.
  let missing: Int

  var end: Int { content.upperBound }

  /// Refuses what the box holds as inconsistent.
  var damage: InspectionStop { .refused(.damaged(box: type.description, at: start)) }
}

/// A box that begins with its version and flags; reading on behind its end refuses the file.
struct FullBox {
  let box: Box
  let version: Int
  let flags: Int
  /// To what follows the flags.
  var body: ByteCursor

  init(_ box: Box, in source: ByteSource) throws(InspectionStop) {
    self.box = box
    body = ByteCursor(source, box.content)
    guard let word = try body.number(4) else { throw box.damage }
    version = word >> 24
    flags = word & 0xff_ffff
  }

  mutating func number(_ width: Int = 4) throws(InspectionStop) -> Int {
    guard let number = try body.number(width) else { throw box.damage }
    return number
  }

  mutating func name() throws(InspectionStop) -> FourCC {
    FourCC(UInt32(try number()))
  }
}

/// The boxes that stand next to each other in a part of a file.
struct Boxes {
  /// Where the next box stands, or what is left that is none.
  private(set) var position: Int

  private var cursor: ByteCursor

  init(_ source: ByteSource, in range: Range<Int>) {
    cursor = ByteCursor(source, range)
    position = range.lowerBound
  }

  var remaining: Int { cursor.end - position }

  /// `nil` at the end, and where the next bytes cannot be a box.
  mutating func next() throws(InspectionStop) -> Box? {
    cursor.move(to: position)
    guard let size = try cursor.number(4), let name = try cursor.number(4) else { return nil }
    let length: Int
    switch size {
    case 0: length = remaining
    case 1:
      guard let large = try cursor.number(8) else { return nil }
      length = large
    default: length = size
    }
    let start = position
    guard length >= cursor.position - start else { return nil }
    let overrun = max(0, length - remaining)
    position = overrun > 0 ? cursor.end : start + length
    return Box(type: FourCC(UInt32(name)), start: start, content: cursor.position..<position, missing: overrun)
  }
}
