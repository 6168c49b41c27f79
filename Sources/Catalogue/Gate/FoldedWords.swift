@_spi(_Unicode) import Swift

/// Splits bytes into words as a reader would hear them: lower case, without diacritics, invisible characters or
/// apostrophes, with HTML references and percent-encoding undone.
enum FoldedWords {
  /// What markup between `<` and `>` counts as: a name may stand in an attribute, be cut in two by a tag, or be in two
  /// table cells.
  enum Tags: CaseIterable {
    case text, separator, nothing
  }

  /// The hash of each word in a text.
  static func hashes(of text: String) -> [UInt64] {
    var hashes: [UInt64] = []
    scan(Array(text.utf8).span, tags: .text) { hash, _ in hashes.append(hash) }
    return hashes
  }

  /// Calls `body` with the hash of each word and where it begins.
  static func scan(_ bytes: Span<UInt8>, tags: Tags, _ body: (_ hash: UInt64, _ offset: Int) -> Void) {
    var word = WordHash()
    var position = 0
    func endWord() {
      if word.length > 0 { body(word.value, word.start) }
      word = WordHash()
    }
    while position < bytes.count {
      let start = position
      if bytes[position] == UInt8(ascii: "<"), tags != .text, let end = endOfTag(bytes, from: position) {
        if tags == .separator { endWord() }
        position = end
        continue
      }
      let scalar = nextScalar(bytes, &position)
      switch fold(scalar) {
      case .ignored: break
      case .separator: endWord()
      case .letter(let letter): word.append(letter, at: start)
      case .letters(let letters): for letter in letters { word.append(letter, at: start) }
      }
    }
    endWord()
  }

  enum Folded {
    case ignored, separator
    case letter(UInt8)
    case letters(String.UTF8View)
  }

  static func fold(_ scalar: Unicode.Scalar) -> Folded {
    if scalar.isASCII {
      switch scalar {
      case "a"..."z", "0"..."9": return .letter(UInt8(ascii: scalar))
      case "A"..."Z": return .letter(UInt8(ascii: scalar) | 0x20)
      case "'": return .ignored
      default: return .separator
      }
    }
    if let letters = undecomposed[scalar] { return .letters(letters.utf8) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .format, .modifierLetter: return .ignored
    case _ where scalar == "\u{2019}" || scalar == "\u{2018}": return .ignored
    default: break
    }
    let plain = String(scalar).lowercased()._nfd.filter { $0.properties.generalCategory != .nonspacingMark }
    guard plain.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) else {
      return .separator
    }
    return .letters(String(String.UnicodeScalarView(plain)).utf8)
  }

  /// Letters that Unicode does not take apart and readers do.
  private static let undecomposed: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d",
    "ł": "l", "Ł": "l", "ı": "i", "þ": "th", "Þ": "th", "ð": "d", "Ð": "d",
  ]

  /// Where the tag that begins here ends; `nil` where no `>` follows within a tag's reasonable length.
  private static func endOfTag(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    let limit = min(bytes.count, start + 4096)
    var position = start + 1
    while position < limit {
      if bytes[position] == UInt8(ascii: ">") { return position + 1 }
      position += 1
    }
    return nil
  }
}

/// FNV-1a over a word's folded bytes.
private struct WordHash {
  var value: UInt64 = 0xcbf2_9ce4_8422_2325
  var start = 0
  var length = 0

  mutating func append(_ byte: UInt8, at offset: Int) {
    if length == 0 { start = offset }
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    length += 1
  }
}
