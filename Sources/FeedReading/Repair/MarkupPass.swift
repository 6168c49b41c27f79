import XMLReading

/// Goes over a document's markup once, copies it, and repairs what stands between its tags and in its attributes.
///
/// It also counts what the parser would spend more than linear time or too much memory on, and refuses it.
struct MarkupPass: ~Copyable {
  /// In one tag: the parser compares each with all others.
  static let mostAttributes = 256
  /// That hold at one place: the parser looks through all of them.
  static let mostNamespaces = 256
  private let bytes: [UInt8]
  private let limit: Int
  private let mostElements: Int
  private var output: [UInt8] = []
  private(set) var repairs = RepairList()
  private var position = 0
  private var line = 1
  private var open = OpenElements()
  private var elementCount = 0
  /// In the output, behind the name of the outermost element.
  private var rootNameEnd: Int?
  private var missingPrefixes: OpenElements.Prefixes = 0

  /// - Parameter mostElements: with their attributes; each takes a few hundred bytes of memory in the parser.
  init(_ bytes: [UInt8], limit: Int, mostElements: Int = 2_500_000) {
    self.bytes = bytes
    self.limit = limit
    self.mostElements = mostElements
    output.reserveCapacity(bytes.count + bytes.count / 64 + 1024)
  }

  mutating func run() throws(FeedRefusal) {
    while position < bytes.count {
      copy(to: index(of: opening), as: .content)
      guard output.count <= limit else { throw FeedRefusal(.tooLarge(limit: limit)) }
      if position < bytes.count { try markup() }
    }
  }

  /// What was copied, with declarations of the prefixes that lack them.
  var result: [UInt8] {
    guard let rootNameEnd, missingPrefixes != 0 else { return output }
    var declarations: [UInt8] = []
    for (prefix, address) in OpenElements.wellKnown where missingPrefixes & OpenElements.bit(of: prefix) != 0 {
      declarations += Array(" xmlns:\(prefix)=\"\(address)\"".utf8)
    }
    return output[..<rootNameEnd] + declarations + output[rootNameEnd...]
  }

  // MARK: What begins with <

  private mutating func markup() throws(FeedRefusal) {
    guard position + 1 < bytes.count else { return copy(to: bytes.count, as: .verbatim) }
    let next = bytes[position + 1]
    if isNameStart(next) {
      try startTag()
    } else if next == UInt8(ascii: "/") {
      copy(to: end(of: [closing], after: 2), as: .verbatim)
      open.close()
    } else if next == UInt8(ascii: "?") {
      copy(to: end(of: Self.instructionEnd, after: 2), as: .verbatim)
    } else if stands(Self.commentStart) {
      comment()
    } else if stands(Self.sectionStart) {
      copy(to: end(of: Self.sectionEnd, after: Self.sectionStart.count), as: .verbatim)
    } else if stands(Self.documentType) && rootNameEnd == nil {
      try documentType()
    } else {
      copy(to: position + 1, as: .verbatim)
    }
  }

  private mutating func comment() {
    let end = end(of: Self.commentEnd, after: Self.commentStart.count)
    let start = min(position + Self.commentStart.count, end)
    let body = bytes[start..<max(start, end - Self.commentEnd.count)]
    var isBroken = body.last == UInt8(ascii: "-")
    for index in body.indices.dropLast() where body[index] == UInt8(ascii: "-") {
      if body[index + 1] == UInt8(ascii: "-") { isBroken = true }
    }
    if isBroken { leaveOut(to: end, as: .comment) } else { copy(to: end, as: .verbatim) }
  }

  private mutating func documentType() throws(FeedRefusal) {
    var end = position
    var quote: UInt8?
    while end < bytes.count, quote != nil || bytes[end] != closing {
      if bytes[end] == quote {
        quote = nil
      } else if quote == nil {
        if bytes[end] == UInt8(ascii: "[") { throw refusal(.declarations) }
        if isQuote(bytes[end]) { quote = bytes[end] }
      }
      end += 1
    }
    leaveOut(to: min(end + 1, bytes.count), as: .documentType)
  }

