/// An absolute address of the web, in the characters that addresses may have. Source: RFC 3986.
struct WebAddress {
  let isSecure: Bool
  /// Host and port.
  private let authority: ArraySlice<UInt8>
  /// Before any query or fragment; empty or begins with a slash.
  private let path: ArraySlice<UInt8>

  /// `nil` unless the text is `http://` or `https://`, a host, and nothing but ASCII that an address may hold.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let scheme = ["https://", "http://"].first(where: { Self.hasScheme(bytes, $0) }) else { return nil }
    let rest = bytes[scheme.utf8.count...]
    guard rest.allSatisfy(Self.isAllowed), Self.hasWholeEscapes(rest) else { return nil }
    isSecure = scheme == "https://"
    authority = rest.prefix { ![0x2F, 0x3F, 0x23].contains($0) }
    guard authority.contains(where: { $0 != 0x3A && $0 != 0x40 }) else { return nil }
    path = rest[authority.endIndex...].prefix { $0 != 0x3F && $0 != 0x23 }
  }

  /// In lower case, without its dot; empty where there is none.
  var fileExtension: String {
    guard let dot = path.lastIndex(of: 0x2E), !path[dot...].contains(0x2F) else { return "" }
    return String(decoding: path[dot...].dropFirst(), as: UTF8.self).lowercased()
  }

  /// Whether it is this machine itself, as in a rehearsal, which nobody listens in on.
  var isLoopback: Bool {
    let host = String(decoding: authority, as: UTF8.self).lowercased()
    return ["127.0.0.1", "localhost", "[::1]"].contains { host == $0 || host.hasPrefix($0 + ":") }
  }

  private static func hasScheme(_ bytes: [UInt8], _ scheme: String) -> Bool {
    bytes.starts(with: scheme.utf8) { isLetter($0) ? $0 | 0x20 == $1 : $0 == $1 }
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x23...0x3B, 0x3D, 0x3F...0x5B, 0x5D, 0x5F, 0x61...0x7A, 0x7E: true
    default: false
    }
  }

  /// Whether two hexadecimal digits follow every `%`.
  private static func hasWholeEscapes(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while let percent = rest.firstIndex(of: 0x25) {
      rest = rest[percent...].dropFirst()
      let digits = rest.prefix(2)
      guard digits.count == 2, digits.allSatisfy(isHexadecimal) else { return false }
    }
    return true
  }
}
