/// Finds the blocks of a text, line by line: the first of the two phases that CommonMark 0.31 describes in its appendix.
struct BlockParser {
  /// The document, and within it the chain of blocks that the next line may continue.
  private var open = [BlockNode(.document, line: 0)]
  private var lineNumber = 0
  private let dialect: MarkdownDialect
  private var definitions: LinkDefinitions
  /// As in `InlineReading`.
  private var work = 0

  static func parse(_ source: String, dialect: MarkdownDialect) -> (blocks: [BlockNode], reading: InlineReading) {
    let bytes = sanitized(source)
    var parser = BlockParser(dialect: dialect, definitions: LinkDefinitions(allowance: max(bytes.count, 100_000)))
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != lineFeed, bytes[end] != 0x0D { end += 1 }
      parser.add(SourceLine(bytes[start..<end]))
      let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == lineFeed
      start = end + (isPair ? 2 : 1)
    }
    parser.close(to: 1)
    let reading = InlineReading(dialect: dialect, definitions: parser.definitions, work: parser.work)
    return (parser.open[0].children, reading)
  }

  private init(dialect: MarkdownDialect, definitions: LinkDefinitions) {
    self.dialect = dialect
    self.definitions = definitions
  }

  /// With U+FFFD for each character that no output can hold.
  private static func sanitized(_ source: String) -> [UInt8] {
    let bytes = Array(source.utf8)
    guard bytes.indices.contains(where: { forbiddenCharacter(at: $0, of: bytes.span) != nil }) else { return bytes }
    let scalars = source.unicodeScalars.map { isForbidden($0) ? "\u{FFFD}" : $0 }
    return Array(String(String.UnicodeScalarView(scalars)).utf8)
  }

  private mutating func add(_ line: SourceLine) {
    lineNumber += 1
    var line = line
    guard var depth = continued(by: &line) else { return }
    var begun = begin(on: &line, within: depth)
    if begun == .nothing, !line.isBlank, open[open.count - 1].kind == .paragraph {
      depth = open.count  // goes on with the paragraph, even where marks before it are missing (§5.1)
    }
    while begun == .container {
      depth = open.count
      begun = begin(on: &line, within: depth)
    }
    if begun == .wholeLine { return }
    close(to: depth)
    appendText(of: line)
  }

  // MARK: Continuing

  /// How many of the open blocks the line continues; `nil` where that is all there is to the line.
  private mutating func continued(by line: inout SourceLine) -> Int? {
    var depth = 1
    while depth < open.count {
      work += 1
      switch open[depth].kind {
      case .document, .list: break
      case .quote:
        guard takeQuoteMark(of: &line) else { return depth }
        open[depth].lastLine = lineNumber
      case .item(let indent):
        let isEmpty = depth + 1 == open.count && open[depth].children.isEmpty
        guard line.isBlank ? !isEmpty : line.indent >= indent else { return depth }
        line.skip(columns: min(indent, line.indent))
      case .paragraph, .table:
        guard !line.isBlank else { return depth }
      case .heading, .thematicBreak, .definitions: return depth
      case .html(let ends):
        guard !ends.isEmpty || !line.isBlank else { return depth }
      case .indentedCode:
        guard line.indent >= 4 || line.isBlank else { return depth }
        line.skip(columns: min(4, line.indent))
      case .fencedCode(let fence):
        if fence.isClosed(by: line.text, indent: line.indent) {
          open[depth].lastLine = lineNumber
          close(to: depth)
          return nil
        }
        line.skip(columns: min(fence.indent, line.indent))
      }
      depth += 1
    }
    return depth
  }

  /// Takes `>` and a space that may follow it.
  @discardableResult
  private func takeQuoteMark(of line: inout SourceLine) -> Bool {
    guard line.indent <= 3, line.text.first == UInt8(ascii: ">") else { return false }
    line.skipIndent()
    line.skip(columns: 1)
    if line.next == space || line.next == tab { line.skip(columns: 1) }
    return true
  }

  // MARK: Beginning

  /// What the next characters of a line begin.
  private enum Beginning {
    case nothing
    /// A block that the rest of the line may go into.
    case container
    /// A block that has taken the line.
    case wholeLine
  }

  /// Begins the block that the line's next characters mark, within the first `depth` open blocks.
  private mutating func begin(on line: inout SourceLine, within depth: Int) -> Beginning {
    work += line.text.count + open.count
    guard !open[depth - 1].isVerbatim, !line.isBlank else { return .nothing }
    if line.indent >= 4 {
      guard open[open.count - 1].kind != .paragraph else { return .nothing }
      line.skip(columns: 4)
      push(.indentedCode, within: depth)
      return .container
    }
    let text = line.text
    if text.first == UInt8(ascii: ">"), mayNest(within: depth) {
      push(.quote, within: depth)
      takeQuoteMark(of: &line)
      return .container
    }
    if let (level, title) = atxHeading(text) {
      push(.heading(level: level), within: depth)
      open[open.count - 1].append(line: title, number: lineNumber)
      return .wholeLine
    }
    if let fence = Fence(text, indent: line.indent) {
      push(.fencedCode(fence), within: depth)
      return .wholeLine
    }
    if let html = HTMLBlockStart(text), html.canInterruptParagraph || open[open.count - 1].kind != .paragraph {
      push(.html(ends: html.ends), within: depth)
      appendText(of: line)
      return .wholeLine
    }
    if open[depth - 1].kind == .paragraph, let level = setextLevel(text), hasText(open: depth - 1) {
      open[depth - 1].kind = .heading(level: level)
      open[depth - 1].lastLine = lineNumber
      return .wholeLine
    }
    if isThematicBreak(text) {
      push(.thematicBreak, within: depth)
      return .wholeLine
    }
    if beginItem(on: &line, within: depth) { return .container }
    return beginTable(on: text, within: depth) ? .wholeLine : .nothing
  }

  private mutating func beginItem(on line: inout SourceLine, within depth: Int) -> Bool {
    guard let marker = ListMarker(line.text), mayNest(within: depth) else { return false }
    var after = line
    after.skipIndent()
    after.skip(columns: marker.length)
    if open[depth - 1].kind == .paragraph, after.isBlank || (marker.start ?? 1) != 1 { return false }
    let gap = after.isBlank || after.indent > 4 ? 1 : after.indent
    let indent = line.indent + marker.length + gap
    if case .list(let first) = open[depth - 1].kind, first.belongs(with: marker) {
      close(to: depth)
    } else {
      push(.list(marker), within: depth)
    }
    open.append(BlockNode(.item(indent: indent), line: lineNumber))
    line = after
    line.skip(columns: gap)
    return true
  }

  /// Makes a table of the last line of the paragraph, where the next one is as the second of a table.
  private mutating func beginTable(on line: ArraySlice<UInt8>, within depth: Int) -> Bool {
    guard dialect == .notes, open[depth - 1].kind == .paragraph, let alignments = TableRow.alignments(line) else {
      return false
    }
    let lines = open[depth - 1].text
    let header = Array(lines[((lines.lastIndex(of: lineFeed) ?? -1) + 1)...])
    work += header.count
    // Whether link definitions leave anything of it is asked last: that reads the whole paragraph.
    guard TableRow.cells(header[...]).count == alignments.count, hasText(open: depth - 1) else { return false }
    let text = open[depth - 1].text
    open[depth - 1].text.removeLast(min(header.count + 1, text.count))
    if open[depth - 1].text.isEmpty {
      open[depth - 1].kind = .table(alignments)
    } else {
      push(.table(alignments), within: depth)
    }
    open[open.count - 1].append(line: header[...], number: lineNumber)
    return true
  }

  /// Opens the block where one of its kind can stand.
  private mutating func push(_ kind: BlockNode.Kind, within depth: Int) {
    var depth = depth
    while !open[depth - 1].canHoldBlocks { depth -= 1 }
    close(to: depth)
    open.append(BlockNode(kind, line: lineNumber))
  }

  private func mayNest(within depth: Int) -> Bool {
    open[..<depth].count { $0.isNested } < Markdown.deepestNesting
  }

  // MARK: Text

  /// Whether something is left of the paragraph without the definitions that it begins with.
  private mutating func hasText(open index: Int) -> Bool {
    definitions.take(from: &open[index].text, work: &work)
    return !open[index].text.isEmpty
  }

  private mutating func appendText(of line: SourceLine) {
    let last = open.count - 1
    switch open[last].kind {
    case .indentedCode, .fencedCode:
      open[last].text += line.rest + [lineFeed]
      if open[last].kind != .indentedCode || !line.isBlank { open[last].lastLine = lineNumber }
    case .html(let ends):
      let text = line.rest
      work += text.count
      open[last].append(line: text[...], number: lineNumber)
      if HTMLBlockStart.isLast(text, ends: ends) { close(to: last) }
    case .paragraph, .table: open[last].append(line: line.text, number: lineNumber)
    default:
      guard !line.isBlank else { return }
      push(.paragraph, within: open.count)
      open[open.count - 1].append(line: line.text, number: lineNumber)
    }
  }

  /// Completes the innermost open blocks until `depth` are left.
  private mutating func close(to depth: Int) {
    while open.count > max(depth, 1), var node = open.popLast() {
      if node.kind == .indentedCode { node.dropBlankLines() }
      if node.kind == .paragraph {
        definitions.take(from: &node.text, work: &work)
        if node.text.isEmpty { node.kind = .definitions }
      }
      open[open.count - 1].adopt(node)
    }
  }
}
