/// A tag in a text, as a browser would find it: enough to see what a description holds, not a parser of HTML.
struct HTMLTag: Sendable {
  /// In lower case.
  let name: String
  /// Names in lower case; values without their quotation marks, empty where there is none.
  let attributes: [(name: String, value: String)]

  func value(_ attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  /// Every tag of the text that is closed, in order; end tags too.
  static func tags(in text: String) -> [HTMLTag] {
    guard text.utf8.contains(0x3C) else { return [] }
    var reader = HTMLTagReader(Array(text.utf8))
    var tags: [HTMLTag] = []
    while let tag = reader.next() { tags.append(tag) }
    return tags
  }

  /// Whether the text holds a tag whose name HTML knows, so that `<3` and `<help>` are plain text.
  static func isMarkup(_ text: String) -> Bool { tags(in: text).contains { known.contains($0.name) } }

  private static let known: Set<String> = [
    "a", "abbr", "article", "aside", "audio", "b", "big", "blockquote", "body", "br", "center", "cite", "code", "dd",
    "del", "div", "dl", "dt", "em", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "li", "link", "main", "mark", "meta", "nav", "object",
    "ol", "p", "pre", "q", "s", "script", "section", "small", "span", "strike", "strong", "style", "sub", "sup", "svg",
    "table", "tbody", "td", "th", "thead", "tr", "u", "ul", "video",
  ]
}

/// Reads the tags of a text one by one; each byte is looked at a fixed number of times.
private struct HTMLTagReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> HTMLTag? {
    while let start = bytes[position...].firstIndex(of: 0x3C) {
      position = start + 1
      skip { $0 == 0x2F }
      guard position < bytes.count, isLetter(bytes[position]) else { continue }
      let tag = HTMLTag(name: word { !Self.endsName($0) }.lowercased(), attributes: attributes())
      if position < bytes.count { return tag }
    }
    position = bytes.count
    return nil
  }

  private mutating func attributes() -> [(name: String, value: String)] {
    var attributes: [(name: String, value: String)] = []
    while true {
      skip { Self.isSpace($0) || $0 == 0x2F }
      guard position < bytes.count, bytes[position] != 0x3E else { return attributes }
      let name = word { !Self.endsName($0) && $0 != 0x3D }
      skip(Self.isSpace)
      guard position < bytes.count, bytes[position] == 0x3D else {
        attributes.append((name.lowercased(), ""))
        continue
      }
      position += 1
      skip(Self.isSpace)
      attributes.append((name.lowercased(), value()))
    }
  }

  private mutating func value() -> String {
    guard position < bytes.count, bytes[position] == 0x22 || bytes[position] == 0x27 else {
      return word { !Self.isSpace($0) && $0 != 0x3E }
    }
    let quote = bytes[position]
    position += 1
    let value = word { $0 != quote }
    position = min(position + 1, bytes.count)
    return value
  }

  private mutating func word(_ holds: (UInt8) -> Bool) -> String {
    let word = bytes[position...].prefix(while: holds)
    position = word.endIndex
    return String(decoding: word, as: UTF8.self)
  }

  private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
    position = bytes[position...].prefix(while: isSkipped).endIndex
  }

  private static func endsName(_ byte: UInt8) -> Bool { isSpace(byte) || byte == 0x2F || byte == 0x3E }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
