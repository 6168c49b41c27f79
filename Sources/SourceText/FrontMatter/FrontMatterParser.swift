/// Reads the lines between two `---` lines: block mappings and sequences, with scalars and flow sequences in them.
///
/// Every refusal is kept and the reading goes on behind it, so that a file shows all its problems at once. Source: YAML
/// 1.2.2 §8.2. A `-` may stand at the column of the key that it belongs to, as it often does.
struct FrontMatterParser {
  /// Mappings and sequences inside one another.
  static let maximalDepth = 8

  private let bytes: [UInt8]
  private let lines: [Range<Int>]
  /// The index of the line to read next.
  private var next = 0

  private(set) var refusals: [Refused] = []
  /// Whether every line was given to a key; where not, a key that seems missing may stand in a refused line.
  private(set) var isWhole = true

  /// `lines` are ranges of `bytes` without their line ends; the first is the file's second line.
  init(_ bytes: [UInt8], lines: [Range<Int>]) {
    self.bytes = bytes
    self.lines = lines
  }

  /// The front matter; empty where there is none, where PyYAML says `None`.
  mutating func parse() -> Mapping {
    guard let first = significantLine() else { return Mapping() }
    if first.offset > 0 || first.isAtItem {
      skip(first.mark, first.isAtItem ? .listAsRoot : .indentedRoot, column: -1)
      return Mapping()
    }
    return mapping(from: first, depth: 1)
  }

  // MARK: Collections

  private mutating func mapping(from first: LineCursor, depth: Int) -> Mapping {
    var mapping = Mapping()
    var lines: [String: Int] = [:]
    var entry: LineCursor? = first
    while var cursor = entry {
      let mark = cursor.mark
      do throws(Refused) {
        let key = try cursor.key()
        let value = readable(mark, column: first.offset) { parser throws(Refused) in
          try parser.value(cursor, column: first.offset, isKeyed: true, depth: depth)
        }
        if let earlier = lines.updateValue(mark.line, forKey: key) {
          refusals.append(Refused(mark, .repeatedKey(earlier: earlier)))
        } else if key == "<<" {
          refusals.append(Refused(mark, .mergeKey))
        } else {
          mapping.entries.append(Mapping.Entry(key: key, mark: mark, value: value))
        }
      } catch {
        skip(error.mark, error.finding, column: first.offset)
      }
      entry = nextEntry(column: first.offset, isItem: false, isKeyed: false)
    }
    return mapping
  }

  /// `isKeyed` where the sequence stands at the column of its key, whose mapping goes on behind it.
  private mutating func sequence(from first: LineCursor, isKeyed: Bool, depth: Int) -> [Node] {
    var items: [Node] = []
    var item: LineCursor? = first
    while var cursor = item {
      let mark = cursor.mark
      cursor.advance()
      items.append(
        readable(mark, column: first.offset) { parser throws(Refused) in
          try parser.item(cursor, column: first.offset, depth: depth)
        })
      item = nextEntry(column: first.offset, isItem: true, isKeyed: isKeyed)
    }
    return items
  }

  /// The next line of a collection at this column; what stands deeper or is of the other kind is refused.
  private mutating func nextEntry(column: Int, isItem: Bool, isKeyed: Bool) -> LineCursor? {
    while let line = significantLine(), line.offset >= column {
      if line.offset == column && line.isAtItem == isItem { return line }
      if line.offset == column && isKeyed { return nil }
      skip(line.mark, line.offset > column ? .deeperLine : isItem ? .keyAmongItems : .itemAmongKeys, column: column)
    }
    return nil
  }

  // MARK: Values

  /// What follows a `-`: a collection may begin on its line.
  private mutating func item(_ start: LineCursor, column: Int, depth: Int) throws(Refused) -> Node {
    var cursor = start
    cursor.skipSpaces()
    if cursor.isAtItem || cursor.isAtKey { return try collection(cursor, isKeyed: false, depth: depth) }
    return try value(start, column: column, isKeyed: false, depth: depth)
  }

  /// What follows a key or `-`: the rest of the line, a block scalar, or the collection on the lines below.
  private mutating func value(_ start: LineCursor, column: Int, isKeyed: Bool, depth: Int) throws(Refused) -> Node {
    var cursor = start
    cursor.skipSpaces()
    next += 1
    if cursor.isAtEnd || cursor.isAtComment {
      guard let line = significantLine(), line.offset > column || isKeyed && line.offset == column && line.isAtItem
      else { return Node(mark: start.mark, content: .text("")) }
      return try collection(line, isKeyed: line.offset == column, depth: depth)
    }
    let mark = cursor.mark
    switch cursor.peek {
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      var scalar = try BlockScalar(&cursor, parent: column)
      while next < lines.count, try scalar.take(line(next)) { next += 1 }
      return scalar.node
    case UInt8(ascii: "["):
      let items = try cursor.flowSequence()
      try cursor.endValue()
      return Node(mark: mark, content: .sequence(items))
    default:
      let text = try cursor.scalar(in: .value)
      try cursor.endValue()
      return Node(mark: mark, content: .text(text))
    }
  }

  private mutating func collection(_ first: LineCursor, isKeyed: Bool, depth: Int) throws(Refused) -> Node {
    guard depth < Self.maximalDepth else { throw Refused(first.mark, .tooDeep(Self.maximalDepth)) }
    let content: Node.Content =
      first.isAtItem
      ? .sequence(sequence(from: first, isKeyed: isKeyed, depth: depth + 1))
      : .mapping(mapping(from: first, depth: depth + 1))
    return Node(mark: first.mark, content: content)
  }

  // MARK: Lines

  private func line(_ index: Int) -> LineCursor {
    LineCursor(bytes, lines[index], number: index + 2)
  }

  /// The next line that is neither blank nor a comment, at its first character.
  private mutating func significantLine() -> LineCursor? {
    while next < lines.count {
      var cursor = line(next)
      cursor.skipSpaces()
      if let finding = refusedLine(cursor) {
        isWhole = false
        refusals.append(Refused(cursor.mark, finding))
      } else if !cursor.isAtEnd && !cursor.isAtComment {
        return cursor
      }
      next += 1
    }
    return nil
  }

  private func refusedLine(_ cursor: LineCursor) -> Finding? {
    if cursor.peek == UInt8(ascii: "\t") { return .tab }
    guard cursor.offset == 0 else { return nil }
    if cursor.isAtWord("---") { return .secondDocument }
    if cursor.isAtWord("...") { return .documentEnd }
    return cursor.peek == UInt8(ascii: "%") ? .directive : nil
  }

  /// The value; where it is refused, the reading goes on behind all that belongs to it.
  private mutating func readable(
    _ mark: Mark, column: Int, _ read: (inout Self) throws(Refused) -> Node
  ) -> Node {
    let line = next
    do throws(Refused) {
      return try read(&self)
    } catch {
      refusals.append(error)
      next = max(next, line + 1)
      skipLines(deeperThan: column)
      return Node(mark: mark, content: .unreadable)
    }
  }

  /// Refuses the next line and all that belongs to it.
  private mutating func skip(_ mark: Mark, _ finding: Finding, column: Int) {
    isWhole = false
    refusals.append(Refused(mark, finding))
    next += 1
    skipLines(deeperThan: column)
  }

  private mutating func skipLines(deeperThan column: Int) {
    while next < lines.count {
      var cursor = line(next)
      cursor.skipSpaces()
      guard cursor.isAtEnd || cursor.offset > column else { return }
      next += 1
    }
  }
}
