/// What begins a block of raw HTML, and what ends it. Source: CommonMark 0.31 §4.6.
struct HTMLBlockStart {
  /// In lower case: the line that has one of them is the last. Empty where a blank line ends the block.
  let ends: [String]
  let canInterruptParagraph: Bool

  /// `nil` unless the text, which is a line without the white space before it, begins such a block.
  init?(_ text: ArraySlice<UInt8>) {
    guard text.first == UInt8(ascii: "<") else { return nil }
    let rest = text.dropFirst()
    switch rest.first {
    case UInt8(ascii: "?"): (ends, canInterruptParagraph) = (["?>"], true)
    case UInt8(ascii: "!"):
      if rest.starts(with: "!--".utf8) {
        ends = ["-->"]
      } else if rest.starts(with: "![CDATA[".utf8) {
        ends = ["]]>"]
      } else if rest.dropFirst().first.map(isASCIILetter) == true {
        ends = [">"]
      } else {
        return nil
      }
      canInterruptParagraph = true
    default:
      let isClosing = rest.first == UInt8(ascii: "/")
      let body = isClosing ? rest.dropFirst() : rest
      let word = body.prefix { isASCIILetter($0) || isASCIIDigit($0) }
      let name = String(decoding: word.prefix(12), as: UTF8.self).lowercased()
      let after = body[word.endIndex...]
      let isNamed = after.first.map { $0 == space || $0 == tab || $0 == UInt8(ascii: ">") } ?? true
      if isNamed, !isClosing, Self.verbatim.contains(name) {
        (ends, canInterruptParagraph) = (Self.verbatim.map { "</\($0)>" }, true)
      } else if isNamed || after.starts(with: "/>".utf8), Self.blocks.contains(name) {
        (ends, canInterruptParagraph) = ([], true)
      } else {
        var tag = HTMLTag(text)
        guard tag.read(), text[tag.position...].allSatisfy({ $0 == space || $0 == tab }) else { return nil }
        (ends, canInterruptParagraph) = ([], false)
      }
    }
  }

  /// Whether the line has one of the ends.
  static func isLast(_ line: some Collection<UInt8>, ends: [String]) -> Bool {
    guard !ends.isEmpty else { return false }
    let text = line.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return ends.contains { end in
      let end = Array(end.utf8)
      return text.indices.contains { text[$0...].starts(with: end) }
    }
  }

  private static let verbatim = ["pre", "script", "style", "textarea"]

  private static let blocks: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup",
    "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame",
    "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link",
    "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
}
