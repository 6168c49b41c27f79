/// `(address "title")` after a link's text. Source: CommonMark 0.31 §6.3.
struct LinkDestination {
  let reference: LinkReference
  /// The place after the closing parenthesis.
  let end: Int

  /// `nil` unless the bytes begin with one.
  init?(_ bytes: ArraySlice<UInt8>, work: inout Int) {
    guard bytes.first == UInt8(ascii: "(") else { return nil }
    var rest = Self.dropWhite(bytes.dropFirst())
    work += rest.startIndex - bytes.startIndex
    guard let address = Self.address(rest, work: &work) else { return nil }
    rest = bytes[address.end...]
    var title: String?
    let afterWhite = Self.dropWhite(rest)
    if afterWhite.startIndex > rest.startIndex, let found = Self.title(afterWhite, work: &work) {
      title = CharacterReference.unescaped(found.text)
      rest = bytes[found.end...]
    }
    let end = rest.startIndex
    rest = Self.dropWhite(rest)
    work += rest.startIndex - end
    guard rest.first == UInt8(ascii: ")") else { return nil }
    reference = LinkReference(address: CharacterReference.unescaped(address.text), title: title)
    self.end = rest.startIndex + 1
  }

  private static func dropWhite(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.drop { $0 == space || $0 == tab || $0 == lineFeed }
  }

  /// Anything but line feeds between angle brackets, or no white space and balanced parentheses.
  static func address(_ bytes: ArraySlice<UInt8>, work: inout Int) -> (text: ArraySlice<UInt8>, end: Int)? {
    if bytes.first == UInt8(ascii: "<") {
      let text = bytes.dropFirst()
      guard let end = end(of: text, at: UInt8(ascii: ">"), without: [UInt8(ascii: "<"), lineFeed], work: &work) else {
        return nil
      }
      return (text[..<end], end + 1)
    }
    var depth = 0
    var end = bytes.startIndex
    defer { work += end - bytes.startIndex }
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

  static func title(_ bytes: ArraySlice<UInt8>, work: inout Int) -> (text: ArraySlice<UInt8>, end: Int)? {
    guard let sign = bytes.first, sign == UInt8(ascii: "\"") || sign == UInt8(ascii: "'") || sign == UInt8(ascii: "(")
    else { return nil }
    let text = bytes.dropFirst()
    let end =
      sign == UInt8(ascii: "(")
      ? end(of: text, at: UInt8(ascii: ")"), without: [sign], work: &work)
      : end(of: text, at: sign, without: [], work: &work)
    return end.map { (text[..<$0], $0 + 1) }
  }

  /// Where the sign stands first without a backslash before it; `nil` where one of the others comes earlier.
  private static func end(
    of bytes: ArraySlice<UInt8>, at sign: UInt8, without others: [UInt8], work: inout Int
  ) -> Int? {
    var position = bytes.startIndex
    defer { work += position - bytes.startIndex }
    while position < bytes.endIndex {
      if bytes[position] == sign { return position }
      if others.contains(bytes[position]) { return nil }
      position += bytes[position] == backslash ? 2 : 1
    }
    return nil
  }
}
