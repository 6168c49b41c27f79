import Catalogue

/// Drops the segments of a JPEG that say something else than its pixels (ITU-T T.81 §B.1.1, B.2.4).
///
/// Only these stay: JFIF without its thumbnail, the colour profile, Adobe's colour transform, and of EXIF the one number
/// without which the picture would lie on its side.
enum JpegCleaning {
  static func splices(of bytes: [UInt8]) throws(InspectionStop) -> [Splice] {
    var erasure = Erasure()
    var position = 2
    var hasScan = false
    var hasExif = false
    while let marker = marker(in: bytes, &position) {
      let start = position - 2
      switch marker {
      case 0x01, 0xD0...0xD7: continue
      case 0xD9 where hasScan:
        try erasure.remove(position..<bytes.count)
        return try erasure.finish()
      case 0x00, 0xD8, 0xD9: throw .refused(.uncleanable(.damagedPicture(at: start)))
      default: break
      }
      guard position + 2 <= bytes.count else { break }
      let end = position + (Int(bytes[position]) << 8 | Int(bytes[position + 1]))
      guard end >= position + 2, end <= bytes.count else { break }
      let content = bytes[position + 2..<end]
      position = end
      switch marker {
      case 0xE1 where !hasExif && content.starts(with: ExifOrientation.name):
        hasExif = true
        try erasure.replace(start..<end, with: ExifOrientation(content)?.segment ?? [])
      case 0xE0...0xEF, 0xFE:
        guard let kept = kept(marker, content) else {
          try erasure.remove(start..<end)
          continue
        }
        if kept.count < content.count { try erasure.replace(start..<end, with: segment(marker, kept)) }
      case 0xDA:
        hasScan = true
        position = endOfScan(in: bytes, from: end)
      default: break
      }
    }
    throw .refused(.uncleanable(.damagedPicture(at: min(position, bytes.count))))
  }

  static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    let length = content.count + 2
    return [0xFF, marker, UInt8(truncatingIfNeeded: length >> 8), UInt8(truncatingIfNeeded: length)] + content
  }

  /// The marker at the position, behind which the position moves; `nil` where none stands.
  private static func marker(in bytes: [UInt8], _ position: inout Int) -> UInt8? {
    guard position < bytes.count, bytes[position] == 0xFF else { return nil }
    while position < bytes.count, bytes[position] == 0xFF { position += 1 }
    guard position < bytes.count else { return nil }
    defer { position += 1 }
    return bytes[position]
  }

  /// What stays of an application's segment.
  private static func kept(_ marker: UInt8, _ content: ArraySlice<UInt8>) -> [UInt8]? {
    switch marker {
    case 0xE0 where content.starts(with: Array("JFIF\0".utf8)) && content.count >= 14:
      Array(content.prefix(12)) + [0, 0]
    case 0xE2 where content.starts(with: Array("ICC_PROFILE\0".utf8)): Array(content)
    case 0xEE where content.starts(with: Array("Adobe".utf8)): Array(content.prefix(12))
    default: nil
    }
  }

  /// Where the next marker stands: inside a scan, 0xFF stands before a zero or a restart only.
  private static func endOfScan(in bytes: [UInt8], from start: Int) -> Int {
    var position = start
    while position + 1 < bytes.count {
      if bytes[position] == 0xFF, bytes[position + 1] != 0, !(0xD0...0xD7).contains(bytes[position + 1]) {
        return position
      }
      position += 1
    }
    return bytes.count
  }
}
