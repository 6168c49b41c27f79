/// Where a link leads: an address of `http`, `https`, `mailto` or `tel`, or one relative to the page, in ASCII.
package struct LinkTarget: Hashable, Sendable {
  package let text: String

  /// `nil` for every other scheme, and for what a browser might read as one: control characters, or a colon before the
  /// first slash. Other characters than those of an address are percent-encoded as UTF-8; `%` stays.
  package init?(_ address: String) {
    let bytes = Array(address.utf8).trimmed
    guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
    let start = bytes.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    if let colon = start.firstIndex(of: UInt8(ascii: ":")) {
      let scheme = String(decoding: start[..<colon], as: UTF8.self).lowercased()
      guard ["http", "https", "mailto", "tel"].contains(scheme) else { return nil }
    }
    text = bytes.allSatisfy(Self.isAllowed) ? String(decoding: bytes, as: UTF8.self) : Self.encoded(bytes)
  }

  /// Whether it names its own scheme, and so leads to the same place from everywhere.
  package var isAbsolute: Bool {
    text.utf8.first { [UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0) }
      == UInt8(ascii: ":")
  }

  /// The unreserved and reserved characters of RFC 3986 §2 and `%`, but for the brackets, as CommonMark's own examples
  /// have it.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || isASCIIDigit(byte) || "-._~:/?#@!$&'()*+,;=%".utf8.contains(byte)
  }

  private static func encoded(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let encoded = bytes.flatMap { byte in
      isAllowed(byte) ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
