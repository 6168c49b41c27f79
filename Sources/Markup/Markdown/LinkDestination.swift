/// `(address "title")` after a link's text. Source: CommonMark 0.31 §6.3.
struct LinkDestination {
  let address: String
  let title: String?
  /// The place after the closing parenthesis.
  let end: Int

  /// `nil` unless the bytes begin with one.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.first == UInt8(ascii: "(") else { return nil }
    var rest = Self.dropWhite(bytes.dropFirst())
    guard let address = Self.address(rest) else { return nil }
    rest = bytes[address.end...]
    var title: String?
    let afterWhite = Self.dropWhite(rest)
    if afterWhite.startIndex > rest.startIndex, let found = Self.title(afterWhite) {
      title = CharacterReference.unescaped(found.text)
      rest = bytes[found.end...]
    }
    rest = Self.dropWhite(rest)
    guard rest.first == UInt8(ascii: ")") else { return nil }
    self.address = CharacterReference.unescaped(address.text)
    self.title = title
    end = rest.startIndex + 1
  }

  private static func dropWhite(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.drop { $0 == space || $0 == tab || $0 == lineFeed }
  }

  /// Anything but line feeds between angle brackets, or no white space and balanced parentheses.
  private static func address(_ bytes: ArraySlice<UInt8>) -> (text: ArraySlice<UInt8>, end: Int)? {
    if bytes.first == UInt8(ascii: "<") {
      let text = bytes.dropFirst()
      guard let end = end(of: text, at: UInt8(ascii: ">"), without: [UInt8(ascii: "<"), lineFeed]) else { return nil }
      return (text[..<end], end + 1)
    }
    var depth = 0
    var end = bytes.startIndex
    scan: while end < bytes.endIndex {
      switch bytes[end] {
      case ...0x20, 0x7F: break scan
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")") where depth == 0: break scan
      case UInt8(ascii: ")"): depth -= 1
      case backslash where end + 1 < bytes.endIndex && isASCIIPunctuation(bytes[end + 1]): end += 1
      default: break
      }
      guard depth <= 32 else { return nil }
      end += 1
    }
    return depth == 0 ? (bytes[..<end], end) : nil
  }

  private static func title(_ bytes: ArraySlice<UInt8>) -> (text: ArraySlice<UInt8>, end: Int)? {
    guard let sign = bytes.first, sign == UInt8(ascii: "\"") || sign == UInt8(ascii: "'") || sign == UInt8(ascii: "(")
    else { return nil }
    let text = bytes.dropFirst()
    let end =
      sign == UInt8(ascii: "(")
      ? end(of: text, at: UInt8(ascii: ")"), without: [sign]) : end(of: text, at: sign, without: [])
    return end.map { (text[..<$0], $0 + 1) }
  }

  /// Where the sign stands first without a backslash before it; `nil` where one of the others comes earlier.
  private static func end(of bytes: ArraySlice<UInt8>, at sign: UInt8, without others: [UInt8]) -> Int? {
    var position = bytes.startIndex
    while position < bytes.endIndex {
      if bytes[position] == sign { return position }
      if others.contains(bytes[position]) { return nil }
      position += bytes[position] == backslash ? 2 : 1
    }
    return nil
  }
}

/// `<https://example.org>` and `<mail@example.org>`. Source: CommonMark 0.31 §6.5.
enum Autolink {
  /// What stands between the angle brackets at the beginning, and the scheme to put before it; `nil` where it is no
  /// address.
  static func read(_ bytes: ArraySlice<UInt8>) -> (address: ArraySlice<UInt8>, scheme: String)? {
    let body = bytes.dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
    guard bytes[body.endIndex...].first == UInt8(ascii: ">") else { return nil }
    let scheme = body.prefix(33).prefix { isASCIILetter($0) || isASCIIDigit($0) || "+.-".utf8.contains($0) }
    if (2...32).contains(scheme.count), scheme.first.map(isASCIILetter) == true,
      body[scheme.endIndex...].first == UInt8(ascii: ":")
    {
      return (body, "")
    }
    return isMailAddress(body) ? (body, "mailto:") : nil
  }

  /// As HTML's own pattern for the `email` input has it.
  private static func isMailAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "@"), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty,
      parts[0].allSatisfy({ isASCIILetter($0) || isASCIIDigit($0) || ".!#$%&'*+/=?^_`{|}~-".utf8.contains($0) })
    else { return false }
    return parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
      (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
        && label.allSatisfy { isASCIILetter($0) || isASCIIDigit($0) || $0 == UInt8(ascii: "-") }
    }
  }
}
