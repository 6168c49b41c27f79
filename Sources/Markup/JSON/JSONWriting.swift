package import Bytes

extension JSONValue {
  package enum Layout: Sendable {
    /// No white space at all.
    case compact
    /// Every member and value on its own line, two spaces deeper than what holds it.
    case indented
  }

  /// Appends the value as JSON that is also safe within an HTML `script` element and within JavaScript: `<`, U+2028 and
  /// U+2029 are escaped.
  package func write(into buffer: inout ByteBuffer, _ layout: Layout = .compact) {
    write(into: &buffer, indent: layout == .indented ? 0 : nil)
  }

  /// - Parameter indent: how deep this value stands, or `nil` for the compact layout.
  private func write(into buffer: inout ByteBuffer, indent: Int?) {
    switch self {
    case .null: buffer.append("null")
    case .flag(let flag): buffer.append(flag ? "true" : "false")
    case .integer(let number): buffer.append(decimal: number)
    case .fraction(let number): buffer.append(number.isFinite ? "\(number)" : "null")
    case .text(let text): Self.write(text, into: &buffer)
    case .array(let values):
      Self.write(values, between: ("[", "]"), into: &buffer, indent: indent) { value, buffer, indent in
        value.write(into: &buffer, indent: indent)
      }
    case .object(let members):
      Self.write(members, between: ("{", "}"), into: &buffer, indent: indent) { member, buffer, indent in
        Self.write(member.name, into: &buffer)
        buffer.append(indent == nil ? ":" : ": ")
        member.value.write(into: &buffer, indent: indent)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between brackets: (String, String), into buffer: inout ByteBuffer, indent: Int?,
    _ body: (Element, inout ByteBuffer, Int?) -> Void
  ) {
    let inner = indent.map { $0 + 1 }
    buffer.append(brackets.0)
    for (position, element) in elements.enumerated() {
      if position > 0 { buffer.append(",") }
      newLine(inner, into: &buffer)
      body(element, &buffer, inner)
    }
    if !elements.isEmpty { newLine(indent, into: &buffer) }
    buffer.append(brackets.1)
  }

  private static func newLine(_ indent: Int?, into buffer: inout ByteBuffer) {
    guard let indent else { return }
    buffer.append("\n")
    for _ in 0..<indent { buffer.append("  ") }
  }

  /// A string in its quotes (RFC 8259 §7).
  private static func write(_ text: String, into buffer: inout ByteBuffer) {
    let bytes = text.utf8.span
    var written = 0
    buffer.append("\"")
    for position in 0..<bytes.count {
      guard let (escape, length) = escape(at: position, of: bytes) else { continue }
      buffer.append(bytes.extracting(written..<position))
      buffer.append(escape)
      written = position + length
    }
    buffer.append(bytes.extracting(written..<bytes.count))
    buffer.append("\"")
  }

  /// What stands for the character that starts here, and how many bytes that is; `nil` where it stands for itself.
  private static func escape(at position: Int, of bytes: Span<UInt8>) -> (String, length: Int)? {
    switch bytes[position] {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "<"): return ("\\u003c", 1)
    case 0x0A: return ("\\n", 1)
    case 0x0D: return ("\\r", 1)
    case 0x09: return ("\\t", 1)
    case let control where control < 0x20:
      return ((control < 0x10 ? "\\u000" : "\\u00") + String(control, radix: 16), 1)
    case 0xE2 where position + 2 < bytes.count && bytes[position + 1] == 0x80 && bytes[position + 2] & 0xFE == 0xA8:
      return (bytes[position + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
    default: return nil
    }
  }
}
