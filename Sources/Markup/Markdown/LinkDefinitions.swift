/// What `[label]: address "title"` defines anywhere in a text. Source: CommonMark 0.31 §4.7.
struct LinkDefinitions {
  private var targets: [String: LinkReference] = [:]
  /// How many bytes of addresses and titles may still be put into links: without a bound, a short text with one long
  /// address and many links to it would become a page of the square of its length.
  private(set) var allowance: Int

  init(allowance: Int) {
    self.allowance = allowance
  }

  /// What the label stands for; `nil` where it is not defined, or the allowance is used up.
  mutating func target(of label: ArraySlice<UInt8>) -> LinkReference? {
    guard !targets.isEmpty, let target = targets[Self.normalized(label)] else { return nil }
    let length = target.address.utf8.count + (target.title?.utf8.count ?? 0)
    guard length <= allowance else { return nil }
    allowance -= length
    return target
  }

  /// Takes the definitions at the beginning of a paragraph away from it.
  mutating func take(from text: inout [UInt8], work: inout Int) {
    var rest = text[...]
    while let (label, target, end) = Self.definition(rest, work: &work) {
      let name = Self.normalized(label)
      if targets[name] == nil { targets[name] = target }
      rest = rest[end...]
    }
    if rest.startIndex > 0 { text = Array(rest) }
  }

  /// The definition at the beginning, and where the line after it begins.
  private static func definition(
    _ bytes: ArraySlice<UInt8>, work: inout Int
  ) -> (label: ArraySlice<UInt8>, LinkReference, end: Int)? {
    guard let label = LinkLabel.read(bytes, work: &work), bytes[label.end...].first == UInt8(ascii: ":") else {
      return nil
    }
    let start = bytes[(label.end + 1)...].drop { $0 == space || $0 == tab || $0 == lineFeed }
    guard let address = LinkDestination.address(start, work: &work), address.end > start.startIndex else { return nil }
    let rest = bytes[address.end...]
    var title: String?
    var end = lineEnd(rest)
    let afterWhite = rest.drop { $0 == space || $0 == tab || $0 == lineFeed }
    if afterWhite.startIndex > rest.startIndex, let found = LinkDestination.title(afterWhite, work: &work),
      let titleEnd = lineEnd(bytes[found.end...])
    {
      title = CharacterReference.unescaped(found.text)
      end = titleEnd
    }
    guard let end else { return nil }
    work += end - bytes.startIndex
    return (label.text, LinkReference(address: CharacterReference.unescaped(address.text), title: title), end)
  }

  /// Where the next line begins, if only white space comes before.
  private static func lineEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
    let rest = bytes.drop { $0 == space || $0 == tab }
    guard let next = rest.first else { return rest.startIndex }
    return next == lineFeed ? rest.startIndex + 1 : nil
  }

  /// Labels match whatever the case of their letters, and however wide the space between their words.
  private static func normalized(_ label: ArraySlice<UInt8>) -> String {
    let words = label.split { $0 == space || $0 == tab || $0 == lineFeed }
    let text = String(decoding: Array(words.joined(separator: [space])), as: UTF8.self)
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      for small in scalar.properties.lowercaseMapping.unicodeScalars {
        for large in small.properties.uppercaseMapping.unicodeScalars {
          folded.append(contentsOf: large.properties.lowercaseMapping.unicodeScalars)
        }
      }
    }
    return String(folded)
  }
}

/// Where a link leads, as it is written, without its escapes.
struct LinkReference {
  let address: String
  let title: String?
}

/// `[label]`. Source: CommonMark 0.31 §6.3.
enum LinkLabel {
  /// What stands between the brackets at the beginning, and the place after them: at most 999 characters, one of them
  /// not white space, and no bracket without a backslash.
  static func read(_ bytes: ArraySlice<UInt8>, work: inout Int) -> (text: ArraySlice<UInt8>, end: Int)? {
    guard bytes.first == UInt8(ascii: "[") else { return nil }
    let text = bytes.dropFirst()
    var (position, characters, isBlank) = (text.startIndex, 0, true)
    defer { work += position - bytes.startIndex }
    while position < text.endIndex, characters <= 999 {
      let byte = text[position]
      if byte == UInt8(ascii: "[") { return nil }
      if byte == UInt8(ascii: "]") { return isBlank ? nil : (text[..<position], position + 1) }
      if byte != space, byte != tab, byte != lineFeed { isBlank = false }
      let isEscape = byte == backslash && position + 1 < text.endIndex && isASCIIPunctuation(text[position + 1])
      position += isEscape ? 2 : 1
      if byte & 0xC0 != 0x80 { characters += isEscape ? 2 : 1 }
    }
    return nil
  }
}
