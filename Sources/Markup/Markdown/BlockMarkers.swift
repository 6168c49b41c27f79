/// What begins an item of a list: a bullet, or a number and its delimiter. Source: CommonMark 0.31 §5.2.
struct ListMarker: Equatable {
  /// `- + *`, or what follows the number: `.` or `)`.
  let sign: UInt8
  /// `nil` for a bullet.
  let start: Int?
  /// In bytes.
  let length: Int

  /// `nil` unless the text begins with a marker that white space or the end follows.
  init?(_ text: ArraySlice<UInt8>) {
    let digits = text.prefix(10).prefix(while: isASCIIDigit)
    guard digits.count < 10, let sign = text.dropFirst(digits.count).first else { return nil }
    switch sign {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      guard digits.isEmpty else { return nil }
      start = nil
    case UInt8(ascii: "."), UInt8(ascii: ")"):
      guard !digits.isEmpty else { return nil }
      start = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    default: return nil
    }
    self.sign = sign
    length = digits.count + 1
    let next = text.dropFirst(length).first
    guard next == nil || next == space || next == tab else { return nil }
  }

  /// Whether the two can begin items of one list.
  func belongs(with other: ListMarker) -> Bool {
    sign == other.sign && (start == nil) == (other.start == nil)
  }
}

/// What opens a fenced block of code. Source: CommonMark 0.31 §4.5.
struct Fence: Equatable {
  let sign: UInt8
  let length: Int
  /// In columns; as much is taken from its lines.
  let indent: Int
  /// The first word after it, or `nil`.
  let language: String?

  init?(_ text: ArraySlice<UInt8>, indent: Int) {
    guard let sign = text.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    let run = text.prefix { $0 == sign }
    let info = text[run.endIndex...]
    guard run.count >= 3, sign == UInt8(ascii: "~") || !info.contains(sign) else { return nil }
    let word = Array(info).trimmed.prefix { $0 != space && $0 != tab }
    self.sign = sign
    self.indent = indent
    length = run.count
    language = word.isEmpty ? nil : CharacterReference.unescaped(word)
  }

  /// Whether the text, indented so far, ends the block.
  func isClosed(by text: ArraySlice<UInt8>, indent: Int) -> Bool {
    let run = text.prefix { $0 == sign }
    return indent <= 3 && run.count >= length && text[run.endIndex...].allSatisfy { $0 == space || $0 == tab }
  }
}

/// An ATX heading's level and text. Source: CommonMark 0.31 §4.2.
func atxHeading(_ line: ArraySlice<UInt8>) -> (level: Int, text: ArraySlice<UInt8>)? {
  let sign = UInt8(ascii: "#")
  let run = line.prefix(7).prefix { $0 == sign }
  var text = line[run.endIndex...]
  guard (1...6).contains(run.count), text.isEmpty || text.first == space || text.first == tab else { return nil }
  text = text.trimmed
  let body = text.droppingLast { $0 == sign }
  if body.isEmpty || body.last == space || body.last == tab { text = body.trimmed }
  return (run.count, text)
}

/// The level of the heading that the line underlines, or `nil`. Source: CommonMark 0.31 §4.3.
func setextLevel(_ line: ArraySlice<UInt8>) -> Int? {
  guard let sign = line.first, sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-"),
    line.trimmed.allSatisfy({ $0 == sign })
  else { return nil }
  return sign == UInt8(ascii: "=") ? 1 : 2
}

/// Whether the line is three or more `* - _` with nothing but white space between. Source: CommonMark 0.31 §4.1.
func isThematicBreak(_ line: ArraySlice<UInt8>) -> Bool {
  guard let sign = line.first, [UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "_")].contains(sign) else {
    return false
  }
  var count = 0
  for byte in line {
    if byte == sign { count += 1 } else if byte != space && byte != tab { return false }
  }
  return count >= 3
}
