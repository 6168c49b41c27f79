/// Cuts the text of a paragraph or heading into inlines: the second of the two phases that CommonMark 0.31 describes
/// in its appendix.
struct InlineParser {
  private struct Bracket {
    /// Where its `[` or `![` stands among the pieces.
    let piece: Int
    /// Where the `[` itself stands.
    let start: Int
    let isImage: Bool
    /// How many runs stand before it.
    let runs: Int
  }

  private let bytes: [UInt8]
  private var reading: InlineReading
  private var position = 0
  private var pieces: [InlinePiece] = []
  private var runs = DelimiterRuns()
  private var brackets: [Bracket] = []
  /// The brackets before this one are in a link's text or around a link: they begin no link.
  private var firstActiveBracket = 0
  /// Where the last run of each number of backticks begins.
  private lazy var lastBackticks = Self.lastBackticks(of: bytes)

  private var html: RawHTML
  private var bareLinks = BareLinks()

  static func parse(_ text: some Collection<UInt8>, reading: inout InlineReading) -> [MarkdownInline] {
    var parser = InlineParser(Array(text), reading: reading)
    while parser.position < parser.bytes.count { parser.next() }
    parser.runs.resolve(from: 0)
    reading = parser.reading
    reading.work += parser.bytes.count + parser.pieces.count + parser.runs.work
    return InlineTree.build(parser.pieces, runs: parser.runs.all, bytes: parser.bytes)
  }

  private init(_ bytes: [UInt8], reading: InlineReading) {
    self.bytes = bytes
    self.reading = reading
    html = RawHTML(of: bytes)
  }

