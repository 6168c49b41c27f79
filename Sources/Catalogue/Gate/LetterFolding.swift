@_spi(_Unicode) import Swift

/// What a scalar counts as in a word: some letters and digits, nothing, or the word's end.
struct LetterFolding {
  /// What letters of one word have in common: where it changes, another word may begin, as in `fennaDeVries2`.
  struct Kind: Equatable {
    private let number: UInt16

    static let small = Kind(number: 0x100)
    static let capital = Kind(number: 0x101)
    static let digit = Kind(number: 0x102)

    private init(number: UInt16) { self.number = number }

    /// Without case; by the 256 scalars that it is one of.
    static func other(_ scalars: UInt8) -> Kind { Kind(number: UInt16(scalars)) }

    /// Whether it begins a word where it follows a letter of that kind.
    func begins(after previous: Self) -> Bool {
      self != previous && !(self == .small && previous == .capital)
    }
  }

  /// UTF-8, the first in the lowest byte.
  let bytes: UInt64
  /// How many bytes; -1 for what counts for nothing, 0 for what ends a word.
  let count: Int8
  let kind: Kind
  /// Whether it may imitate a Latin letter, or be one in a word of another script.
  let isGreekOrCyrillic: Bool
  /// One of the sounds that every spelling of a name keeps, or 0.
  let sound: UInt8
  /// Whether several letters come of it, whose sounds it does not tell.
  let isLigature: Bool

  static let ignored = LetterFolding(count: -1)
  static let separator = LetterFolding(count: 0)

  var isLetter: Bool { count > 0 }

  /// As UTF-8.
  var letters: [UInt8] { (0..<max(0, Int(count))).map { UInt8(truncatingIfNeeded: bytes >> UInt64(8 * $0)) } }

  /// The folding of any scalar: lower case, without diacritics, and in its plainest form.
  static func of(_ scalar: Unicode.Scalar) -> LetterFolding {
    let number = Int(scalar.value)
    if number < table.count { return table[number] }
    return number < furtherEnd ? further[number - table.count] : LetterFolding(of: scalar)
  }

  /// Of ASCII to Arabic: what nearly every text is made of.
  private static let table = foldings(0..<0x700)

  /// Of the alphabets after these, which stand in few texts, and in whatever is no text.
  private static let further = foldings(table.count..<furtherEnd)
  private static let furtherEnd = 0x3400

  private static func foldings(_ scalars: Range<Int>) -> [LetterFolding] {
    scalars.map { LetterFolding(of: Unicode.Scalar(UInt16($0)) ?? "?") }
  }

  private init(count: Int8) {
    self.count = count
    (bytes, kind, isGreekOrCyrillic, sound, isLigature) = (0, .small, false, 0, false)
  }

  private init(of scalar: Unicode.Scalar) {
    guard let letters = Self.letters(of: scalar) else {
      self = .ignored
      return
    }
    // Longer than any letter's: the rest of a rare ligature counts for nothing.
    let utf8 = letters.utf8.prefix(8)
    guard !utf8.isEmpty else {
      self = .separator
      return
    }
    bytes = utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    count = Int8(utf8.count)
    let properties = scalar.properties
    if properties.numericType == .decimal {
      kind = .digit
    } else {
      kind =
        properties.isLowercase
        ? .small : properties.isUppercase ? .capital : .other(UInt8(truncatingIfNeeded: scalar.value >> 8))
    }
    isGreekOrCyrillic = (0x370..<0x530).contains(scalar.value) || (0x1F00..<0x2000).contains(scalar.value)
    isLigature = letters.unicodeScalars.count > 1
    sound = isLigature ? 0 : letters.unicodeScalars.first.map(SoundKey.keptSound) ?? 0
  }

  /// Empty where it ends a word, `nil` where it counts for nothing.
  private static func letters(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": return String(scalar)
    case "A"..."Z": return String(scalar).lowercased()
    case "'", "\u{2018}", "\u{2019}", "ء": return nil
    // They are letters, and show nothing.
    case "\u{115F}", "\u{1160}", "\u{3164}", "\u{FFA0}": return nil
    case _ where scalar.isASCII: return ""
    default: break
    }
    // Ideographs have neither case nor marks; Latin letters read two by two look like them.
    if (0x3400...0x9FFF).contains(scalar.value) { return String(scalar) }
    if let letters = undecomposed[scalar] { return letters }
    if let plain = compatible(scalar) { return plain.unicodeScalars.compactMap(letters).joined() }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .modifierLetter: return nil
    case .decimalNumber: return scalar.properties.numericValue.map { String(Int($0)) }
    default: break
    }
    let plain = String(scalar).lowercased()._nfd.filter { $0.properties.generalCategory != .nonspacingMark }
    guard plain.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) else { return "" }
    return plain.map { undecomposed[$0] ?? String($0) }.joined()
  }

  /// Letters that Unicode does not take apart and readers do.
  private static let undecomposed: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d",
    "ł": "l", "Ł": "l", "ı": "i", "ς": "σ", "ة": "ه", "ۃ": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه", "ى": "ي", "ی": "ي",
    "ې": "ي", "ک": "ك", "ڤ": "ف", "ٱ": "ا", "þ": "th", "Þ": "th", "ð": "d", "Ð": "d", "ĳ": "ij", "Ĳ": "ij",
    "ŉ": "n", "ſ": "s", "ħ": "h", "Ħ": "h",
  ]
}
