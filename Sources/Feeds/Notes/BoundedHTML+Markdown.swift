import Markup

extension BoundedHTML {
  /// The blocks, as `HTMLWriter` writes them for a feed, but for what is not `p a ul ol li`: of bold, italics, headings,
  /// quotes and code stays the text.
  mutating func append(_ blocks: [MarkdownBlock], base: String) {
    for (position, block) in blocks.enumerated() {
      if position > 0 { text("\n") }
      append(block, base)
    }
  }

  private mutating func append(_ block: MarkdownBlock, _ base: String) {
    switch block {
    case .paragraph(let inlines):
      for line in inlines.split(separator: .lineBreak) { element("p") { $0.append(line, base) } }
    case .heading(_, let inlines): element("p") { $0.append(inlines[...], base) }
    case .quote(let blocks): append(blocks, base: base)
    case .list(let list): append(list, base)
    case .table(let table): append(table.paragraphs, base: base)
    case .code(let code, _):
      for line in code.split(separator: "\n") { element("p") { $0.text(String(line)) } }
    case .thematicBreak: element("p") { $0.text("* * *") }
    }
  }

  private mutating func append(_ list: MarkdownList, _ base: String) {
    let start = list.start.flatMap { $0 == 1 ? nil : "\($0)" }
    element(list.start == nil ? "ul" : "ol", ["start": start]) { html in
      html.text("\n")
      for blocks in list.items {
        html.element("li") { $0.append(item: blocks, isTight: list.isTight, base) }
        html.text("\n")
      }
    }
  }

  private mutating func append(item blocks: [MarkdownBlock], isTight: Bool, _ base: String) {
    var isLineStart = false
    for block in blocks {
      if isTight, case .paragraph(let inlines) = block {
        append(inlines[...], base)
        isLineStart = false
      } else {
        if !isLineStart { text("\n") }
        append(block, base)
        text("\n")
        isLineStart = true
      }
    }
  }

  private mutating func append(_ inlines: ArraySlice<MarkdownInline>, _ base: String) {
    for inline in inlines {
      switch inline {
      case .text(let text), .code(let text), .image(_, _, let text): self.text(text)
      case .emphasis(let inlines), .strong(let inlines): append(inlines[...], base)
      case .link(let target, _, let inlines):
        element("a", ["href": target.absolute(from: base)]) { $0.append(inlines[...], base) }
      case .lineBreak: text("\n")
      }
    }
  }
}
