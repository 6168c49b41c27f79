import Bytes

// The kinds of fields that lead somewhere. They are never quoted: an address may hold somebody's name.

extension FieldKind where Value == String {
  /// An absolute address in ASCII, of at most 255 characters. Source: RFC 3986 §3, narrowed to `http` and `https` without
  /// a user.
  package static func link(_ example: String) -> FieldKind<String> {
    Self(
      expected: "a whole web address of at most 255 ASCII characters", example: example,
      read: { isWebAddress($0) ? $0 : nil })
  }

  /// An address, or a path of the site without a query.
  package static var formerPlace: FieldKind<String> {
    Self(
      expected: "a whole web address, or a path of this site that begins with a slash and has no query",
      example: "https://old.example.org/feed.xml", read: { isWebAddress($0) || isSitePath($0) ? $0 : nil })
  }
}

private func isWebAddress(_ text: String) -> Bool {
  guard text.utf8.count <= 255, let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return false }
  let rest = text.utf8.dropFirst(scheme.utf8.count)
  let authority = rest.prefix { !"/?#".utf8.contains($0) }
  let parts = rest.dropFirst(authority.count).split(separator: UInt8(ascii: "#"), omittingEmptySubsequences: false)
  return isAuthority(authority) && parts.count <= 2 && parts.allSatisfy { isEncoded($0, "/?") }
}

/// A host and a port where there is one: no user, whose password would be published.
private func isAuthority(_ authority: Substring.UTF8View) -> Bool {
  let parts = authority.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
  guard let host = parts.first, parts.count <= 2 else { return false }
  let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  let port = parts.dropFirst().first
  return labels.allSatisfy { !$0.isEmpty && $0.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") } }
    && port.map { (1...5).contains($0.count) && $0.allSatisfy(isDigit) } ?? true
}

private func isSitePath(_ text: String) -> Bool {
  let segments = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  return text.utf8.count <= 255 && text.hasPrefix("/") && !segments.dropFirst().dropLast().contains { $0.isEmpty }
    && !segments.contains { $0.elementsEqual("..".utf8) || $0.elementsEqual(".".utf8) }
    && isEncoded(text.utf8[...], "/")
}

/// Characters of a path, `more`, and `%` with two hexadecimal digits. Source: RFC 3986 §3.3.
private func isEncoded(_ bytes: Substring.UTF8View, _ more: String) -> Bool {
  var rest = bytes
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%") {
      guard rest.prefix(2).count(where: { hexValue($0) != nil }) == 2 else { return false }
      rest = rest.dropFirst(2)
    } else if !isLetterOrDigit(byte), !"-._~!$&'()*+,;=:@".utf8.contains(byte), !more.utf8.contains(byte) {
      return false
    }
  }
  return true
}
