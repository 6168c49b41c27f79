/// A block while the lines of its text are still coming: nothing in it is read yet.
struct BlockNode {
  enum Kind: Equatable {
    case document
    case quote
    case list(ListMarker)
    /// - Parameter indent: how far lines are indented that belong to the item.
    case item(indent: Int)
    case paragraph
    case heading(level: Int)
    case thematicBreak
    case indentedCode
    case fencedCode(Fence)
  }

  var kind: Kind
  var children: [BlockNode] = []
  /// Of a leaf: its lines, joined by line feeds.
  var text: [UInt8] = []
  let firstLine: Int
  /// The last line that is not blank.
  var lastLine: Int

  init(_ kind: Kind, line: Int) {
    self.kind = kind
    firstLine = line
    lastLine = line
  }

  /// Whether lines go into it as they are, whatever they look like.
  var isCode: Bool {
    switch kind {
    case .indentedCode, .fencedCode: true
    default: false
    }
  }

  var isList: Bool {
    if case .list = kind { true } else { false }
  }

  /// Whether it makes the blocks in it one level deeper.
  var isNested: Bool {
    switch kind {
    case .quote, .item: true
    default: false
    }
  }

  /// Takes in a child that is complete.
  mutating func adopt(_ child: BlockNode) {
    lastLine = max(lastLine, child.lastLine)
    children.append(child)
  }

  mutating func append(line: ArraySlice<UInt8>, number: Int) {
    if !text.isEmpty { text.append(lineFeed) }
    text += line
    lastLine = number
  }

  /// What the block says, once it and all others are complete. (The document and items give their children themselves.)
  var resolved: MarkdownBlock {
    switch kind {
    case .document, .item, .quote: .quote(children.map(\.resolved))
    case .list(let marker):
      .list(MarkdownList(start: marker.start, isTight: isTight, items: children.map { $0.children.map(\.resolved) }))
    case .paragraph: .paragraph(InlineParser.parse(text.trimmed))
    case .heading(let level): .heading(level: level, InlineParser.parse(text.trimmed))
    case .thematicBreak: .thematicBreak
    case .indentedCode: .code(String(decoding: text, as: UTF8.self), language: nil)
    case .fencedCode(let fence): .code(String(decoding: text, as: UTF8.self), language: fence.language)
    }
  }

  /// Of a list: no blank line between its items, or between the blocks of one item (§5.3).
  private var isTight: Bool {
    areAdjacent(children) && children.allSatisfy { areAdjacent($0.children) }
  }

  private func areAdjacent(_ nodes: [BlockNode]) -> Bool {
    zip(nodes, nodes.dropFirst()).allSatisfy { $0.lastLine + 1 >= $1.firstLine }
  }
}

extension BlockNode {
  /// Indented code does not end in blank lines (§4.4).
  mutating func dropBlankLines() {
    let lines = text.split(separator: lineFeed, omittingEmptySubsequences: false)
    let kept = lines.droppingLast { $0.allSatisfy { $0 == space || $0 == tab } }
    text = Array(kept.joined(separator: [lineFeed])) + [lineFeed]
  }
}
