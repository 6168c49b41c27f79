package import Bytes

extension ByteBuffer {
  /// Appends the text so that it reads back as itself in XML and in HTML: `& < >` and carriage returns as references,
  /// and within an attribute's double quotes also `"`, tabs and line feeds.
  ///
  /// It looks at bytes: to a `Character`, `<` and a following U+0301 are one, and no `<`.
  ///
  /// - Returns: the first character that XML 1.0 §2.2 forbids, or `nil` where there is none.
  @discardableResult
  package mutating func append(escaping text: String, inAttribute: Bool) -> Unicode.Scalar? {
    let bytes = text.utf8.span
    var forbidden: Unicode.Scalar?
    var written = 0
    for position in 0..<bytes.count {
      let byte = bytes[position]
      guard isSpecial(byte) else { continue }
      if let reference = reference(byte, inAttribute: inAttribute) {
        append(bytes.extracting(written..<position))
        append(reference)
        written = position + 1
      } else if forbidden == nil {
        forbidden = forbiddenCharacter(at: position, of: bytes)
      }
    }
    append(bytes.extracting(written..<bytes.count))
    return forbidden
  }
}

/// Whether XML 1.0 §2.2 forbids the character: a C0 control but tab, LF and CR, or U+FFFE or U+FFFF.
func isForbidden(_ character: Unicode.Scalar) -> Bool {
  switch character.value {
  case 0x09, 0x0A, 0x0D: false
  case ..<0x20, 0xFFFE, 0xFFFF: true
  default: false
  }
}

/// The character that starts here if XML 1.0 §2.2 forbids it, and so nothing that is published can hold it, or `nil`.
@inline(__always)
package func forbiddenCharacter(at position: Int, of bytes: Span<UInt8>) -> Unicode.Scalar? {
  guard bytes[position] < 0x20 || bytes[position] == 0xEF else { return nil }
  var character = Unicode.Scalar(bytes[position])
  if bytes[position] == 0xEF, position + 2 < bytes.count, bytes[position + 1] == 0xBF, bytes[position + 2] >= 0xBE {
    character = bytes[position + 2] == 0xBE ? "\u{FFFE}" : "\u{FFFF}"
  }
  return isForbidden(character) ? character : nil
}

/// Whether the byte may need a reference or begin a forbidden character.
@inline(__always)
private func isSpecial(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
    || byte == UInt8(ascii: "\"") || byte == 0xEF
}

private func reference(_ byte: UInt8, inAttribute: Bool) -> String? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case 0x0D: "&#13;"
  case UInt8(ascii: "\"") where inAttribute: "&quot;"
  case 0x09 where inAttribute: "&#9;"
  case 0x0A where inAttribute: "&#10;"
  default: nil
  }
}
