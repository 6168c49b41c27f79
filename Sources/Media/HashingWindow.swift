import Bytes

/// A window that moves forward over a file and hashes every byte once while it passes.
struct HashingWindow: ~Copyable {
  /// Nothing before this offset is asked for again.
  var floor = 0

  private let source: ByteSource
  private var hash = SHA256()
  private var bytes: [UInt8] = []
  private var start = 0

  private static let pieceLength = 256 * 1024

  init(over source: ByteSource) {
    self.source = source
  }

  /// The four bytes at `offset`, the first as the highest, or `nil` where the file ends before.
  mutating func word(at offset: Int) throws(InspectionStop) -> UInt32? {
    try load(through: offset + 4)
    let at = offset - start
    guard at >= 0, at + 4 <= bytes.count else { return nil }
    return UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8 | UInt32(bytes[at + 3])
  }

  /// `count` bytes from `offset`, or fewer where the file ends.
  mutating func bytes(at offset: Int, count: Int) throws(InspectionStop) -> ArraySlice<UInt8> {
    try load(through: offset + count)
    let at = min(max(0, offset - start), bytes.count)
    return bytes[at..<min(at + count, bytes.count)]
  }

  /// The hash of the whole file, for which the rest of it is read.
  consuming func finish() throws(InspectionStop) -> SHA256Digest {
    floor = source.length
    try load(through: source.length)
    return hash.finish()
  }

  private mutating func load(through end: Int) throws(InspectionStop) {
    while start + bytes.count < min(end, source.length) {
      let piece = try source.bytes(at: start + bytes.count, count: Self.pieceLength)
      hash.update(piece)
      let passed = min(max(0, floor - start), bytes.count)
      bytes.removeFirst(passed)
      start += passed
      bytes += piece
    }
  }
}
