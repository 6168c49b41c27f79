extension Markdown {
  /// The words alone: a blank line between blocks, list items on their own lines after `- ` or their number.
  package var plainText: String { blocks.plainText }
}

extension [MarkdownBlock] {
  var plainText: String { map(\.plainText).filter { !$0.isEmpty }.joined(separator: "\n\n") }
}

extension [MarkdownInline] {
  /// The words alone.
  package var plainText: String { map(\.plainText).joined() }
}

extension MarkdownBlock {
  fileprivate var plainText: String {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.plainText
    case .quote(let blocks): blocks.plainText
    case .list(let list): list.plainText
    case .table(let table): table.paragraphs.map(\.plainText).joined(separator: "\n")
    case .code(let text, _): text
    case .thematicBreak: ""
    }
  }
}

extension MarkdownList {
  fileprivate var plainText: String {
    items.enumerated().map { index, blocks in
      let text = isTight ? blocks.map(\.plainText).joined(separator: "\n") : blocks.plainText
      return (start.map { "\($0 + index). " } ?? "- ") + text
    }.joined(separator: "\n")
  }
}

extension MarkdownInline {
  fileprivate var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let inlines), .strong(let inlines), .link(_, _, let inlines): inlines.plainText
    case .image(_, _, let alternative): alternative
    case .lineBreak: "\n"
    }
  }
}
