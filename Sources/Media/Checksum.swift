/// A cyclic redundancy check that takes the highest bit first and begins with zero, as Ogg and FLAC have theirs.
struct Checksum<Word: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
  private let table: [Word]

  /// The polynomial is without its highest bit.
  init(polynomial: Word) {
    table = (0..<256).map { byte in
      (0..<8).reduce(Word(byte) << (Word.bitWidth - 8)) { sum, _ in
        sum << 1 ^ (sum.leadingZeroBitCount == 0 ? polynomial : 0)
      }
    }
  }

  /// The check of what `sum` is the check of, with these bytes behind it.
  func sum(of bytes: Span<UInt8>, after sum: Word = 0) -> Word {
    let table = table.span
    var sum = sum
    for index in bytes.indices {
      sum = sum << 8 ^ table[Int(truncatingIfNeeded: sum >> (Word.bitWidth - 8)) ^ Int(bytes[index])]
    }
    return sum
  }
}
