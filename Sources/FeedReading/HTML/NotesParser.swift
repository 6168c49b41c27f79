/// Reads the blocks of show notes from HTML, or from text without any tag, whose line ends then count.
///
/// Paragraphs, headings, lists, links, emphasis and line breaks keep their meaning; of everything else the text stays, of
/// scripts and styles nothing.
struct NotesParser {
  /// Lists within lists; deeper ones are read as being this deep.
  static let deepestNesting = 8

  private struct List {
    var nextNumber: Int?
  }

  private var blocks: [NotesBlock] = []
  private var runs: [NotesRun] = []
  private var appearance = NotesRun.Appearance()
  private var strongDepth = 0
  private var emphasisDepth = 0
  private var headingLevel: Int?
  private var lists: [List] = []
  private var items: [NotesBlock.Item?] = []
  private var itemCount = 0

  static func blocks(of html: String) -> [NotesBlock] {
    var parser = NotesParser()
    let bytes = Array(html.utf8)
    let isPlain = !HTMLScanner(bytes).hasTags
    var scanner = HTMLScanner(bytes)
    while let token = scanner.next() {
      switch token {
      case .text(let text): isPlain ? parser.plainText(text) : parser.text(text[...])
      case .start(let tag): parser.start(tag)
      case .end(let name): parser.end(name)
      }
    }
    parser.flush()
    return parser.blocks
  }

  // MARK: Texts

  /// A line feed is a line break; a blank line ends the paragraph.
  private mutating func plainText(_ text: [UInt8]) {
    for (number, line) in text.split(separator: lineFeed, omittingEmptySubsequences: false).enumerated() {
      if number > 0 { lineBreak() }
      self.text(line)
    }
  }

  private mutating func text(_ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    var run: [UInt8] = []
    var isBehindSpace = false
    if case .text(let before) = runs.last?.content {
      isBehindSpace = before.last == 0x20
      // Taken out of its run, so that it is not copied.
      if runs.last?.appearance == appearance { run = before }
    }
    if !run.isEmpty { runs.removeLast() }
    for byte in text where !isSpace(byte) || !isBehindSpace {
      isBehindSpace = isSpace(byte)
      run.append(isBehindSpace ? 0x20 : byte)
    }
    if !run.isEmpty { runs.append(NotesRun(content: .text(run), appearance: appearance)) }
  }

  /// Two of them end the paragraph.
  private mutating func lineBreak() {
    let isSecond = runs.last { $0.isBreak || !$0.isBlank }?.isBreak ?? false
    if isSecond {
      flush()
    } else {
      runs.append(NotesRun(content: .lineBreak, appearance: NotesRun.Appearance()))
    }
  }

  // MARK: Tags

  private mutating func start(_ tag: HTMLTag) {
    switch tag.name {
    case "br": lineBreak()
    case "b", "strong": change(strong: 1)
    case "i", "em": change(emphasis: 1)
    case "a": appearance.address = tag.value("href").flatMap(LinkAddress.init)?.text
    case "img": tag.value("alt").map { text(Array($0.utf8)[...]) }
    case "td", "th": text([0x20])
    case "h1", "h2", "h3", "h4", "h5", "h6":
      flush()
      headingLevel = tag.name.utf8.last.map { Int($0) - 0x30 }
    case "ul", "ol":
      flush()
      lists.append(List(nextNumber: tag.name == "ol" ? 1 : nil))
      items.append(nil)
    case "li":
      flush()
      startItem()
    case let name where Self.blockNames.contains(name): flush()
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "b", "strong": change(strong: -1)
    case "i", "em": change(emphasis: -1)
    case "a": appearance.address = nil
    case "h1", "h2", "h3", "h4", "h5", "h6":
      flush()
      headingLevel = nil
    case "ul", "ol":
      flush()
      _ = lists.popLast()
      _ = items.popLast()
    case "li":
      flush()
      if !items.isEmpty { items[items.count - 1] = nil }
    case let name where Self.blockNames.contains(name): flush()
    default: break
    }
  }

  private mutating func change(strong: Int = 0, emphasis: Int = 0) {
    strongDepth = max(0, strongDepth + strong)
    emphasisDepth = max(0, emphasisDepth + emphasis)
    appearance.isStrong = strongDepth > 0
    appearance.isEmphasized = emphasisDepth > 0
  }

  private mutating func startItem() {
    guard !lists.isEmpty else {
      lists.append(List())
      items.append(nil)
      return startItem()
    }
    itemCount += 1
    let number = lists[lists.count - 1].nextNumber
    items[items.count - 1] = NotesBlock.Item(id: itemCount, number: number)
    lists[lists.count - 1].nextNumber = number.map { $0 + 1 }
  }

  // MARK: Blocks

  /// Ends the block that is being read.
  private mutating func flush() {
    defer { runs.removeAll(keepingCapacity: true) }
    guard let first = runs.firstIndex(where: { !$0.isBlank }), let last = runs.lastIndex(where: { !$0.isBlank })
    else { return }
    let kind = headingLevel.map { NotesBlock.Kind.heading(level: $0) } ?? .paragraph
    let items = items.prefix(Self.deepestNesting).compactMap { $0 }
    blocks.append(NotesBlock(kind: kind, items: Array(items), runs: Array(runs[first...last])))
  }

  private static let blockNames: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
    "figcaption", "figure", "footer", "form", "header", "hr", "main", "nav", "p", "pre", "section", "summary", "table",
    "tr",
  ]
}

extension NotesRun {
  fileprivate var isBreak: Bool { content == .lineBreak }
}
