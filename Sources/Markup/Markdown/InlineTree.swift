/// Builds the tree of inlines from the pieces of a text, in which every beginning has its end.
struct InlineTree {
  private struct Level {
    let mark: InlineMark?
    var children: [MarkdownInline] = []
  }

  private var levels = [Level(mark: nil)]
  /// Text that is not yet among the children of the innermost level.
  private var text: [UInt8] = []
  /// The ends of what began beyond the deepest level, as text.
  private var flattened: [[UInt8]] = []

  static func build(_ pieces: [InlinePiece], runs: [DelimiterRun], bytes: [UInt8]) -> [MarkdownInline] {
    var tree = InlineTree()
    for piece in pieces {
      switch piece {
      case .source(let range): tree.text += bytes[range]
      case .text(let text): tree.text += Array(text.utf8)
      case .code(let text): tree.append(.code(text))
      case .lineBreak: tree.append(.lineBreak)
      case .open(let mark): tree.open(mark, written: [])
      case .close: tree.close()
      case .run(let index): tree.append(runs[index])
      }
    }
    tree.endText()
    return tree.levels[0].children
  }

  private mutating func append(_ run: DelimiterRun) {
    for _ in 0..<run.closes { close() }
    text += Array(repeating: run.sign, count: run.left)
    for mark in run.opens.reversed() {
      var length = 1
      if case .strong = mark { length = 2 }
      open(mark, written: Array(repeating: run.sign, count: length))
    }
  }

  private mutating func open(_ mark: InlineMark, written: [UInt8]) {
    guard levels.count <= Markdown.deepestNesting, flattened.isEmpty else {
      text += written
      flattened.append(written)
      return
    }
    endText()
    levels.append(Level(mark: isLinkInLink(mark) ? nil : mark))
  }

  /// Links are not nested (§6.3): an address in a link's text is text.
  private func isLinkInLink(_ mark: InlineMark) -> Bool {
    mark.isLink && levels.contains { $0.mark?.isLink == true }
  }

  private mutating func close() {
    if let written = flattened.popLast() {
      text += written
      return
    }
    endText()
    guard levels.count > 1, let level = levels.popLast() else { return }
    switch level.mark {
    case .emphasis: append(.emphasis(level.children))
    case .strong: append(.strong(level.children))
    case .link(let target?, let title): append(.link(target, title: title, level.children))
    case .link(nil, _), nil: level.children.forEach { append($0) }
    case .image(let target?, let title):
      let alternative = level.children.plainText.replacing("\n", with: " ")
      append(.image(target, title: title, alternative: alternative))
    case .image(nil, _): text += Array(level.children.plainText.utf8)
    }
  }

  /// Adds to the innermost level; text waits, so that no two texts stand side by side.
  private mutating func append(_ inline: MarkdownInline) {
    if case .text(let more) = inline {
      text += Array(more.utf8)
    } else {
      endText()
      levels[levels.count - 1].children.append(inline)
    }
  }

  private mutating func endText() {
    guard !text.isEmpty else { return }
    levels[levels.count - 1].children.append(.text(String(decoding: text, as: UTF8.self)))
    text = []
  }
}
