/// Cuts HTML into texts and tags, in time that grows with its length. What browsers would not show is left out: comments,
/// scripts and styles. Source: the HTML Standard §13.2.5, narrowed to what a page or show notes need.
struct HTMLScanner {
  enum Token {
    /// With its references resolved.
    case text([UInt8])
    case start(HTMLTag)
    /// The name is in lower case.
    case end(String)
  }

  private let bytes: [UInt8]
  private var position = 0
  /// Set where a tag is begun and never closed: then the rest is text.
  private var hasNoFurtherTags = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether anything but text is still to come.
  var hasTags: Bool {
    var rest = self
    while let token = rest.next() {
      if case .text = token { continue }
      return true
    }
    return false
  }

  mutating func next() -> Token? {
    while position < bytes.count {
      if let token = markup() { return token }
      let end = textEnd()
      if end > position {
        defer { position = end }
        return .text(CharacterReference.resolved(Array(bytes[position..<end])))
      }
    }
    return nil
  }

  /// A tag that begins here; `nil` where none does, after skipping what is left out.
  private mutating func markup() -> Token? {
    guard isMarkup(at: position) else { return nil }
    let start = position
    switch bytes[position + 1] {
    case UInt8(ascii: "!"):
      skipDeclaration()
      return nil
    case UInt8(ascii: "?"):
      position = index(of: closing, from: position) + 1
      return nil
    case UInt8(ascii: "/"):
      position += 2
      let name = name()
      position = index(of: closing, from: position) + 1
      return .end(name)
    default:
      position += 1
      guard let tag = tag() else {
        hasNoFurtherTags = true
        position = start
        return nil
      }
      if tag.name == "script" || tag.name == "style" { skipRawText(of: tag.name) }
      return .start(tag)
    }
  }

  private func isMarkup(at index: Int) -> Bool {
    guard !hasNoFurtherTags, bytes[index] == opening, index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    if next == UInt8(ascii: "/") { return index + 2 < bytes.count && isLetter(bytes[index + 2]) }
    return isLetter(next) || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
  }

  private func textEnd() -> Int {
    var end = position
    while end < bytes.count, !isMarkup(at: end) { end += 1 }
    return end
  }

  private mutating func skipDeclaration() {
    guard bytes[position...].starts(with: Array("<!--".utf8)) else {
      position = index(of: closing, from: position) + 1
      return
    }
    position = index(of: closing, from: position + 4)
    while position < bytes.count, !bytes[..<position].ends(with: "--") {
      position = index(of: closing, from: position + 1)
    }
    position += 1
  }

  /// Until the end tag, which is left to be read.
  private mutating func skipRawText(of name: String) {
    let end = Array("</\(name)".utf8)
    position = index(of: opening, from: position)
    while position < bytes.count {
      let word = bytes[position...].prefix(end.count)
      if word.count == end.count, word.elementsEqual(end, by: { $0 == $1 || isLetter($0) && $0 | 0x20 == $1 }) { break }
      position = index(of: opening, from: position + 1)
    }
  }

  // MARK: The parts of a tag

  /// The tag whose name begins here; `nil` where it is never closed.
  private mutating func tag() -> HTMLTag? {
    let name = name()
    var attributes: [(name: String, value: String)] = []
    while position < bytes.count {
      if bytes[position] == closing {
        position += 1
        return HTMLTag(name: name, attributes: attributes)
      }
      if isSpace(bytes[position]) || bytes[position] == UInt8(ascii: "/") {
        position += 1
      } else {
        attributes.append(attribute())
      }
    }
    return nil
  }

  private mutating func name() -> String {
    let start = position
    while position < bytes.count, !isSpace(bytes[position]), bytes[position] != closing,
      bytes[position] != UInt8(ascii: "/")
    { position += 1 }
    return lowercased(start..<position)
  }

  /// At least one byte long.
  private mutating func attribute() -> (name: String, value: String) {
    let start = position
    position += 1
    while position < bytes.count, !isSpace(bytes[position]), bytes[position] != closing,
      bytes[position] != UInt8(ascii: "="), bytes[position] != UInt8(ascii: "/")
    { position += 1 }
    let name = lowercased(start..<position)
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return (name, "") }
    position += 1
    skipSpace()
    return (name, value())
  }

  private mutating func value() -> String {
    guard position < bytes.count else { return "" }
    let start: Int
    if isQuote(bytes[position]) {
      start = position + 1
      position = index(of: bytes[position], from: start)
    } else {
      start = position
      while position < bytes.count, !isSpace(bytes[position]), bytes[position] != closing { position += 1 }
    }
    let value = CharacterReference.resolved(Array(bytes[min(start, position)..<position]))
    if start <= position, position < bytes.count, isQuote(bytes[position]) { position += 1 }
    return String(decoding: value, as: UTF8.self)
  }

  private mutating func skipSpace() {
    while position < bytes.count, isSpace(bytes[position]) { position += 1 }
  }

  private func lowercased(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// Of the next such byte, or of the end.
  private func index(of byte: UInt8, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != byte { index += 1 }
    return index
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with word: StaticString) -> Bool {
    reversed().starts(with: "\(word)".utf8.reversed())
  }
}
