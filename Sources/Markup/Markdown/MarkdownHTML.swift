/// For what a text is written as HTML.
package enum MarkdownUse: Hashable, Sendable {
  /// A page with a heading of its own: the text's headings stand so much deeper, and none deeper than `h6`.
  case page(headingOffset: Int)

  /// A page whose own heading is its `h1`: the text's shallowest headings become `h2`, whatever level was typed.
  package static func page(of text: Markdown) -> MarkdownUse {
    let levels = text.blocks.compactMap { block in
      if case .heading(let level, _) = block { level } else { nil }
    }
    return .page(headingOffset: 2 - (levels.min() ?? 1))
  }
  /// The description of a feed's item: only `p a ul ol li strong em blockquote code pre`, which podcast apps show.
  /// Headings become bold paragraphs, and links absolute: `base` is the address that they are relative to.
  case feed(base: String)
}

extension HTMLWriter {
  package mutating func markdown(_ text: Markdown, for use: MarkdownUse? = nil) {
    markdown(text.blocks, for: use ?? .page(of: text))
  }

  package mutating func markdown(_ blocks: [MarkdownBlock], for use: MarkdownUse) {
    for block in blocks {
      self.block(block, use)
      text("\n")
    }
  }

  private mutating func block(_ block: MarkdownBlock, _ use: MarkdownUse) {
    switch (block, use) {
    case (.paragraph(let inlines), .page): element("p") { $0.inlines(inlines, use) }
    case (.paragraph(let inlines), .feed):
      for line in inlines.split(separator: .lineBreak) { element("p") { $0.inlines(Array(line), use) } }
    case (.heading(let level, let inlines), .page(let offset)):
      element("h\(min(max(level + offset, 1), 6))") { $0.inlines(inlines, use) }
    case (.heading(_, let inlines), .feed):
      element("p") { html in html.element("strong") { $0.inlines(inlines, use) } }
    case (.quote(let blocks), _):
      element("blockquote") { html in
        html.text("\n")
        html.markdown(blocks, for: use)
      }
    case (.list(let list), _): self.list(list, use)
    case (.table(let table), .page): self.table(table, use)
    case (.table(let table), .feed):
      for row in table.paragraphs { self.block(row, use) }
    case (.code(let text, let language), .page):
      element("pre") { $0.element("code", ["class": language.map { "language-\($0)" }], text: text) }
    case (.code(let text, _), .feed): element("pre") { $0.element("code", text: text) }
    case (.thematicBreak, .page): element("hr")
    case (.thematicBreak, .feed): element("p", text: "* * *")
    }
  }

  private mutating func list(_ list: MarkdownList, _ use: MarkdownUse) {
    element(list.start == nil ? "ul" : "ol", ["start": list.start.flatMap { $0 == 1 ? nil : "\($0)" }]) { html in
      html.text("\n")
      for blocks in list.items {
        html.element("li") { $0.item(blocks, isTight: list.isTight, use) }
        html.text("\n")
      }
    }
  }

  private mutating func table(_ table: MarkdownTable, _ use: MarkdownUse) {
    element("table") { html in
      html.text("\n")
      html.rows([table.header], in: "thead", of: "th", table.alignments, use)
      if !table.rows.isEmpty { html.rows(table.rows, in: "tbody", of: "td", table.alignments, use) }
    }
  }

  private mutating func rows(
    _ rows: [[[MarkdownInline]]], in part: String, of name: String, _ alignments: [MarkdownTable.Alignment?],
    _ use: MarkdownUse
  ) {
    element(part) { html in
      html.text("\n")
      for cells in rows {
        html.element("tr") { html in
          for (cell, alignment) in zip(cells, alignments) {
            html.element(name, ["align": alignment?.rawValue]) { $0.inlines(cell, use) }
          }
        }
        html.text("\n")
      }
    }
    text("\n")
  }

  private mutating func item(_ blocks: [MarkdownBlock], isTight: Bool, _ use: MarkdownUse) {
    var isLineStart = false
    for block in blocks {
      if isTight, case .paragraph(let inlines) = block {
        self.inlines(inlines, use)
        isLineStart = false
      } else {
        if !isLineStart { text("\n") }
        self.block(block, use)
        text("\n")
        isLineStart = true
      }
    }
  }

  private mutating func inlines(_ inlines: [MarkdownInline], _ use: MarkdownUse) {
    for inline in inlines {
      switch (inline, use) {
      case (.text(let text), _): self.text(text)
      case (.code(let text), _): element("code", text: text)
      case (.emphasis(let inlines), _): element("em") { $0.inlines(inlines, use) }
      case (.strong(let inlines), _): element("strong") { $0.inlines(inlines, use) }
      case (.link(let target, let title, let inlines), .page):
        element("a", ["href": target.text, "title": title]) { $0.inlines(inlines, use) }
      case (.link(let target, _, let inlines), .feed(let base)):
        element("a", ["href": target.absolute(from: base)]) { $0.inlines(inlines, use) }
      case (.image(let target, let title, let alternative), .page):
        element("img", ["src": target.text, "alt": alternative, "title": title])
      case (.image(_, _, let alternative), .feed): text(alternative)
      case (.lineBreak, .page):
        element("br")
        text("\n")
      case (.lineBreak, .feed): text("\n")
      }
    }
  }
}
