/// `&amp;`, `&#233;` and `&#xE9;` in Markdown and in subtitles. Source: CommonMark 0.31 §2.5; of HTML's names, those of Latin letters
/// and of what texts are punctuated with.
package enum CharacterReference {
  /// The character that the reference at the beginning stands for, and the reference's length in bytes; `nil` where it
  /// is none that is known. A number of no character, or of one that no output can hold, gives U+FFFD.
  package static func read(_ bytes: ArraySlice<UInt8>) -> (character: Unicode.Scalar, length: Int)? {
    guard bytes.first == UInt8(ascii: "&") else { return nil }
    let body = bytes.dropFirst().prefix(32).prefix { $0 != UInt8(ascii: ";") }
    guard bytes[body.endIndex...].first == UInt8(ascii: ";") else { return nil }
    let character =
      body.first == UInt8(ascii: "#") ? numbered(body.dropFirst()) : named[String(decoding: body, as: UTF8.self)]
    return character.map { ($0, body.count + 2) }
  }

  /// The text with what its backslashes and references stand for.
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      if byte == backslash, let next = rest.dropFirst().first, isASCIIPunctuation(next) {
        result.append(next)
        rest = rest.dropFirst(2)
      } else if let (character, length) = read(rest) {
        result += Array(String(character).utf8)
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

  private static let named: [String: Unicode.Scalar] = {
    var named: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "OElig": "Œ", "oelig": "œ", "Scaron": "Š",
      "scaron": "š", "Yuml": "Ÿ", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}",
      "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’",
      "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "dagger": "†", "bull": "•", "hellip": "…", "prime": "′",
      "lsaquo": "‹", "rsaquo": "›", "euro": "€", "trade": "™", "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓",
      "harr": "↔", "minus": "−", "ne": "≠", "le": "≤", "ge": "≥", "check": "✓",
    ]
    for (offset, name) in latin1.split(separator: " ").enumerated() {
      named[String(name)] = Unicode.Scalar(UInt8(0xA0 + offset))
    }
    return named
  }()

  /// The names of U+00A0 to U+00FF, in their order.
  private static let latin1 = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro \
    para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil \
    Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave \
    Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
    igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute \
    thorn yuml
    """
}

/// Whether a backslash before it takes away what it means in Markdown.
func isASCIIPunctuation(_ byte: UInt8) -> Bool {
  (0x21...0x7E).contains(byte) && !isASCIILetter(byte) && !isASCIIDigit(byte)
}
