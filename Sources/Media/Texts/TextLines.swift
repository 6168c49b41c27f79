import Catalogue
import Markup

/// The lines of a text file that is fit to be read: UTF-8, not too large, without invisible characters.
struct TextLines {
  /// In bytes.
  static let largestSize = 4 << 20

  let file: String
  let bytes: [UInt8]
  /// Without their ends, each of which is LF, CR LF or CR, and without a byte order mark.
  let ranges: [Range<Int>]

  /// A file with more such characters is no text; the rest is not listed.
  private static let mostForbidden = 20

  /// `nil`, with every reason added to the problems, where the file is not fit.
  init?(_ bytes: [UInt8], file: String, problems: inout [Problem]) {
    guard bytes.count <= Self.largestSize else {
      problems.append(TextFinding.large(Self.largestSize).problem(at: Place(file)))
      return nil
    }
    self.bytes = bytes
    self.file = file
    ranges = Self.ranges(bytes)
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      problems.append(TextFinding.notUTF8.problem(at: place(of: error.byteOffsets.lowerBound)))
      return nil
    }
    let forbidden = forbiddenCharacters(in: bytes.span, atMost: Self.mostForbidden)
    problems += forbidden.map { TextFinding.forbidden($0.character).problem(at: place(of: $0.offset)) }
    if !forbidden.isEmpty { return nil }
  }

  subscript(line: Int) -> ArraySlice<UInt8> { bytes[ranges[line]] }

  /// In lower case, without its dot; empty where the file's name has none.
  static func fileExtension(of file: String) -> String {
    guard let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return file[file.utf8.index(after: dot)...].lowercased()
  }

  /// The place of a line, counted from 0, or of a byte in it.
  func place(_ line: Int, at offset: Int? = nil) -> Place {
    let start = ranges[line].lowerBound
    let before = bytes[start..<max(start, offset ?? start)]
    return Place(file, line: line + 1, column: 1 + before.count { $0 & 0xC0 != 0x80 })
  }

  private func place(of offset: Int) -> Place {
    let line = ranges.lastIndex { $0.lowerBound <= offset } ?? 0
    return place(line, at: offset)
  }

  private static func ranges(_ bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for at in start..<bytes.count where bytes[at] == 0x0A || bytes[at] == 0x0D {
      let isSecondHalf = bytes[at] == 0x0A && at > 0 && bytes[at - 1] == 0x0D
      if !isSecondHalf { ranges.append(start..<at) }
      start = at + 1
    }
    return ranges + [start..<bytes.count]
  }
}

/// The characters that nothing which is published can hold, and where they stand.
func forbiddenCharacters(in text: Span<UInt8>, atMost most: Int) -> [(offset: Int, character: Unicode.Scalar)] {
  var found: [(offset: Int, character: Unicode.Scalar)] = []
  for offset in text.indices where found.count < most {
    if let character = forbiddenCharacter(at: offset, of: text) { found.append((offset, character)) }
  }
  return found
}
