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
    /// - Parameter ends: what the last line has one of; empty where a blank line ends the block.
    case html(ends: [String])
    /// Its lines but for the second.
    case table([MarkdownTable.Alignment?])
    /// Of links: nothing that is shown.
    case definitions
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
  var isVerbatim: Bool {
    switch kind {
    case .indentedCode, .fencedCode, .html: true
    default: false
    }
  }

  /// Whether blocks stand in it: in a list, items alone, which are added otherwise.
  var canHoldBlocks: Bool {
    switch kind {
    case .document, .quote, .item: true
    default: false
    }
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

  /// Of a list: no blank line between its items, or between the blocks of one item (§5.3).
  var isTight: Bool {
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
