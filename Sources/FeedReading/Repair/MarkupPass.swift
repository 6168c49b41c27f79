import XMLReading

/// Goes over a document's markup once, copies it, and repairs what stands between its tags and in its attributes.
///
/// It also counts what the parser would spend more than linear time or too much memory on, and refuses it.
struct MarkupPass: ~Copyable {
  /// In one tag: the parser compares each with all others.
  static let mostAttributes = 256
  /// That hold at one place: the parser looks through all of them.
  static let mostNamespaces = 256

  private let limit: Int
  private let mostElements: Int
  private var document: RepairingCopy
  private var open = OpenElements()
  private var elementCount = 0
  /// In the output, behind the name of the outermost element.
  private var rootNameEnd: Int?
  private var missingPrefixes: OpenElements.Prefixes = 0

  /// - Parameters:
  ///   - limit: of the result, in bytes.
  ///   - mostElements: with their attributes; each takes a few hundred bytes of memory in the parser.
  init(_ bytes: [UInt8], limit: Int, mostElements: Int = 2_500_000) {
    document = RepairingCopy(bytes)
    self.limit = limit
    self.mostElements = mostElements
  }

  mutating func run() throws(FeedRefusal) {
    while position < bytes.count {
      document.copy(to: document.index(of: opening), as: .content)
      guard document.output.count <= limit else { throw FeedRefusal(.tooLarge(limit: limit)) }
      if position < bytes.count { try markup() }
    }
  }

  /// What was copied, with declarations of the prefixes that lack them.
  var result: [UInt8] {
    guard let rootNameEnd, missingPrefixes != 0 else { return document.output }
    var declarations: [UInt8] = []
    for (prefix, address) in OpenElements.wellKnown where missingPrefixes & OpenElements.bit(of: prefix) != 0 {
      declarations += Array(" xmlns:\(prefix)=\"\(address)\"".utf8)
    }
    return document.output[..<rootNameEnd] + declarations + document.output[rootNameEnd...]
  }

  var repairs: RepairList { document.repairs }

  private var bytes: [UInt8] { document.bytes }
  private var position: Int { document.position }

  // MARK: What begins with <

  private mutating func markup() throws(FeedRefusal) {
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0
    if isNameStart(next) {
      try startTag()
    } else if next == UInt8(ascii: "/") {
      document.copy(to: document.end(of: [closing], after: 2), as: .verbatim)
      open.close()
    } else if next == UInt8(ascii: "?") {
      document.copy(to: document.end(of: Self.instructionEnd, after: 2), as: .verbatim)
    } else if document.stands(Self.commentStart) {
      comment()
    } else if document.stands(Self.sectionStart) {
      document.copy(to: document.end(of: Self.sectionEnd, after: Self.sectionStart.count), as: .verbatim)
    } else if document.stands(Self.documentType) && rootNameEnd == nil {
      try documentType()
    } else {
      document.copy(to: position + 1, as: .verbatim)
    }
  }

  private mutating func comment() {
    let end = document.end(of: Self.commentEnd, after: Self.commentStart.count)
    let start = min(position + Self.commentStart.count, end)
    let body = bytes[start..<max(start, end - Self.commentEnd.count)]
    var isBroken = body.last == UInt8(ascii: "-")
    for index in body.indices.dropLast() where body[index] == UInt8(ascii: "-") {
      if body[index + 1] == UInt8(ascii: "-") { isBroken = true }
    }
    if isBroken { document.leaveOut(to: end, as: .comment) } else { document.copy(to: end, as: .verbatim) }
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
    document.leaveOut(to: min(end + 1, bytes.count), as: .documentType)
  }

  // MARK: Tags

  private mutating func startTag() throws(FeedRefusal) {
    let deepest = XMLDocument.deepestNesting
    guard open.depth < deepest else { throw refusal(.tooDeep(limit: deepest)) }
    try count()
    document.copy(to: position + 1, as: .verbatim)
    var used = prefix(of: name())
    if rootNameEnd == nil { rootNameEnd = document.output.count }
    var (declared, declarations, attributes): (OpenElements.Prefixes, Int, Int) = (0, 0, 0)
    var isEmpty = false
    while position < bytes.count, bytes[position] != closing {
      let byte = bytes[position]
      if isNameStart(byte) {
        attributes += 1
        guard attributes <= Self.mostAttributes else { throw refusal(.tooManyAttributes(limit: Self.mostAttributes)) }
        try count()
        let name = name()
        if bytes[name].starts(with: Self.namespace) {
          declarations += 1
          declared |= OpenElements.bit(of: text(name.dropFirst(Self.namespace.count + 1)))
        } else {
          used |= prefix(of: name)
        }
      } else if isQuote(byte) {
        document.copy(to: position + 1, as: .verbatim)
        document.copy(to: document.index(of: byte), as: .attribute)
        document.copy(to: min(position + 1, bytes.count), as: .verbatim)
      } else {
        isEmpty = byte == UInt8(ascii: "/")
        document.copy(to: position + 1, as: .verbatim)
      }
    }
    guard open.declarations + declarations <= Self.mostNamespaces else {
      throw refusal(.tooManyNamespaces(limit: Self.mostNamespaces))
    }
    document.copy(to: min(position + 1, bytes.count), as: .verbatim)
    open.open(declaring: declared, declarations: declarations)
    note(used & ~open.prefixes)
    if isEmpty { open.close() }
  }

  private mutating func count() throws(FeedRefusal) {
    elementCount += 1
    guard elementCount <= mostElements else { throw refusal(.tooManyElements(limit: mostElements)) }
  }

  /// Copies the name that begins here.
  private mutating func name() -> Range<Int> {
    let start = position
    var end = position
    while end < bytes.count, isNamePart(bytes[end]) { end += 1 }
    document.copy(to: end, as: .verbatim)
    return start..<end
  }

  private func prefix(of name: Range<Int>) -> OpenElements.Prefixes {
    guard let colon = bytes[name].firstIndex(of: UInt8(ascii: ":")) else { return 0 }
    return OpenElements.bit(of: text(name.lowerBound..<colon))
  }

  /// Empty where it is longer than any prefix that is looked for.
  private func text(_ range: Range<Int>) -> String {
    range.count <= 16 ? String(decoding: bytes[range], as: UTF8.self) : ""
  }

  private mutating func note(_ used: OpenElements.Prefixes) {
    let missing = used & ~missingPrefixes
    guard missing != 0 else { return }
    missingPrefixes |= missing
    for (prefix, _) in OpenElements.wellKnown where missing & OpenElements.bit(of: prefix) != 0 {
      document.note(.prefix(prefix))
    }
  }

  private func isNameStart(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") || byte >= 0x80
  }

  private func isNamePart(_ byte: UInt8) -> Bool {
    isNameStart(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  // MARK: Refusing

  /// At the current position.
  private func refusal(_ reason: FeedRefusal.Reason) -> FeedRefusal {
    let lineStart = bytes[..<position].lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
    let scalars = bytes[lineStart..<position].filter { $0 & 0xC0 != 0x80 }
    return FeedRefusal(reason, line: document.line, column: scalars.count + 1)
  }

  private static let namespace = Array("xmlns".utf8)
  private static let instructionEnd = Array("?>".utf8)
  private static let commentStart = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)
  private static let sectionStart = Array("<![CDATA[".utf8)
  private static let sectionEnd = Array("]]>".utf8)
  private static let documentType = Array("<!DOCTYPE".utf8)
}
