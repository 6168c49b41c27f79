/// Writes the text of one block in Markdown: links, emphasis, line breaks, and a backslash before what would be a mark.
///
/// Emphasis that Markdown could not tell from asterisks, such as where it begins in the middle of a word with a
/// punctuation mark, is left out. Source: CommonMark 0.31 §6.2.
struct NotesLine {
  private let runs: [NotesRun]
  /// A heading has one line, and number signs at its end are not shown.
  private let isHeading: Bool
  /// What stands before the second and further lines.
  private let indent: [UInt8]
  private var output: [UInt8] = []
  /// Where the last line of the output begins.
  private var lineStart = 0
  private var isInLink = false

  static func markdown(of block: NotesBlock, indent: [UInt8]) -> [UInt8] {
    var line = NotesLine(block, indent: indent)
    line.write()
    return line.output
  }

  private init(_ block: NotesBlock, indent: [UInt8]) {
    runs = block.runs
    isHeading = block.kind != .paragraph
    self.indent = indent
  }

  private mutating func write() {
    var index = 0
    while index < runs.count {
      guard let address = runs[index].appearance.address else {
        write(index)
        index += 1
        continue
      }
      let end = runs[index...].firstIndex { $0.appearance.address != address } ?? runs.count
      link(index..<end, to: address)
      index = end
    }
    while output.last == 0x20 { output.removeLast() }
  }

  private mutating func link(_ range: Range<Int>, to address: String) {
    guard let first = range.first(where: { !runs[$0].isBlank }), let last = range.last(where: { !runs[$0].isBlank })
    else { return }
    if runs[range.lowerBound].startsWithSpace { space() }
    if first == last, case .text(let text) = runs[first].content,
      String(decoding: text, as: UTF8.self).trimmed == address
    {
      output += [opening] + Array(address.utf8) + [closing]
    } else {
      if output.last == UInt8(ascii: "!") { output.insert(UInt8(ascii: "\\"), at: output.count - 1) }
      output.append(UInt8(ascii: "["))
      let start = output.count
      isInLink = true
      for index in first...last { write(index) }
      isInLink = false
      if output[start...].first == 0x20 { output.remove(at: start) }
      while output.last == 0x20 { output.removeLast() }
      output += Array("](\(address))".utf8)
    }
    if runs[range.upperBound - 1].endsWithSpace { space() }
  }

  private mutating func write(_ index: Int) {
    let run = runs[index]
    guard case .text(let text) = run.content else {
      while output.last == 0x20 { output.removeLast() }
      guard !isHeading else { return output.append(0x20) }
      output += [UInt8(ascii: "\\"), lineFeed] + indent
      lineStart = output.count
      return
    }
    let words = text.drop(while: isSpace)
    if words.count < text.count { space() }
    let inner = words[..<((words.lastIndex { !isSpace($0) } ?? words.startIndex - 1) + 1)]
    guard !inner.isEmpty else { return }
    let mark = canMark(inner, at: index) ? run.appearance.mark : []
    output += mark
    escaped(inner)
    output += mark
    if inner.endIndex < text.endIndex { space() }
  }

  /// One, and none at the beginning of a line.
  private mutating func space() {
    if output.count > lineStart, output.last != 0x20 { output.append(0x20) }
  }

  // MARK: Emphasis

  private func canMark(_ text: ArraySlice<UInt8>, at index: Int) -> Bool {
    let inner = String(decoding: text, as: UTF8.self).unicodeScalars
    guard let first = inner.first, let last = inner.last else { return false }
    return Self.parts(outer: scalarBefore, inner: first)
      && Self.parts(outer: scalar(after: index, behind: text), inner: last)
  }

  /// Whether asterisks between the two belong to the inner one.
  private static func parts(outer: Unicode.Scalar?, inner: Unicode.Scalar) -> Bool {
    guard let outer, !outer.properties.isWhitespace else { return true }
    if outer == "*" || outer == "\\" { return false }
    return isPunctuation(outer) || !isPunctuation(inner)
  }

  private var scalarBefore: Unicode.Scalar? {
    guard output.count > lineStart, output.last != 0x20 else { return nil }
    var start = output.count - 1
    while start > lineStart, output[start] & 0xC0 == 0x80 { start -= 1 }
    return String(decoding: output[start...], as: UTF8.self).unicodeScalars.first
  }

  private func scalar(after index: Int, behind text: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard case .text(let whole) = runs[index].content, text.endIndex == whole.endIndex, index + 1 < runs.count,
      case .text(let next) = runs[index + 1].content
    else { return nil }
    if runs[index].appearance.address != runs[index + 1].appearance.address { return "[" }
    return String(decoding: next.prefix(4), as: UTF8.self).unicodeScalars.first
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      true
    default: false
    }
  }

  // MARK: Escaping

  private mutating func escaped(_ text: ArraySlice<UInt8>) {
    for index in text.indices {
      let byte = text[index]
      let isFirst = output.count == lineStart
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), opening:
        output.append(UInt8(ascii: "\\"))
      case ampersand where CharacterReference(Array(text[index...].prefix(32)), at: 0) != nil:
        output.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "_") where !(isWord(text, index - 1) && isWord(text, index + 1)):
        output.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "[") where isInLink || isFirst:
        output.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "]") where isInLink || text[(index + 1)...].first == UInt8(ascii: "("):
        output.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "#") where isHeading:
        output.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "~"), closing:
        if isFirst { output.append(UInt8(ascii: "\\")) }
      case UInt8(ascii: "."), UInt8(ascii: ")"):
        let line = output[lineStart...]
        if !line.isEmpty, line.count <= 9, line.allSatisfy(isDigit) { output.append(UInt8(ascii: "\\")) }
      default: break
      }
      output.append(byte)
    }
  }

  private func isWord(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    text.indices.contains(index) && (isLetter(text[index]) || isDigit(text[index]))
  }
}

extension NotesRun {
  fileprivate var startsWithSpace: Bool {
    if case .text(let text) = content { text.first == 0x20 } else { false }
  }

  fileprivate var endsWithSpace: Bool {
    if case .text(let text) = content { text.last == 0x20 } else { false }
  }
}

extension NotesRun.Appearance {
  /// What stands before and behind such text.
  fileprivate var mark: [UInt8] {
    Array(repeating: UInt8(ascii: "*"), count: (isStrong ? 2 : 0) + (isEmphasized ? 1 : 0))
  }
}
