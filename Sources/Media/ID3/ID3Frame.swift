import Catalogue

/// One frame of an ID3v2.3 tag as bytes (id3.org ID3v2.3 §3.3, §4).
struct ID3Frame {
  let bytes: [UInt8]

  /// Nothing in it is unsynchronised: players have passed over tags by their length for decades, and many read pictures
  /// wrongly that are.
  init(_ name: String, _ content: [UInt8]) {
    bytes = Array(name.utf8) + UInt32(truncatingIfNeeded: content.count).bigEndianBytes + [0, 0] + content
  }

  /// A frame such as TIT2; `nil` where there is nothing to say.
  init?(_ name: String, text: String) {
    guard !text.isEmpty else { return nil }
    self.init(name, ID3Text.encoded([text]))
  }

  /// A text with a name of its own.
  init(named name: String, text: String) {
    self.init("TXXX", ID3Text.encoded([name, text]))
  }

  /// An address, with no description (§4.3.2).
  init(link: String) {
    self.init("WXXX", [0, 0] + link.asciiAddress)
  }

  /// The cover.
  init(_ picture: Artwork.Kind, _ pixels: [UInt8]) {
    self.init("APIC", [0] + picture.mimeType.utf8 + [0, Self.frontCover, 0] + pixels)
  }

  private static let frontCover: UInt8 = 3
}

extension UInt32 {
  var bigEndianBytes: [UInt8] {
    stride(from: UInt32(24), through: 0, by: -8).map { UInt8(truncatingIfNeeded: self >> $0) }
  }
}

extension String {
  /// With everything that is not printable ASCII percent-encoded (RFC 3986 §2.1), for a frame that holds Latin-1.
  fileprivate var asciiAddress: [UInt8] {
    utf8.flatMap { byte -> [UInt8] in
      if (0x21..<0x7F).contains(byte) { return [byte] }
      let digits = Array("0123456789ABCDEF".utf8)
      return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
}
