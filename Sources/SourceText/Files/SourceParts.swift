/// Where the parts of a text file stand in its bytes.
struct SourceParts {
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Behind the byte order mark, where there is one.
  let start: Int
  /// The front matter without its `---` lines; the whole rest of the file where it is not closed.
  let fields: Range<Int>
  /// The front matter's lines without their line ends, LF or CR LF.
  let lines: [Range<Int>]
  /// Behind the closing `---` line.
  let body: Range<Int>
  /// What is wrong with the `---` lines.
  let finding: Finding?

  init(_ bytes: [UInt8]) {
    start = bytes.starts(with: Self.byteOrderMark) ? 3 : 0
    var rest = bytes[start...]
    guard Self.isMarker(Self.removeLine(&rest), bytes) else {
      (fields, lines, body, finding) = (start..<start, [], start..<bytes.count, .noFrontMatter)
      return
    }
    let first = rest.startIndex
    var lines: [Range<Int>] = []
    while !rest.isEmpty {
      let line = Self.removeLine(&rest)
      if Self.isMarker(line, bytes) {
        (fields, body, finding) = (first..<line.lowerBound, rest.startIndex..<bytes.count, nil)
        self.lines = lines
        return
      }
      lines.append(line)
    }
    (fields, self.lines, body, finding) = (first..<bytes.count, lines, bytes.count..<bytes.count, .openFrontMatter)
  }

  private static func removeLine(_ rest: inout ArraySlice<UInt8>) -> Range<Int> {
    let line = rest.prefix { $0 != 0x0A }
    rest = rest.dropFirst(line.count + 1)
    return line.startIndex..<(line.last == 0x0D ? line.endIndex - 1 : line.endIndex)
  }

  /// `---`, with nothing behind it but white space.
  private static func isMarker(_ line: Range<Int>, _ bytes: [UInt8]) -> Bool {
    bytes[line].starts(with: "---".utf8) && bytes[line].dropFirst(3).allSatisfy(isBlank)
  }
}
