/// Reads big-endian numbers one after another from a part of a file, which it never holds whole.
struct ByteCursor {
  private(set) var position: Int
  let end: Int

  private let source: ByteSource
  private var piece: [UInt8] = []
  private var pieceStart = 0

  private static let pieceLength = 8 * 1024

  init(_ source: ByteSource, _ range: Range<Int>) {
    self.source = source
    position = range.lowerBound
    end = min(range.upperBound, source.length)
  }

  var remaining: Int { end - position }

  mutating func move(to offset: Int) {
    position = offset
  }

  mutating func skip(_ count: Int) {
    position += min(count, max(0, remaining))
  }

  /// The number in the next `width` bytes, at most 8, or `nil` where fewer remain or it is over `Int.max`.
  mutating func number(_ width: Int) throws(InspectionStop) -> Int? {
    guard remaining >= width else { return nil }
    if position < pieceStart || position + width > pieceStart + piece.count {
      piece = try source.bytes(at: position, count: min(Self.pieceLength, remaining))
      pieceStart = position
    }
    var number: UInt64 = 0
    for at in position - pieceStart..<position - pieceStart + width { number = number << 8 | UInt64(piece[at]) }
    position += width
    return Int(exactly: number)
  }
}
