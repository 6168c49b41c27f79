import Bytes

/// What looks like the beginning of deflated bytes: a stream of zlib, as in a PDF, a PNG, an ID3 tag or an object of git,
/// one of gzip, or an entry of a zip archive. It may stand anywhere.
struct WrappedStream {
  enum Kind: String {
    case zlib, gzip, zip

    var wrapping: Inflate.Wrapping {
      switch self {
      case .zlib: .zlib
      case .gzip: .gzip
      case .zip: .none
      }
    }

    var form: ScanFinding.Form {
      switch self {
      case .zlib: .zlib
      case .gzip: .gzip
      case .zip: .zip
      }
    }
  }

  let kind: Kind
  let offset: Int
  /// Pixels of a PNG, which go on in its next part.
  let isPicture: Bool

  /// Those that begin in bytes which begin at an offset.
  static func all(in bytes: Span<UInt8>, at offset: Int) -> [WrappedStream] {
    var all: [WrappedStream] = []
    for position in 0..<max(0, bytes.count - 3) {
      let kind: Kind? =
        switch bytes[position] {
        case 0x08, 0x18, 0x28, 0x38, 0x48, 0x58, 0x68, 0x78: isZlib(bytes, at: position) ? .zlib : nil
        case 0x1F where bytes[position + 1] == 0x8B && bytes[position + 2] == 8 && bytes[position + 3] & 0xE0 == 0:
          .gzip
        case 0x50 where bytes[position + 1] == 0x4B && bytes[position + 2] == 3 && bytes[position + 3] == 4: .zip
        default: nil
        }
      guard let kind else { continue }
      let isPicture = position >= 4 && isPictureData(bytes, before: position)
      all.append(WrappedStream(kind: kind, offset: position + offset, isPicture: isPicture))
    }
    return all
  }

  /// With the largest window everywhere, as nearly all are written; with smaller ones only at the beginning, since four
  /// in a thousand bytes of anything look like that.
  private static func isZlib(_ bytes: Span<UInt8>, at position: Int) -> Bool {
    let (method, flags) = (bytes[position], bytes[position + 1])
    guard (Int(method) << 8 | Int(flags)) % 31 == 0, flags & 0x20 == 0, bytes[position + 2] & 6 != 6 else {
      return false
    }
    return true
  }

  private static func isPictureData(_ bytes: Span<UInt8>, before position: Int) -> Bool {
    let name = (position - 4..<position).map { bytes[$0] }
    return name == Array("IDAT".utf8) || name == Array("fdAT".utf8)
  }
}
