extension PictureHeader {
  /// Reads the markers to the end of the image (T.81 §B.1.1.3 and table B.1), past the contents of their segments: a
  /// thumbnail in one of them has a frame header of its own.
  static func jpeg(_ bytes: Span<UInt8>) -> Self? {
    guard number(bytes, at: 0, 2) == 0xffd8 else { return nil }
    var header: Self?
    var adobe: Int?
    var position = 2
    while position + 1 < bytes.count {
      guard bytes[position] == 0xff else { return nil }
      let marker = bytes[position + 1]
      switch marker {
      // The first of two may be padding (§B.1.1.2).
      case 0xff:
        position += 1
        continue
      case 0xd9: return header
      case 0x01, 0xd0...0xd7:
        position += 2
        continue
      case 0x00, 0xd8: return nil
      default: break
      }
      guard let length = number(bytes, at: position + 2, 2), length >= 2, position + 2 + length <= bytes.count else {
        return nil
      }
      let content = bytes.extracting(position + 4..<position + 2 + length)
      position += 2 + length
      switch marker {
      case 0xee: adobe = adobe ?? adobeTransform(content)
      case 0xc0...0xc3, 0xc5...0xc7, 0xc9...0xcb, 0xcd...0xcf:
        guard header == nil, let frame = frame(content, adobe) else { return nil }
        header = frame
      case 0xda:
        guard header != nil else { return nil }
        position = endOfScan(bytes, from: position)
      default: break
      }
    }
    return nil
  }

  /// By the frame header (§B.2.2). Where four channels are, Adobe's marker tells how they are written; without it, they
  /// are CMYK.
  private static func frame(_ content: Span<UInt8>, _ adobe: Int?) -> Self? {
    guard let bits = number(content, at: 0, 1), let height = number(content, at: 1, 2),
      let width = number(content, at: 3, 2), let channels = number(content, at: 5, 1),
      (2...16).contains(bits), width > 0, height > 0, content.count == 6 + 3 * channels
    else { return nil }
    let space: ColourSpace? =
      switch channels {
      case 1: .gray
      case 3: .rgb
      case 4: adobe == 2 ? .ycck : .cmyk
      default: nil
      }
    return space.map { Self(width: width, height: height, $0, bitsPerChannel: bits) }
  }

  /// `Adobe`, two bytes of version, four of flags, and the transform; `nil` where the segment is another's.
  private static func adobeTransform(_ content: Span<UInt8>) -> Int? {
    number(content, at: 0, 5) == 0x41_646f_6265 ? number(content, at: 11, 1) : nil
  }

  /// Where the next marker stands that is no restart, or the end; an escaped byte is none (§B.1.1.5).
  private static func endOfScan(_ bytes: Span<UInt8>, from start: Int) -> Int {
    for position in start..<max(start, bytes.count - 1) where bytes[position] == 0xff {
      switch bytes[position + 1] {
      case 0x00, 0xd0...0xd7, 0xff: continue
      default: return position
      }
    }
    return bytes.count
  }
}
