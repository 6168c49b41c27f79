/// An absolute address of the web, in the characters that addresses may have. Source: RFC 3986.
struct WebAddress {
  let isSecure: Bool
  /// Whether it is this machine itself, as in a rehearsal, which nobody listens in on.
  let isLoopback: Bool
  /// Before any query or fragment; empty or begins with a slash.
  let path: Substring

  /// `nil` unless the text is `http://` or `https://`, a host, and nothing but ASCII that an address may hold.
  init?(_ text: String) {
    let lowered = text.prefix(8).lowercased()
    guard let scheme = ["https://", "http://"].first(where: lowered.hasPrefix) else { return nil }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    guard rest.allSatisfy(Self.isAllowed), Self.hasWholeEscapes(rest) else { return nil }
    let authority = rest.prefix { ![0x2F, 0x3F, 0x23].contains($0) }
    guard authority.contains(where: { $0 != 0x3A && $0 != 0x40 }) else { return nil }
    isSecure = scheme == "https://"
    let host = Substring(authority).lowercased()
    isLoopback = ["127.0.0.1", "localhost", "[::1]"].contains { host == $0 || host.hasPrefix($0 + ":") }
    path = Substring(rest[authority.endIndex...].prefix { $0 != 0x3F && $0 != 0x23 })
  }

  /// In lower case, without its dot; empty where there is none.
  var fileExtension: String {
    let name = path.utf8.suffix(from: path.utf8.lastIndex(of: 0x2F) ?? path.startIndex)
    return name.lastIndex(of: 0x2E).map { Substring(name[name.index(after: $0)...]).lowercased() } ?? ""
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: ":/?#[]@!$&'()*+,;=-._~%".utf8.contains(byte)
    }
  }

  /// Whether two hexadecimal digits follow every `%`.
  private static func hasWholeEscapes(_ bytes: Substring.UTF8View) -> Bool {
    var rest = bytes
    while let percent = rest.firstIndex(of: 0x25) {
      rest = rest[percent...].dropFirst()
      let digits = rest.prefix(2)
      guard digits.count == 2, digits.allSatisfy(isHexadecimal) else { return false }
    }
    return true
  }
}

func isHexadecimal(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
}

func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
