/// Copies a document's bytes from its beginning to its end, and repairs the characters and references in them.
struct RepairingCopy: ~Copyable {
  enum Part {
    /// Text between tags.
    case content
    case attribute
    /// Where an ampersand is itself.
    case verbatim
  }

  let bytes: [UInt8]
  /// What was copied so far.
  private(set) var output: [UInt8] = []
  private(set) var repairs = RepairList()
  /// Of the next byte to be copied.
  private(set) var position = 0
  /// Of the next byte; counts from 1.
  private(set) var line = 1
  /// How much is in the output already, repaired.
  private var flushed = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    output.reserveCapacity(bytes.count + bytes.count / 64 + 1024)
  }

  mutating func note(_ repair: Repair.Kind) {
    repairs.add(repair, line: line)
  }

  mutating func copy(to end: Int, as part: Part) {
    while position < end {
      let byte = bytes[position]
      switch byte {
      case lineFeed:
        line += 1
        position += 1
      case tab, carriageReturn:
        position += 1
      case 0..<0x20:
        replace(1, with: [], as: .character(UInt32(byte)))
      case 0xEF where stands(Self.firstNoncharacter):
        replace(3, with: [], as: .character(0xFFFE))
      case 0xEF where stands(Self.secondNoncharacter):
        replace(3, with: [], as: .character(0xFFFF))
      case ampersand where part != .verbatim:
        reference()
      case UInt8(ascii: "]") where part == .content && stands(Self.sectionEnd):
        replace(3, with: Array("]]&gt;".utf8), as: .sectionEnd)
      default:
        position += 1
      }
    }
    flush()
  }

  /// Leaves the line feeds, so that every line keeps its number.
  mutating func leaveOut(to end: Int, as repair: Repair.Kind) {
    let lineFeeds = bytes[position..<end].lineFeedCount
    replace(end - position, with: Array(repeating: lineFeed, count: lineFeeds), as: repair)
    line += lineFeeds
  }

  private mutating func reference() {
    guard let reference = CharacterReference(bytes, at: position) else {
      return replace(1, with: Array("&amp;".utf8), as: .ampersand)
    }
    let character = reference.scalar.flatMap { UTF8.encode($0) }.map { Array($0) } ?? []
    switch (reference.form, reference.scalar) {
    case (.named(let name), _): replace(reference.length, with: character, as: .entity(name))
    case (.numbered(let number), nil): replace(reference.length, with: [], as: .character(number))
    case (.numbered(let number), let scalar?) where scalar.value != number:
      replace(reference.length, with: character, as: .number(number))
    default: position += reference.length
    }
  }

  private mutating func replace(_ length: Int, with replacement: [UInt8], as repair: Repair.Kind) {
    flush()
    note(repair)
    output += replacement
    position += length
    flushed = position
  }

  private mutating func flush() {
    output += bytes[flushed..<position]
    flushed = position
  }

  // MARK: Looking

  func stands(_ word: [UInt8]) -> Bool {
    position + word.count <= bytes.count && bytes[position..<position + word.count].elementsEqual(word)
  }

  /// Of the next such byte, or the end.
  func index(of byte: UInt8) -> Int {
    var index = position
    while index < bytes.count, bytes[index] != byte { index += 1 }
    return index
  }

  /// Behind the next such word that stands so many bytes or more from here, or the end.
  func end(of word: [UInt8], after length: Int) -> Int {
    var end = position + length
    while end + word.count <= bytes.count {
      if bytes[end] == word[0], bytes[end..<end + word.count].elementsEqual(word) { return end + word.count }
      end += 1
    }
    return bytes.count
  }

  private static let firstNoncharacter: [UInt8] = [0xEF, 0xBF, 0xBE]
  private static let secondNoncharacter: [UInt8] = [0xEF, 0xBF, 0xBF]
  private static let sectionEnd = Array("]]>".utf8)
}