  /// Leaves the line feeds, so that every line keeps its number.
  private mutating func leaveOut(to end: Int, as repair: Repair.Kind) {
    repairs.add(repair, line: line)
    let lineFeeds = bytes[position..<end].lineFeedCount
    output.append(contentsOf: repeatElement(lineFeed, count: lineFeeds))
    line += lineFeeds
    position = end
  }

  // MARK: Tags

  private mutating func startTag() throws(FeedRefusal) {
    elementCount += 1
    guard elementCount <= mostElements else { throw refusal(.tooManyElements(limit: mostElements)) }
    guard open.depth < XMLDocument.deepestNesting else {
      throw refusal(.tooDeep(limit: XMLDocument.deepestNesting))
    }
    let start = position
    copy(to: position + 1, as: .verbatim)
    var used = prefix(of: name())
    if rootNameEnd == nil { rootNameEnd = output.count }
    var (declared, declarations, attributes): (OpenElements.Prefixes, Int, Int) = (0, 0, 0)
    var isEmpty = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == closing { break }
      if isNameStart(byte) {
        let name = name()
        attributes += 1
        elementCount += 1
        guard attributes <= Self.mostAttributes else { throw refusal(.tooManyAttributes(limit: Self.mostAttributes)) }
        if bytes[name].starts(with: Self.namespace) {
          declarations += 1
          declared |= OpenElements.bit(of: text(name.dropFirst(Self.namespace.count + 1)))
        } else {
          used |= prefix(of: name)
        }
        isEmpty = false
      } else if isQuote(byte) {
        copy(to: position + 1, as: .verbatim)
        copy(to: index(of: byte), as: .attribute)
        copy(to: min(position + 1, bytes.count), as: .verbatim)
      } else {
        if !isSpace(byte) { isEmpty = byte == UInt8(ascii: "/") }
        copy(to: position + 1, as: .verbatim)
      }
    }
    copy(to: min(position + 1, bytes.count), as: .verbatim)
    open.open(declaring: declared, declarations: declarations)
    guard open.declarations <= Self.mostNamespaces else {
      position = start
      throw refusal(.tooManyNamespaces(limit: Self.mostNamespaces))
    }
    note(used & ~open.prefixes)
    if isEmpty { open.close() }
  }

  /// Copies the name that begins here.
  private mutating func name() -> Range<Int> {
    let start = position
    var end = position
    while end < bytes.count, isNamePart(bytes[end]) { end += 1 }
    copy(to: end, as: .verbatim)
    return start..<end
  }

  private func prefix(of name: Range<Int>) -> OpenElements.Prefixes {
    guard let colon = bytes[name].firstIndex(of: UInt8(ascii: ":")) else { return 0 }
    return OpenElements.bit(of: text(name.lowerBound..<colon))
  }

  private func text(_ range: Range<Int>) -> String {
    range.count <= 16 ? String(decoding: bytes[range], as: UTF8.self) : ""
  }

  private mutating func note(_ used: OpenElements.Prefixes) {
    let missing = used & ~missingPrefixes
    guard missing != 0 else { return }
    missingPrefixes |= missing
    for (prefix, _) in OpenElements.wellKnown where missing & OpenElements.bit(of: prefix) != 0 {
      repairs.add(.prefix(prefix), line: line)
    }
  }

  private func isNameStart(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") || byte >= 0x80
  }

  private func isNamePart(_ byte: UInt8) -> Bool {
    isNameStart(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  // MARK: Copying

  private enum Part {
    /// Text between tags.
    case content
    case attribute
    /// Where an ampersand is itself.
    case verbatim
  }

  private mutating func copy(to end: Int, as part: Part) {
    var start = position
    while position < end {
      let byte = bytes[position]
      if byte >= 0x20, byte != ampersand, byte != UInt8(ascii: "]"), byte != 0xEF {
        position += 1
        continue
      }
      switch byte {
      case lineFeed:
        line += 1
        position += 1
      case tab, carriageReturn:
        position += 1
      case ampersand where part != .verbatim:
        output.append(contentsOf: bytes[start..<position])
        reference()
        start = position
      case UInt8(ascii: "]") where part == .content && stands(Self.sectionEnd):
        output.append(contentsOf: bytes[start..<position] + Array("]]&gt;".utf8))
        repairs.add(.sectionEnd, line: line)
        position += 3
        start = position
      case 0..<0x20:
        leaveOut(UInt32(byte), length: 1, from: &start)
      case 0xEF where stands(Self.firstNoncharacter):
        leaveOut(0xFFFE, length: 3, from: &start)
      case 0xEF where stands(Self.secondNoncharacter):
        leaveOut(0xFFFF, length: 3, from: &start)
      default:
        position += 1
      }
    }
    output.append(contentsOf: bytes[start..<position])
  }

  /// Copies what stands from `start` on, and not the character that stands here.
  private mutating func leaveOut(_ character: UInt32, length: Int, from start: inout Int) {
    output.append(contentsOf: bytes[start..<position])
    repairs.add(.character(character), line: line)
    position += length
    start = position
  }

  private mutating func reference() {
    guard let reference = CharacterReference(bytes, at: position) else {
      output.append(contentsOf: "&amp;".utf8)
      repairs.add(.ampersand, line: line)
      position += 1
      return
    }
    let source = bytes[position..<position + reference.length]
    position += reference.length
    switch (reference.form, reference.scalar) {
    case (.predefined, _):
      output.append(contentsOf: source)
    case (.numbered(let number), let scalar) where scalar?.value == number:
      output.append(contentsOf: source)
    case (.numbered(let number), nil):
      repairs.add(.character(number), line: line)
    case (.numbered(let number), let scalar?):
      append(scalar)
      repairs.add(.number(number), line: line)
    case (.named(let name), let scalar):
      scalar.map { append($0) }
      repairs.add(.entity(name), line: line)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    UTF8.encode(scalar).map { output.append(contentsOf: $0) }
  }

  // MARK: Looking

  private func stands(_ word: [UInt8]) -> Bool {
    position + word.count <= bytes.count && bytes[position..<position + word.count].elementsEqual(word)
  }

  /// Of the next such byte, or the end.
  private func index(of byte: UInt8) -> Int {
    var index = position
    while index < bytes.count, bytes[index] != byte { index += 1 }
    return index
  }

  /// Behind the next such word that stands so many bytes or more from here, or the end.
  private func end(of word: [UInt8], after length: Int) -> Int {
    var end = position + length
    while end + word.count <= bytes.count {
      if bytes[end] == word[0], bytes[end..<end + word.count].elementsEqual(word) { return end + word.count }
      end += 1
    }
    return bytes.count
  }

  /// At the current position.
  private func refusal(_ reason: FeedRefusal.Reason) -> FeedRefusal {
    let lineStart = bytes[..<position].lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
    let scalars = bytes[lineStart..<position].filter { $0 & 0xC0 != 0x80 }
    return FeedRefusal(reason, line: line, column: scalars.count + 1)
  }

  private static let firstNoncharacter: [UInt8] = [0xEF, 0xBF, 0xBE]
  private static let secondNoncharacter: [UInt8] = [0xEF, 0xBF, 0xBF]
  private static let namespace = Array("xmlns".utf8)
  private static let instructionEnd = Array("?>".utf8)
  private static let commentStart = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)
  private static let sectionStart = Array("<![CDATA[".utf8)
  private static let sectionEnd = Array("]]>".utf8)
  private static let documentType = Array("<!DOCTYPE".utf8)
}
