/// The header and the lines of a literal `|` or folded `>` scalar. Source: YAML 1.2.2 §8.1.
struct BlockScalar {
  private enum Chomping {
    case strip, clip, keep
  }

  private let mark: Mark
  private let isFolded: Bool
  private var chomping = Chomping.clip
  /// Columns before the text; `nil` until the first line of text shows it.
  private var indentation: Int?
  private let parent: Int

  private var text: [UInt8] = []
  private var pendingBreaks = 0
  /// Whether the latest line of text begins with white space; `nil` before the first.
  private var wasIndentedMore: Bool?
  /// The widest line of spaces before the first line of text, and where it ends.
  private var widestBlank: (width: Int, mark: Mark)?

  /// Reads the header at the cursor; `parent` is the column, from 0, of the collection that the scalar stands in.
  init(_ cursor: inout LineCursor, parent: Int) throws(Refused) {
    mark = cursor.mark
    isFolded = cursor.peek == UInt8(ascii: ">")
    self.parent = parent
    cursor.advance()
    while let byte = cursor.peek, !isBlank(byte) {
      switch byte {
      case UInt8(ascii: "-") where chomping == .clip: chomping = .strip
      case UInt8(ascii: "+") where chomping == .clip: chomping = .keep
      case UInt8(ascii: "1")...UInt8(ascii: "9") where indentation == nil:
        indentation = parent + Int(byte - UInt8(ascii: "0"))
      default: throw Refused(cursor.mark, .blockHeader)
      }
      cursor.advance()
    }
    cursor.skipSpaces()
    guard cursor.isAtEnd || cursor.isAtComment else { throw Refused(cursor.mark, .blockHeader) }
  }

  /// Takes one line, from its beginning; `false` where the line is behind the scalar.
  mutating func take(_ line: LineCursor) throws(Refused) -> Bool {
    var cursor = line
    cursor.skipSpaces()
    let spaces = cursor.offset
    guard let indentation = indentation ?? (cursor.isAtEnd ? nil : spaces) else {
      if spaces > widestBlank?.width ?? 0 { widestBlank = (spaces, cursor.mark) }
      pendingBreaks += 1
      return true
    }
    if cursor.isAtEnd && spaces <= indentation {
      pendingBreaks += 1
      return true
    }
    guard spaces >= indentation, indentation > parent else { return false }
    if self.indentation == nil {
      if let widestBlank, widestBlank.width > indentation { throw Refused(widestBlank.mark, .wideBlankLine) }
      self.indentation = indentation
    }
    var content = line
    content.advance(indentation)
    append(content.rest, isIndentedMore: isBlank(content.peek))
    return true
  }

  /// The text of the lines so far, chomped.
  var node: Node {
    var lines = text
    if wasIndentedMore != nil && chomping != .strip { lines.append(UInt8(ascii: "\n")) }
    if chomping == .keep { lines += repeatElement(UInt8(ascii: "\n"), count: pendingBreaks) }
    return Node(mark: mark, content: .text(String(decoding: lines, as: UTF8.self)))
  }

  private mutating func append(_ line: ArraySlice<UInt8>, isIndentedMore: Bool) {
    if let wasIndentedMore {
      if isFolded && !wasIndentedMore && !isIndentedMore {
        if pendingBreaks == 0 { text.append(UInt8(ascii: " ")) }
      } else {
        pendingBreaks += 1
      }
    }
    text += repeatElement(UInt8(ascii: "\n"), count: pendingBreaks)
    text += line
    pendingBreaks = 0
    wasIndentedMore = isIndentedMore
  }
}
