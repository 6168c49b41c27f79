/// The lines of a table. Source: GitHub Flavored Markdown 0.29 §4.10.
enum TableRow {
  /// A row of more cells begins no table, so that short rows, which are filled up, stay within bounds.
  static let mostColumns = 64

  /// What the row of hyphens and colons under a table's first row says; `nil` where it is no such row.
  static func alignments(_ line: ArraySlice<UInt8>) -> [MarkdownTable.Alignment?]? {
    guard line.allSatisfy({ "|-: \t".utf8.contains($0) }) else { return nil }
    let cells = cells(line)
    guard (1...mostColumns).contains(cells.count) else { return nil }
    var alignments: [MarkdownTable.Alignment?] = []
    for cell in cells {
      let (isLeft, isRight) = (cell.first == UInt8(ascii: ":"), cell.last == UInt8(ascii: ":"))
      let hyphens = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
      guard !hyphens.isEmpty, hyphens.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : nil))
    }
    return alignments
  }

  /// What stands between the bars, but for those with a backslash, which is taken away.
  static func cells(_ line: ArraySlice<UInt8>) -> [[UInt8]] {
    let bar = UInt8(ascii: "|")
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var rest = Array(line.trimmed)[...]
    if rest.first == bar { rest = rest.dropFirst() }
    while let byte = rest.popFirst() {
      if byte == bar {
        cells.append(Array(cell.trimmed))
        cell = []
      } else if byte == backslash, let next = rest.first, isASCIIPunctuation(next) {
        cell += next == bar ? [bar] : [byte, next]
        rest = rest.dropFirst()
      } else {
        cell.append(byte)
      }
    }
    let last = cell.trimmed
    return last.isEmpty && !cells.isEmpty ? cells : cells + [Array(last)]
  }
}
