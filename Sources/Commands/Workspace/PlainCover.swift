/// A picture to begin with: one calm colour, 1400 pixels square, RGB, as directories ask for. Sources: PNG (ISO/IEC
/// 15948), zlib (RFC 1950), DEFLATE with fixed codes (RFC 1951 §3.2.6).
enum PlainCover {
  private static let side = 1400
  private static let colour: [UInt8] = [0x24, 0x3A, 0x52]

  static var png: [UInt8] {
    let header = bigEndian(UInt32(side)) + bigEndian(UInt32(side)) + [8, 2, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header) + chunk("IDAT", compressed)
      + chunk("IEND", [])
  }

  /// The first row as it is, each other as no difference from the one above it.
  private static var compressed: [UInt8] {
    let rowLength = side * colour.count
    var deflate = FixedDeflate()
    var check = Adler32()
    check.add([0])
    for _ in 0..<side { check.add(colour) }
    deflate.literals([0] + colour)
    deflate.repeating(distance: colour.count, length: rowLength - colour.count)
    for _ in 1..<side {
      check.add([2])
      check.add([UInt8](repeating: 0, count: rowLength))
      deflate.literals([2, 0])
      deflate.repeating(distance: 1, length: rowLength - 1)
    }
    return [0x78, 0x01] + deflate.finish() + bigEndian(check.value)
  }

  private static func chunk(_ kind: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(kind.utf8) + data
    return bigEndian(UInt32(data.count)) + body + bigEndian(crc32(body))
  }
}

/// One block of DEFLATE with fixed codes.
private struct FixedDeflate {
  private var bytes: [UInt8] = []
  private var bits: UInt32 = 0
  private var count: UInt32 = 0

  /// The last block, and its kind.
  init() { put(0b011, bits: 3) }

  /// Bytes below 144.
  mutating func literals(_ literals: [UInt8]) {
    for literal in literals { putCode(0x30 + UInt32(literal), bits: 8) }
  }

  /// What stood 1 to 4 bytes before, again and again; the length is a multiple of 258 and 67 to 82 more.
  mutating func repeating(distance: Int, length: Int) {
    for _ in 0..<length / 258 {
      putCode(0xC5, bits: 8)
      putCode(UInt32(distance - 1), bits: 5)
    }
    putCode(21, bits: 7)
    put(UInt32(length % 258 - 67), bits: 4)
    putCode(UInt32(distance - 1), bits: 5)
  }

  consuming func finish() -> [UInt8] {
    putCode(0, bits: 7)
    put(0, bits: (8 - count) % 8)
    return bytes
  }

  /// Codes go in with their highest bit first.
  private mutating func putCode(_ code: UInt32, bits length: UInt32) {
    for shift in (0..<length).reversed() { put(code >> shift & 1, bits: 1) }
  }

  private mutating func put(_ value: UInt32, bits length: UInt32) {
    bits |= value << count
    count += length
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      count -= 8
    }
  }
}

private struct Adler32 {
  private var low: UInt32 = 1
  private var high: UInt32 = 0

  var value: UInt32 { high << 16 | low }

  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes {
      low = (low + UInt32(byte)) % 65521
      high = (high + low) % 65521
    }
  }
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(~0) { check, byte in
    (0..<8).reduce(check ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
  }
}

private func bigEndian(_ number: UInt32) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
}
