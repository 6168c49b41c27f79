import Bytes

/// Undoes escapes wherever they stand: `%C3%A9` once and again, `\u00E9`, `\xE9`, and quoted-printable (`=C3=A9`, `=` at
/// the end of a line). What is none of them stays as it is.
enum Unescaping {
  /// `nil` where there was nothing to undo.
  static func undone(_ bytes: Span<UInt8>) -> [UInt8]? {
    guard var text = pass(bytes) else { return nil }
    // What was encoded three times is not undone thrice: that would be done to nobody's text.
    if let again = pass(text.span) { text = again }
    return text
  }

  private static func pass(_ bytes: Span<UInt8>) -> [UInt8]? {
    var text: [UInt8] = []
    var isChanged = false
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "%") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "\\"),
        let end = escape(bytes, at: position, into: &text)
      {
        isChanged = true
        position = end
      } else {
        text.append(byte)
        position += 1
      }
    }
    return isChanged ? text : nil
  }

  /// Where the escape that begins there ends; `nil` where none does.
  private static func escape(_ bytes: Span<UInt8>, at start: Int, into text: inout [UInt8]) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    let next = bytes[start + 1]
    switch bytes[start] {
    case UInt8(ascii: "\\"):
      if next == UInt8(ascii: "x"), let byte = hexByte(bytes, at: start + 2) {
        text.append(byte)
        return start + 4
      }
      guard let unit = unit(bytes, at: start) else { return nil }
      if let scalar = Unicode.Scalar(unit) {
        text.append(contentsOf: String(scalar).utf8)
        return start + 6
      }
      guard UTF16.isLeadSurrogate(unit), let second = self.unit(bytes, at: start + 6), UTF16.isTrailSurrogate(second)
      else { return nil }
      text.append(contentsOf: String(decoding: [unit, second], as: UTF16.self).utf8)
      return start + 12
    case UInt8(ascii: "=") where next == 0x0A: return start + 2
    case UInt8(ascii: "=") where next == 0x0D:
      return start + 2 < bytes.count && bytes[start + 2] == 0x0A ? start + 3 : nil
    default:
      guard let byte = hexByte(bytes, at: start + 1) else { return nil }
      text.append(byte)
      return start + 3
    }
  }

  /// The number of `\uXXXX`.
  private static func unit(_ bytes: Span<UInt8>, at start: Int) -> UInt16? {
    guard start + 5 < bytes.count, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u"),
      let high = hexByte(bytes, at: start + 2), let low = hexByte(bytes, at: start + 4)
    else { return nil }
    return UInt16(high) << 8 | UInt16(low)
  }

  private static func hexByte(_ bytes: Span<UInt8>, at position: Int) -> UInt8? {
    guard position + 1 < bytes.count, let high = hexValue(bytes[position]), let low = hexValue(bytes[position + 1])
    else { return nil }
    return high << 4 | low
  }
}
