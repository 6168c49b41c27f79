/// One line of a text while blocks are found in it: what is left of it, and in which column that begins.
///
/// Tabs stand for the white space up to the next of the columns 4, 8, 12 ... and can be taken in part.
/// Source: CommonMark 0.31 §2.2.
struct SourceLine {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  /// From 0.
  private var column = 0
  private var isInsideTab = false
  /// Where the white space that is next ends.
  private var textStart = (column: 0, position: 0)

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
    findText()
  }

  /// The next byte, or `nil` at the end.
  var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  /// How many columns of white space are next.
  var indent: Int { textStart.column - column }

  /// What follows the white space.
  var text: ArraySlice<UInt8> { bytes[textStart.position...] }

  var isBlank: Bool { textStart.position == bytes.endIndex }

  /// What is left, with spaces for what is left of a tab that was taken in part.
  var rest: [UInt8] {
    guard isInsideTab else { return Array(bytes[position...]) }
    return Array(repeating: space, count: 4 - column % 4) + bytes[(position + 1)...]
  }

  mutating func skipIndent() {
    (column, position) = textStart
    isInsideTab = false
  }

  /// Takes as many columns, or all that are left.
  mutating func skip(columns: Int) {
    let end = column + columns
    while column < end, let byte = next {
      let width = byte == tab ? 4 - column % 4 : 1
      isInsideTab = column + width > end
      column = min(column + width, end)
      if !isInsideTab { position += 1 }
    }
    if position > textStart.position { findText() }
  }

  private mutating func findText() {
    var (end, place) = (column, position)
    while place < bytes.endIndex {
      if bytes[place] == space {
        end += 1
      } else if bytes[place] == tab {
        end += 4 - end % 4
      } else {
        break
      }
      place += 1
    }
    textStart = (end, place)
  }
}

let space = UInt8(ascii: " ")
let tab = UInt8(ascii: "\t")
let lineFeed = UInt8(ascii: "\n")
let backslash = UInt8(ascii: "\\")
