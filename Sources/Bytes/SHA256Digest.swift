/// The SHA-256 of some bytes: 32 bytes, written as 64 lower-case hexadecimal digits. Source: FIPS 180-4 §6.2.
package struct SHA256Digest: Hashable, Comparable, Sendable {
  /// The eight big-endian words of the hash value.
  package let words: SIMD8<UInt32>

  package init(words: SIMD8<UInt32>) {
    self.words = words
  }

  /// `nil` unless `hex` is exactly 64 hexadecimal digits, of either case.
  package init?(hex: String) {
    let digits = Array(hex.utf8)
    guard digits.count == 64 else { return nil }
    var words = SIMD8<UInt32>()
    for (position, digit) in digits.enumerated() {
      guard let value = hexValue(digit) else { return nil }
      words[position / 8] = words[position / 8] << 4 | UInt32(value)
    }
    self.words = words
  }

  /// `nil` unless there are exactly 32 bytes.
  package init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    var words = SIMD8<UInt32>()
    for word in 0..<8 {
      let at = word * 4
      words[word] =
        UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8 | UInt32(bytes[at + 3])
    }
    self.words = words
  }

  package var bytes: [UInt8] {
    (0..<32).map { UInt8(truncatingIfNeeded: words[$0 / 4] >> UInt32(24 - $0 % 4 * 8)) }
  }

  /// The digest of this one and another, in that order.
  package func joined(with other: SHA256Digest) -> SHA256Digest {
    SHA256.digest(of: bytes + other.bytes)
  }

  package var hex: String {
    String(decoding: lowerHex(bytes), as: UTF8.self)
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

/// The value of one hexadecimal digit, or `nil` where it is none.
package func hexValue(_ digit: UInt8) -> UInt8? {
  switch digit {
  case 0x30...0x39: digit - 0x30
  case 0x41...0x46: digit - 0x37
  case 0x61...0x66: digit - 0x57
  default: nil
  }
}

/// Two lower-case hexadecimal digits for each byte, in ASCII.
func lowerHex(_ bytes: [UInt8]) -> [UInt8] {
  let digits = Array("0123456789abcdef".utf8)
  return bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
}
