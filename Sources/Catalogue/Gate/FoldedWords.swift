@_spi(_Unicode) import Swift

/// Splits bytes into words as a reader would hear them: lower case, without diacritics, invisible characters or
/// apostrophes, with HTML references and percent-encoding undone.
enum FoldedWords {
  /// What markup between `<` and `>` counts as: a name may stand in an attribute, be cut in two by a tag, or be in two
  /// table cells.
  enum Tags: CaseIterable {
    case text, separator, nothing
  }

  /// What a word ends at, beside what is no letter and no digit.
  enum Edges {
    case none
    /// Other case, digits or script, as in `xFenna`, `FENNA7`: a neighbouring byte of a binary format may look like a
    /// letter.
    case changes
  }

  /// The hash of each word in a text.
  static func hashes(of text: String) -> [UInt64] {
    var hashes: [UInt64] = []
    scan(Array(text.utf8).span, tags: .text) { hash, _ in hashes.append(hash) }
    return hashes
  }

  /// Calls `body` with the hash of each word and where it begins.
  static func scan(
    _ bytes: Span<UInt8>, tags: Tags, edges: Edges = .none, _ body: (_ hash: UInt64, _ offset: Int) -> Void
  ) {
    var word = WordHash()
    var kind = LetterKind.small
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
      let folded = fold(scalar)
      if edges == .changes, folded.isLetter {
        let previous = kind
        kind = LetterKind(scalar)
        if kind.begins(after: previous) || kind == .capital && isSmall(bytes, at: position) { endWord() }
      }
      switch folded {
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

    var isLetter: Bool {
      switch self {
      case .ignored, .separator: false
      case .letter, .letters: true
      }
    }
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
    // Ideographs have neither case nor marks; Latin letters read two by two look like them.
    if (0x3400...0x9fff).contains(scalar.value) { return .letters(String(scalar).utf8) }
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
    "ł": "l", "Ł": "l", "ı": "i", "ς": "σ", "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "þ": "th", "Þ": "th", "ð": "d",
    "Ð": "d",
  ]

  /// Whether two bytes are letters or digits in ASCII that nothing parts.
  static func areJoined(_ first: UInt8, _ second: UInt8) -> Bool {
    guard case .letter = fold(Unicode.Scalar(first)) else { return false }
    return !LetterKind(Unicode.Scalar(second)).begins(after: LetterKind(Unicode.Scalar(first)))
  }

  private static func isSmall(_ bytes: Span<UInt8>, at position: Int) -> Bool {
    var position = position
    return position < bytes.count && LetterKind(nextScalar(bytes, &position)) == .small
  }

  /// Where the tag that begins here ends; `nil` where no `>` follows within a tag's reasonable length.
  private static func endOfTag(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    let limit = min(bytes.count, start + 65536)
    var position = start + 1
    while position < limit {
      if bytes[position] == UInt8(ascii: ">") { return position + 1 }
      position += 1
    }
    return nil
  }
}

/// What letters of one word have in common.
private enum LetterKind: Equatable {
  case small, capital, digit
  /// Without case; by the 256 scalars that it is one of.
  case other(UInt32)

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39: self = .digit
    case 0x41...0x5a: self = .capital
    case 0x61...0x7a: self = .small
    default:
      let properties = scalar.properties
      self = properties.isLowercase ? .small : properties.isUppercase ? .capital : .other(scalar.value >> 8)
    }
  }

  /// Whether it begins a word where it follows a letter of that kind.
  func begins(after previous: Self) -> Bool {
    self != previous && !(self == .small && previous == .capital)
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
