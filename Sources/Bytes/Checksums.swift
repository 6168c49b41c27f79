/// CRC-32 as gzip and zip have it. Source: RFC 1952 §8.
package struct CRC32: Sendable {
  package private(set) var value: UInt32 = 0

  package init() {}

  package mutating func add(_ bytes: some Sequence<UInt8>) {
    var crc = ~value
    for byte in bytes { crc = Self.table[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] ^ crc >> 8 }
    value = ~crc
  }

  private static let table = (UInt32(0)..<256).map { byte in
    (0..<8).reduce(byte) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
  }
}

/// Adler-32 as zlib has it. Source: RFC 1950 §8.
package struct Adler32: Sendable {
  private var first: UInt32 = 1
  private var second: UInt32 = 0

  package init() {}

  package var value: UInt32 { second << 16 | first }

  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      first = (first + UInt32(byte)) % 65521
      second = (second + first) % 65521
    }
  }
}
