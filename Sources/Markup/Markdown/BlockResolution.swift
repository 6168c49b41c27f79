/// Reads the text of the blocks once they and all definitions of links are known: the second of the two phases that
/// CommonMark 0.31 describes in its appendix.
struct BlockResolution {
  private var reading: InlineReading

  static func blocks(_ nodes: [BlockNode], reading: inout InlineReading) -> [MarkdownBlock] {
    var resolution = BlockResolution(reading: reading)
    let blocks = resolution.blocks(nodes)
    reading = resolution.reading
    return blocks
  }

  private mutating func blocks(_ nodes: [BlockNode]) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    for node in nodes {
      if let block = block(node) { blocks.append(block) }
    }
    return blocks
  }

  private mutating func block(_ node: BlockNode) -> MarkdownBlock? {
    switch node.kind {
    case .document, .item, .quote: return .quote(blocks(node.children))
    case .list(let marker):
      var items: [[MarkdownBlock]] = []
      for item in node.children { items.append(blocks(item.children)) }
      return .list(MarkdownList(start: marker.start, isTight: node.isTight, items: items))
    case .paragraph: return .paragraph(inlines(node.text))
    case .heading(let level): return .heading(level: level, inlines(node.text))
    case .thematicBreak: return .thematicBreak
    case .indentedCode: return .code(String(decoding: node.text, as: UTF8.self), language: nil)
    case .fencedCode(let fence): return .code(String(decoding: node.text, as: UTF8.self), language: fence.language)
    case .html: return .paragraph([.text(String(decoding: node.text, as: UTF8.self))])
    case .table(let alignments): return .table(table(node, alignments))
    case .definitions: return nil
    }
  }

  private mutating func table(_ node: BlockNode, _ alignments: [MarkdownTable.Alignment?]) -> MarkdownTable {
    var rows: [[[MarkdownInline]]] = []
    for line in node.text.split(separator: lineFeed) {
      reading.work += line.count + alignments.count
      var row: [[MarkdownInline]] = []
      for cell in TableRow.cells(line).prefix(alignments.count) { row.append(inlines(cell)) }
      rows.append(row + Array(repeating: [], count: alignments.count - row.count))
    }
    return MarkdownTable(alignments: alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  private mutating func inlines(_ text: [UInt8]) -> [MarkdownInline] {
    InlineParser.parse(text.trimmed, reading: &reading)
  }
}