  private mutating func next() {
    switch bytes[position] {
    case lineFeed: lineEnd()
    case backslash: escape()
    case UInt8(ascii: "`"): code()
    case UInt8(ascii: "*"), UInt8(ascii: "_"): run()
    case UInt8(ascii: "["): bracket(isImage: false)
    case UInt8(ascii: "!") where position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "["):
      bracket(isImage: true)
    case UInt8(ascii: "]"): closeBracket()
    case UInt8(ascii: "<"): angle()
    case UInt8(ascii: "&"): reference()
    default: plain()
    }
  }

  /// Everything up to the next byte that may mean something, or to a bare address, and that too.
  private mutating func plain() {
    var end = position
    repeat {
      if reading.dialect == .notes,
        let link = bareLinks.read(bytes, at: end, isInBrackets: !brackets.isEmpty, work: &reading.work)
      {
        if end > position { take(end - position) }
        return self.link(to: end..<link.end, scheme: link.scheme)
      }
      end += 1
    } while end < bytes.count && !Self.isMark(bytes[end])
    take(end - position)
  }

  /// A link to the address that its text is.
  private mutating func link(to address: Range<Int>, scheme: String) {
    let text = String(decoding: bytes[address], as: UTF8.self)
    pieces.append(.open(.link(LinkTarget(scheme + text), title: nil)))
    pieces.append(.source(address))
    pieces.append(.close)
    position = address.upperBound
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case lineFeed, backslash, UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: "&"):
      true
    default: false
    }
  }

  /// Takes as many bytes as text.
  private mutating func take(_ length: Int) {
    pieces.append(.source(position..<position + length))
    position += length
  }

  /// Two spaces before a line's end break it; the white space around it is dropped (§6.7, §6.8).
  private mutating func lineEnd() {
    var isBreak = false
    if case .source(let range) = pieces.last {
      let text = bytes[range].droppingLast { $0 == space || $0 == tab }
      isBreak = range.count >= text.count + 2 && bytes[range].suffix(2).allSatisfy { $0 == space }
      pieces[pieces.count - 1] = .source(text.indices)
    }
    pieces.append(isBreak ? .lineBreak : .source(position..<position + 1))
    position += 1
    skipWhite()
  }

  private mutating func skipWhite() {
    while position < bytes.count, bytes[position] == space || bytes[position] == tab { position += 1 }
  }

  private mutating func escape() {
    guard position + 1 < bytes.count else { return take(1) }
    let next = bytes[position + 1]
    if next == lineFeed {
      pieces.append(.lineBreak)
      position += 2
      skipWhite()
    } else if isASCIIPunctuation(next) {
      position += 1
      take(1)
    } else {
      take(1)
    }
  }

  /// A code span up to the next run of as many backticks (§6.1).
  private mutating func code() {
    let tick = UInt8(ascii: "`")
    let length = bytes[position...].prefix { $0 == tick }.count
    let start = position + length
    guard let last = lastBackticks[length], last >= start else { return take(length) }
    var end = start
    while end < last {
      reading.work += 1
      let ticks = bytes[end...].prefix { $0 == tick }.count
      if ticks == length { break }
      end += max(ticks, 1)
    }
    var content = bytes[start..<end].map { $0 == lineFeed ? space : $0 }[...]
    if content.first == space, content.last == space, !content.allSatisfy({ $0 == space }) {
      content = content.dropFirst().dropLast()
    }
    pieces.append(.code(String(decoding: content, as: UTF8.self)))
    position = end + length
  }

  private static func lastBackticks(of bytes: [UInt8]) -> [Int: Int] {
    var last: [Int: Int] = [:]
    var position = 0
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "`")) {
      position = start
      while position < bytes.count, bytes[position] == UInt8(ascii: "`") { position += 1 }
      last[position - start] = start
    }
    return last
  }

  private mutating func run() {
    let sign = bytes[position]
    let length = bytes[position...].prefix { $0 == sign }.count
    pieces.append(.run(runs.count))
    runs.append(
      DelimiterRun(
        sign: sign, length: length, before: scalar(endingAt: position), after: scalar(at: position + length)))
    position += length
  }

  private mutating func reference() {
    guard let (text, length) = CharacterReference.read(bytes[position...]) else { return take(1) }
    pieces.append(.text(text))
    position += length
  }

  /// `<https://example.org>`, `<mail@example.org>` (§6.5) or raw HTML, which is text as all other `<` are.
  private mutating func angle() {
    guard let (address, scheme) = Autolink.read(bytes[position...], work: &reading.work) else {
      return take((html.end(of: bytes[position...], work: &reading.work) ?? position + 1) - position)
    }
    link(to: address.indices, scheme: scheme)
    position += 1
  }

  // MARK: Links

  private mutating func bracket(isImage: Bool) {
    let start = isImage ? position + 1 : position
    brackets.append(Bracket(piece: pieces.count, start: start, isImage: isImage, runs: runs.count))
    take(isImage ? 2 : 1)
  }

  private mutating func closeBracket() {
    guard let bracket = brackets.popLast() else { return take(1) }
    let isActive = bracket.isImage || brackets.count >= firstActiveBracket
    firstActiveBracket = min(firstActiveBracket, brackets.count)
    guard isActive, let (link, end) = target(after: bracket) else { return take(1) }
    runs.resolve(from: bracket.runs)
    let target = LinkTarget(link.address)
    if bracket.isImage {
      pieces[bracket.piece] = .open(.image(reading.dialect == .commonMark ? target : nil, title: link.title))
    } else {
      pieces[bracket.piece] = .open(.link(target, title: link.title))
      firstActiveBracket = brackets.count
    }
    pieces.append(.close)
    position = end
  }

  /// What follows the bracket's text: an address, a label, `[]`, or nothing, and then the text is the label.
  private mutating func target(after bracket: Bracket) -> (LinkReference, end: Int)? {
    let rest = bytes[(position + 1)...]
    if let destination = LinkDestination(rest, work: &reading.work) { return (destination.reference, destination.end) }
    if let label = LinkLabel.read(rest, work: &reading.work) {
      return reading.definitions.target(of: label.text).map { ($0, label.end) }
    }
    guard let label = LinkLabel.read(bytes[bracket.start...], work: &reading.work), label.end == position + 1,
      let target = reading.definitions.target(of: label.text)
    else { return nil }
    return (target, rest.starts(with: "[]".utf8) ? position + 3 : position + 1)
  }

  // MARK: Neighbours

  private func scalar(endingAt end: Int) -> Unicode.Scalar? {
    var start = end - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start < 0 ? nil : scalar(at: start)
  }

  private func scalar(at start: Int) -> Unicode.Scalar? {
    guard start < bytes.count else { return nil }
    if bytes[start] < 0x80 { return Unicode.Scalar(bytes[start]) }
    return String(decoding: bytes[start..<min(start + 4, bytes.count)], as: UTF8.self).unicodeScalars.first
  }
}
