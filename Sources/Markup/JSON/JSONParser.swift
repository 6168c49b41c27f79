/// Moves once over the bytes of a JSON text (RFC 8259 §2 to §7).
struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  /// The column of what stands at `counted`.
  private var column = 1
  private var counted = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { (position, counted) = (3, 3) }
  }

  mutating func document() throws(JSONReadError) -> JSONNode {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw failure(.notUTF8, at: error.byteOffsets.lowerBound)
    }
    skipWhite()
    let root = try node(depth: 0)
    skipWhite()
    guard position == bytes.count else { throw failure(.expected("nothing more")) }
    return root
  }

  private mutating func node(depth: Int) throws(JSONReadError) -> JSONNode {
    let (line, column) = mark(position)
    return JSONNode(value: try value(depth: depth), line: line, column: column)
  }

  private mutating func value(depth: Int) throws(JSONReadError) -> JSONNode.Value {
    switch peek {
    case UInt8(ascii: "{"): return .object(try members(depth: depth + 1))
    case UInt8(ascii: "["): return .array(try elements(depth: depth + 1))
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "+"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      return .number(try number())
    default:
      for (word, value) in [("true", JSONNode.Value.flag(true)), ("false", .flag(false)), ("null", .null)] {
        if bytes[position...].starts(with: word.utf8) {
          position += word.utf8.count
          return value
        }
      }
      throw failure(.expected("a value"))
    }
  }

  private mutating func elements(depth: Int) throws(JSONReadError) -> [JSONNode] {
    var elements: [JSONNode] = []
    try list(until: UInt8(ascii: "]"), depth: depth) { (parser) throws(JSONReadError) in
      elements.append(try parser.node(depth: depth))
    }
    return elements
  }

  private mutating func members(depth: Int) throws(JSONReadError) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    // Not as strings, of which those count as equal that Unicode calls equivalent.
    var names: Set<[UInt8]> = []
    try list(until: UInt8(ascii: "}"), depth: depth) { (parser) throws(JSONReadError) in
      guard parser.peek == UInt8(ascii: "\"") else { throw parser.failure(.expected("a name between quotation marks")) }
      let start = parser.mark(parser.position)
      let name = try parser.text()
      guard names.insert(Array(name.utf8)).inserted else {
        throw JSONReadError(.repeatedName, line: start.line, column: start.column)
      }
      parser.skipWhite()
      guard parser.pass(UInt8(ascii: ":")) else { throw parser.failure(.expected("a colon")) }
      parser.skipWhite()
      members.append(JSONNode.Member(name: name, node: try parser.node(depth: depth)))
    }
    return members
  }

  /// What stands between brackets, with commas between.
  private mutating func list(
    until end: UInt8, depth: Int, _ element: (inout Self) throws(JSONReadError) -> Void
  ) throws(JSONReadError) {
    let limit = JSONDocument.deepestNesting
    guard depth <= limit else { throw failure(.tooDeep(limit: limit)) }
    position += 1
    skipWhite()
    if pass(end) { return }
    while true {
      try element(&self)
      skipWhite()
      if pass(end) { return }
      guard pass(UInt8(ascii: ",")) else {
        throw failure(.expected("a comma or \(String(decoding: [end], as: UTF8.self))"))
      }
      skipWhite()
    }
  }

  private mutating func number() throws(JSONReadError) -> String {
    let start = position
    _ = pass(UInt8(ascii: "-"))
    let startsWithZero = peek == UInt8(ascii: "0")
    let whole = passDigits()
    var isNumber = whole == 1 || whole > 1 && !startsWithZero
    if pass(UInt8(ascii: ".")) { isNumber = passDigits() > 0 && isNumber }
    if pass(UInt8(ascii: "e")) || pass(UInt8(ascii: "E")) {
      if !pass(UInt8(ascii: "+")) { _ = pass(UInt8(ascii: "-")) }
      isNumber = passDigits() > 0 && isNumber
    }
    guard isNumber else { throw failure(.number, at: start) }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func passDigits() -> Int {
    let start = position
    while let byte = peek, (0x30...0x39).contains(byte) { position += 1 }
    return position - start
  }

  private mutating func text() throws(JSONReadError) -> String {
    let start = position
    position += 1
    var text: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += Array(String(try escaped()).utf8)
      case 0..<0x20: throw failure(.control(byte))
      default:
        text.append(byte)
        position += 1
      }
    }
    throw failure(.unclosedText, at: start)
  }

  private mutating func escaped() throws(JSONReadError) -> Unicode.Scalar {
    let start = position
    position += 2
    switch start + 1 < bytes.count ? bytes[start + 1] : 0 {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw failure(.escape, at: start)
    }
    guard let unit = passHexadecimal() else { throw failure(.escape, at: start) }
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard UTF16.isLeadSurrogate(UInt16(truncatingIfNeeded: unit)), pass(UInt8(ascii: "\\")), pass(UInt8(ascii: "u")),
      let second = passHexadecimal(), UTF16.isTrailSurrogate(UInt16(truncatingIfNeeded: second)),
      let scalar = Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + second & 0x3FF)
    else { throw failure(.halfOfPair, at: start) }
    return scalar
  }

  /// The number in the next four digits.
  private mutating func passHexadecimal() -> UInt32? {
    let digits = bytes[min(position, bytes.count)...].prefix(4)
    guard digits.count == 4, !digits.contains(UInt8(ascii: "+")), !digits.contains(UInt8(ascii: "-")),
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    position += 4
    return number
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func pass(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipWhite() {
    while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  private mutating func failure(_ reason: JSONReadError.Reason, at offset: Int? = nil) -> JSONReadError {
    let (line, column) = mark(offset ?? position)
    return JSONReadError(reason, line: line, column: column)
  }

  /// Where a byte stands that is not before the last one that was asked for.
  private mutating func mark(_ offset: Int) -> (line: Int, column: Int) {
    for byte in bytes[counted..<max(counted, offset)] {
      if byte == 0x0A {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    counted = max(counted, offset)
    return (line, column)
  }
}
