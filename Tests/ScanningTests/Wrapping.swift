import Bytes

/// Ways to write and to pack a text, made by hand.
enum Wrapping {
  static func base64(_ bytes: [UInt8]) -> [UInt8] { Array(Bytes.base64(bytes).utf8) }

  static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  static func percent(_ bytes: [UInt8]) -> [UInt8] { bytes.flatMap { Array("%\(hex($0))".utf8) } }

  static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }

  /// One stored block: deflated without being made smaller. Source: RFC 1951 §3.2.4.
  static func deflate(_ bytes: [UInt8]) -> [UInt8] {
    let length = UInt16(bytes.count)
    return [1] + little(length) + little(~length) + bytes
  }

  /// The text with each byte's literal code of nine or eight bits: no byte of it can be read as it stands.
  /// Source: RFC 1951 §3.2.6.
  static func deflateCoded(_ bytes: [UInt8]) -> [UInt8] {
    var bits = [1, 1, 0]
    func add(_ code: Int, _ length: Int) { for bit in (0..<length).reversed() { bits.append(code >> bit & 1) } }
    for byte in bytes { byte < 144 ? add(0x30 + Int(byte), 8) : add(0x190 + Int(byte) - 144, 9) }
    add(0, 7)
    var packed = Array(repeating: UInt8(0), count: (bits.count + 7) / 8)
    for (place, bit) in bits.enumerated() where bit == 1 { packed[place / 8] |= 1 << UInt8(place % 8) }
    return packed
  }

  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var sum = Adler32()
    sum.add(bytes)
    return [0x78, 0x9C] + deflateCoded(bytes) + little(sum.value).reversed()
  }

  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var sum = CRC32()
    sum.add(bytes)
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + deflateCoded(bytes) + little(sum.value) + little(UInt32(bytes.count))
  }

  static func zip(_ name: String, _ bytes: [UInt8], method: UInt16 = 8, flags: UInt16 = 0, comment: String = "")
    -> [UInt8]
  {
    var sum = CRC32()
    sum.add(bytes)
    let data = method == 8 ? deflateCoded(bytes) : bytes
    let sizes = little(sum.value) + little(UInt32(data.count)) + little(UInt32(bytes.count))
    let about =
      little(20 as UInt16) + little(flags) + little(method) + [0, 0, 0, 0] + sizes + little(UInt16(name.utf8.count))
    let local = Array("PK\u{3}\u{4}".utf8) + about + [0, 0] + Array(name.utf8) + data
    let central =
      Array("PK\u{1}\u{2}".utf8) + [20, 0] + about + Array(repeating: 0, count: 16) + Array(name.utf8)
    let end =
      Array("PK\u{5}\u{6}".utf8) + [0, 0, 0, 0, 1, 0, 1, 0] + little(UInt32(central.count))
      + little(UInt32(local.count))
    return local + central + end + little(UInt16(comment.utf8.count)) + Array(comment.utf8)
  }

  static func tar(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    func field(_ text: String, _ length: Int) -> [UInt8] {
      Array(text.utf8) + Array(repeating: 0, count: length - text.utf8.count)
    }
    let size = String(bytes.count, radix: 8)
    let head =
      field(name, 100) + field("0000644", 8) + field("0000000", 8) + field("0000000", 8)
      + field(String(repeating: "0", count: 11 - size.count) + size, 12) + field("00000000000", 12)
    let rest = field("        0", 157 - 1) + field("ustar", 6) + field("00", 249 - 6)
    let header = head + rest + Array(repeating: 0, count: max(0, 512 - head.count - rest.count))
    return Array(header.prefix(512)) + bytes + Array(repeating: 0, count: 1536 - bytes.count % 512)
  }

  /// A part of a PNG. Source: PNG specification §5.3.
  static func chunk(_ kind: String, _ bytes: [UInt8]) -> [UInt8] {
    var sum = CRC32()
    sum.add(Array(kind.utf8) + bytes)
    return little(UInt32(bytes.count)).reversed() + Array(kind.utf8) + bytes + little(sum.value).reversed()
  }

  /// An ID3v2 tag. Source: ID3v2.4.0 structure §3.1.
  static func id3(_ frames: [UInt8], version: UInt8 = 3, flags: UInt8 = 0) -> [UInt8] {
    let length = frames.count
    let size = [21, 14, 7, 0].map { UInt8(length >> $0 & 0x7F) }
    return Array("ID3".utf8) + [version, 0, flags] + size + frames
  }

  static func frame(_ name: String, _ bytes: [UInt8], flags: UInt8 = 0) -> [UInt8] {
    Array(name.utf8) + little(UInt32(bytes.count)).reversed() + [0, flags] + bytes
  }

  static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> Number($0 * 8)) }
  }
}
