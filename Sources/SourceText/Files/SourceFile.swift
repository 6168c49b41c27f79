package import Catalogue

/// A text of the workspace as its front matter and its body, with every problem of its form.
package struct SourceFile: Hashable, Sendable {
  /// Both in bytes.
  package static let maximalLength = 4 << 20
  package static let maximalFieldsLength = 64 << 10

  /// Relative to the workspace, with `/`.
  package let file: String
  /// What was readable of the front matter.
  package let fields: Mapping
  /// Everything behind the closing `---` line, as typed.
  package let body: String
  /// The line on which the body begins.
  package let bodyLine: Int
  /// Without those of the fields' types.
  package let problems: [Problem]
  /// Whether every line was given to a key: if not, a key that seems missing may stand in a refused line.
  package let isWhole: Bool

  /// Reads a whole file: UTF-8, a byte order mark or none, front matter between `---` lines, a body.
  package init(_ file: String, _ bytes: [UInt8]) {
    var refusals: [Refused] = []
    var parser = FrontMatterParser(bytes, lines: [])
    var fields = Mapping()
    var body = ""
    var bodyLine = 1
    var isWhole = false

    if bytes.count > Self.maximalLength {
      refusals = [Refused(.start, .largeFile(Self.maximalLength))]
    } else if let mark = Self.markOfInvalidUTF8(bytes) {
      refusals = [Refused(mark, .notUTF8)]
    } else {
      let parts = SourceParts(bytes)
      refusals = TextCheck(bytes, from: parts.start, fields: parts.fields).refusals
      if let finding = parts.finding {
        refusals.append(Refused(.start, finding))
      } else if parts.fields.count > Self.maximalFieldsLength {
        refusals.append(Refused(.start, .largeFields(Self.maximalFieldsLength)))
      } else {
        parser = FrontMatterParser(bytes, lines: parts.lines)
        fields = parser.parse()
        refusals += parser.refusals
        isWhole = parser.isWhole
        body = String(decoding: bytes[parts.body], as: UTF8.self)
        bodyLine = parts.lines.count + 3
      }
    }

    self.file = file
    self.fields = fields
    self.body = body
    self.bodyLine = bodyLine
    self.isWhole = isWhole
    problems = refusals.map { $0.finding.problem(at: Place(file, $0.mark)) }.sorted { $0.place < $1.place }
  }

  private static func markOfInvalidUTF8(_ bytes: [UInt8]) -> Mark? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      let before = bytes[..<error.byteOffsets.lowerBound]
      let line = before.count { $0 == 0x0A }
      let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? (bytes.starts(with: SourceParts.byteOrderMark) ? 3 : 0)
      return Mark(line: 1 + line, column: 1 + before[start...].count { $0 & 0xC0 != 0x80 })
    }
  }
}

extension Place {
  init(_ file: String, _ mark: Mark) {
    self.init(file, line: mark.line, column: mark.column)
  }
}
