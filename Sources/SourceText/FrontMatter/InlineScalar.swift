import Bytes

/// The scalars that stand on one line, and the flow sequence of them. Source: YAML 1.2.2 §7.3, §7.4, narrowed to what
/// PyYAML reads alike.
extension LineCursor {
  enum Context {
    case key, value, flow
  }

  /// A key and the colon behind it.
  mutating func key() throws(Refused) -> String {
    let start = self
    let text = try scalar(in: .key)
    skipSpaces()
    guard peek == UInt8(ascii: ":"), isBlank(peek(1)) else {
      throw Refused(start.mark, peek == UInt8(ascii: ":") || text.contains(":") ? .colonWithoutSpace : .noColon)
    }
    advance()
    guard offset - start.offset <= 256 else { throw Refused(start.mark, .longKey) }
    return text
  }

  /// Whether a key begins here.
  var isAtKey: Bool {
    var copy = self
    do {
      _ = try copy.key()
      return true
    } catch { return false }
  }

  /// A quoted or plain scalar.
  mutating func scalar(in context: Context) throws(Refused) -> String {
    switch peek {
    case UInt8(ascii: "'"): try singleQuoted()
    case UInt8(ascii: "\""): try doubleQuoted()
    default: try plain(in: context)
    }
  }

  /// Nothing but a comment may follow a value.
  mutating func endValue() throws(Refused) {
    skipSpaces()
    if isAtEnd || isAtComment { return }
    throw Refused(mark, peek == UInt8(ascii: "\t") ? .tab : .textBehindValue)
  }

  /// `[a, "b"]`, on one line.
  mutating func flowSequence() throws(Refused) -> [Node] {
    let start = mark
    var items: [Node] = []
    advance()
    while true {
      skipSpaces()
      if peek == UInt8(ascii: "]") { break }
      if isAtEnd || isAtComment { throw Refused(start, .openList) }
      if peek == UInt8(ascii: ",") { throw Refused(mark, .emptyItem) }
      let place = mark
      items.append(Node(mark: place, content: .text(try scalar(in: .flow))))
      skipSpaces()
      if peek == UInt8(ascii: ",") {
        advance()
      } else if isAtEnd || isAtComment {
        throw Refused(start, .openList)
      } else if peek != UInt8(ascii: "]") {
        throw Refused(mark, peek == UInt8(ascii: "\t") ? .tab : .textBehindItem)
      }
    }
    advance()
    return items
  }

  private mutating func plain(in context: Context) throws(Refused) -> String {
    if let finding = refusedStart(in: context) { throw Refused(mark, finding) }
    let start = offset
    var end = offset
    scan: while let byte = peek, !isAtComment {
      switch byte {
      case UInt8(ascii: "\t"): throw Refused(mark, .tab)
      case UInt8(ascii: ":") where isBlank(peek(1)) || context == .flow && isFlowIndicator(peek(1)):
        if context == .key { break scan }
        throw Refused(mark, .colonInText)
      case UInt8(ascii: ","), UInt8(ascii: "]"):
        if context == .flow { break scan }
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "?"):
        if context == .flow { throw Refused(mark, .indicatorInItem(byte)) }
      default: break
      }
      advance()
      if byte != UInt8(ascii: " ") { end = offset }
    }
    return text(start..<end)
  }

  private func refusedStart(in context: Context) -> Finding? {
    switch peek {
    case UInt8(ascii: "&"): .anchor
    case UInt8(ascii: "*"): .alias
    case UInt8(ascii: "!"): .tag
    case UInt8(ascii: "{"): .flowMapping
    case UInt8(ascii: "["): context == .flow ? .nestedList : .listAsKey
    case UInt8(ascii: "?"): .complexKey
    case UInt8(ascii: "\t"): .tab
    case UInt8(ascii: "-") where context == .flow && (isBlank(peek(1)) || isFlowIndicator(peek(1))):
      .reserved(UInt8(ascii: "-"))
    case UInt8(ascii: "-") where isBlank(peek(1)): .itemBehindKey
    case .some(let byte) where ":,]}#|>%@`".utf8.contains(byte): .reserved(byte)
    default: nil
    }
  }

  private func isFlowIndicator(_ byte: UInt8?) -> Bool {
    byte.map { ",[]{}".utf8.contains($0) } ?? false
  }

  private mutating func singleQuoted() throws(Refused) -> String {
    let start = mark
    var text: [UInt8] = []
    advance()
    while let byte = peek {
      advance()
      if byte == UInt8(ascii: "'") {
        guard peek == byte else { return String(decoding: text, as: UTF8.self) }
        advance()
      }
      text.append(byte)
    }
    throw Refused(start, .openQuote)
  }

  private mutating func doubleQuoted() throws(Refused) -> String {
    let start = mark
    var text: [UInt8] = []
    advance()
    while let byte = peek {
      if byte == UInt8(ascii: "\\"), peek(1) != nil {
        text += Array(String(try escape()).utf8)
        continue
      }
      advance()
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      text.append(byte)
    }
    throw Refused(start, .openQuote)
  }

  /// What an escape stands for (§5.7), where that may stand in a text.
  private mutating func escape() throws(Refused) -> Unicode.Scalar {
    let start = mark
    advance()
    let letter = peek
    advance()
    let code: UInt32
    switch letter {
    case UInt8(ascii: "x"): code = try hexadecimal(2, start)
    case UInt8(ascii: "u"): code = try hexadecimal(4, start)
    case UInt8(ascii: "U"): code = try hexadecimal(8, start)
    default:
      guard let known = letter.flatMap({ Self.escapes[$0] }) else { throw Refused(start, .unknownEscape) }
      code = known
    }
    guard let scalar = Unicode.Scalar(code), TextCheck.allows(escaped: scalar) else {
      throw Refused(start, .forbiddenEscape(code))
    }
    return scalar
  }

  private mutating func hexadecimal(_ count: Int, _ start: Mark) throws(Refused) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<count {
      guard let value = peek.flatMap(hexValue) else { throw Refused(start, .shortEscape(count)) }
      code = code << 4 | UInt32(value)
      advance()
    }
    return code
  }

  private static let escapes: [UInt8: UInt32] = [
    UInt8(ascii: "0"): 0x00, UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "t"): 0x09,
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "v"): 0x0B, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "r"): 0x0D,
    UInt8(ascii: "e"): 0x1B, UInt8(ascii: " "): 0x20, UInt8(ascii: "\""): 0x22, UInt8(ascii: "/"): 0x2F,
    UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "N"): 0x85, UInt8(ascii: "_"): 0xA0, UInt8(ascii: "L"): 0x2028,
    UInt8(ascii: "P"): 0x2029,
  ]
}
