/// What was refused, and where.
struct Refused: Error {
  let mark: Mark
  let finding: Finding

  init(_ mark: Mark, _ finding: Finding) {
    self.mark = mark
    self.finding = finding
  }
}

/// A position in one line of valid UTF-8, which moves to the right.
struct LineCursor {
  private let bytes: [UInt8]
  private let line: Range<Int>
  private let number: Int
  private var position: Int
  private var column = 1

  /// At the beginning of `bytes[line]`, which holds no line end; `number` counts from 1.
  init(_ bytes: [UInt8], _ line: Range<Int>, number: Int) {
    self.bytes = bytes
    self.line = line
    self.number = number
    position = line.lowerBound
  }

  /// In bytes from the beginning of the line.
  var offset: Int { position - line.lowerBound }

  var isAtEnd: Bool { position == line.upperBound }

  /// The byte here, or `nil` at the end of the line.
  var peek: UInt8? { peek(0) }

  func peek(_ distance: Int) -> UInt8? {
    let place = position + distance
    return line.contains(place) ? bytes[place] : nil
  }

  var mark: Mark { Mark(line: number, column: column) }

  /// Stops at the end of the line.
  mutating func advance(_ distance: Int = 1) {
    for _ in 0..<min(distance, line.upperBound - position) {
      position += 1
      if isAtEnd || bytes[position] & 0xC0 != 0x80 { column += 1 }
    }
  }

  mutating func skipSpaces() {
    while peek == UInt8(ascii: " ") { advance() }
  }

  /// The text between two offsets.
  func text(_ offsets: Range<Int>) -> String {
    String(decoding: bytes[line.lowerBound + offsets.lowerBound..<line.lowerBound + offsets.upperBound], as: UTF8.self)
  }

  /// The rest of the line.
  var rest: ArraySlice<UInt8> { bytes[position..<line.upperBound] }

  /// Whether `word` stands here with white space or the line's end behind it.
  func isAtWord(_ word: String) -> Bool {
    rest.starts(with: word.utf8) && isBlank(peek(word.utf8.count))
  }

  var isAtItem: Bool { isAtWord("-") }

  var isAtComment: Bool { peek == UInt8(ascii: "#") && (offset == 0 || peek(-1) == UInt8(ascii: " ")) }
}

/// White space, or the end of the line.
func isBlank(_ byte: UInt8?) -> Bool {
  byte == nil || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}
