/// `&amp;`, `&#233;` and `&#xE9;` in Markdown and in subtitles. Source: CommonMark 0.31 §2.5.
package enum CharacterReference {
  /// The one or two characters that the reference at the beginning stands for, and the reference's length in bytes;
  /// `nil` where it is none that is known. A number of no character, or of one that no output can hold, gives U+FFFD.
  package static func read(_ bytes: ArraySlice<UInt8>) -> (text: String, length: Int)? {
    guard bytes.first == UInt8(ascii: "&") else { return nil }
    let body = bytes.dropFirst().prefix(32).prefix { $0 != UInt8(ascii: ";") }
    guard bytes[body.endIndex...].first == UInt8(ascii: ";") else { return nil }
    let text = body.first == UInt8(ascii: "#") ? numbered(body.dropFirst()).map { String($0) } : NamedCharacters[body]
    return text.map { ($0, body.count + 2) }
  }

  /// The text with what its backslashes and references stand for.
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      if byte == backslash, let next = rest.dropFirst().first, isASCIIPunctuation(next) {
        result.append(next)
        rest = rest.dropFirst(2)
      } else if let (text, length) = read(rest) {
        result += Array(text.utf8)
        rest = rest.dropFirst(length)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// One to seven decimal or, after an `x`, one to six hexadecimal digits.
  private static func numbered(_ body: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = body.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let digits = isHexadecimal ? body.dropFirst() : body
    guard (1...(isHexadecimal ? 6 : 7)).contains(digits.count),
      digits.allSatisfy({ isASCIIDigit($0) || isASCIILetter($0) }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
    else { return nil }
    guard value > 0, let character = Unicode.Scalar(value), !isForbidden(character) else { return "\u{FFFD}" }
    return character
  }
}

/// Whether a backslash before it takes away what it means in Markdown.
func isASCIIPunctuation(_ byte: UInt8) -> Bool {
  (0x21...0x7E).contains(byte) && !isASCIILetter(byte) && !isASCIIDigit(byte)
}
