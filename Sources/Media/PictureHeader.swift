/// What a picture's header says of its size and colours. Sources: PNG (ISO/IEC 15948 §11.2.2, IHDR); JPEG (ITU-T T.81
/// §B.2.2, the frame header).
package struct PictureHeader: Hashable, Sendable {
  /// In pixels.
  package let width: Int
  package let height: Int
  /// Three colours of eight bits each or more, without transparency.
  package let isPlainRGB: Bool

  /// `nil` where the bytes are neither a PNG nor a JPEG with such a header.
  package init?(bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      guard bytes.count >= 26, Array(bytes[12..<16]) == Array("IHDR".utf8) else { return nil }
      width = Self.number(bytes[16..<20])
      height = Self.number(bytes[20..<24])
      isPlainRGB = bytes[25] == 2 || bytes[25] == 3
    } else if let frame = Self.jpegFrame(in: bytes) {
      height = Self.number(bytes[frame + 5..<frame + 7])
      width = Self.number(bytes[frame + 7..<frame + 9])
      isPlainRGB = bytes[frame + 9] == 3
    } else {
      return nil
    }
  }

  /// Where the marker of the frame header stands, which has at least ten bytes behind it.
  private static func jpegFrame(in bytes: [UInt8]) -> Int? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var position = 2
    while position + 10 <= bytes.count {
      guard bytes[position] == 0xFF else { return nil }
      switch bytes[position + 1] {
      case 0xFF: position += 1
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF: return position
      default: position += 2 + max(2, number(bytes[position + 2..<position + 4]))
      }
    }
    return nil
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
