/// Writes show notes as Markdown that reads as the same blocks, texts, links and line breaks.
struct NotesMarkdown {
  private var output: [UInt8] = []
  private var previousItems: [NotesBlock.Item] = []

  static func markdown(of html: String) -> String {
    var writer = NotesMarkdown()
    for block in NotesParser.blocks(of: html) { writer.write(block) }
    return String(decoding: writer.output, as: UTF8.self)
  }

  private mutating func write(_ block: NotesBlock) {
    let isNewItem = block.items.last.map { !previousItems.contains($0) } ?? false
    if !output.isEmpty { output += isNewItem && !previousItems.isEmpty ? [lineFeed] : [lineFeed, lineFeed] }
    var indent: [UInt8] = []
    for item in block.items {
      let marker = Array((item.number.map { "\($0). " } ?? "- ").utf8)
      output += previousItems.contains(item) ? Array(repeating: 0x20, count: marker.count) : marker
      indent += Array(repeating: 0x20, count: marker.count)
    }
    previousItems = block.items
    if case .heading(let level) = block.kind { output += Array(repeating: UInt8(ascii: "#"), count: level) + [0x20] }
    output += NotesLine.markdown(of: block, indent: indent)
  }
}
