/// A word as a reader would hear it: its letters and digits in lower case, without diacritics, invisible characters or
/// apostrophes, whatever they were written with.
struct FoldedWord {
  /// Of its folded letters.
  fileprivate(set) var hash = FoldedWords.emptyHash
  /// Of those of its sounds that every spelling keeps.
  fileprivate(set) var skeleton: UInt32 = 0
  /// Where it stands, in bytes of the text.
  fileprivate(set) var start = 0
  fileprivate(set) var end = 0
  /// How many letters and digits it has.
  fileprivate(set) var length = 0
  /// Case, digits or script change inside it, as in `fennaDeVries2`.
  fileprivate(set) var hasChange = false
  /// A full stop follows.
  fileprivate(set) var hasStop = false
  /// Its Greek or Cyrillic letters are there for their looks, and were read as Latin ones.
  fileprivate(set) var imitates = false

  /// Whether some letter is no byte of ASCII.
  fileprivate var isEncoded = false
  fileprivate var isGreekOrCyrillic = false
  fileprivate var sound: UInt8 = 0
  fileprivate var kind = LetterFolding.Kind.small
  fileprivate var capitals = 0

  init() {}

  /// Whether its letters are the bytes of ASCII from `start` to `end`, and nothing between them.
  var isPlain: Bool { !isEncoded && end - start == length }

  /// Of letters that are folded already.
  init(letters: some Sequence<UInt8>) {
    extend(with: letters)
  }

  /// As it is of a word with these sounds, without doubles.
  static func skeleton(_ sounds: [UInt8]) -> UInt64 {
    UInt64(sounds.reduce(UInt32(0)) { $0 &* 31 &+ UInt32($1) })
  }

  mutating func extend(with letters: some Sequence<UInt8>) {
    for byte in letters { append(byte) }
  }

  fileprivate mutating func append(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  fileprivate mutating func append(_ folding: LetterFolding, from position: Int) {
    var letters = folding.bytes
    for _ in 0..<folding.count {
      append(UInt8(truncatingIfNeeded: letters))
      letters >>= 8
    }
    isEncoded = true
    isGreekOrCyrillic = isGreekOrCyrillic || folding.isGreekOrCyrillic
    append(folding.sound, folding.kind, from: position)
  }

  @inline(__always)
  fileprivate mutating func append(_ sound: UInt8, _ kind: LetterFolding.Kind, from position: Int) {
    if length == 0 {
      start = position
    } else if kind != self.kind {
      hasChange = hasChange || kind != .small || self.kind != .capital || capitals > 1
    }
    capitals = kind == .capital ? capitals + 1 : 0
    self.kind = kind
    if sound != 0, sound != self.sound {
      skeleton = skeleton &* 31 &+ UInt32(sound)
      self.sound = sound
    }
    length += 1
  }
}

/// Splits bytes into words, in one of several ways of reading them.
enum FoldedWords {
  /// What markup between `<` and `>` counts as: a name may stand in an attribute, be cut in two by a tag, or be in two
  /// table cells.
  enum Tags: CaseIterable {
    case text, separator, nothing
  }

  struct Reading: Hashable {
    var tags = Tags.text
    /// Whether `\n`, `=C3` and the like are read as what they stand for.
    var escapes = false
  }

  static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The words of a text.
  static func words(of text: String) -> [FoldedWord] {
    var words: [FoldedWord] = []
    scan(Array(text.utf8).span, Reading()) { words.append($0) }
    return words
  }

  /// Calls `body` with each word.
  static func scan(_ bytes: Span<UInt8>, _ reading: Reading, _ body: (FoldedWord) -> Void) {
    var word = FoldedWord()
    var position = 0
    let ascii = PlainLetter.ascii
    while position < bytes.count {
      let byte = bytes[position]
      let start = position
      let plain = byte < 0x80 ? ascii[Int(byte)] : PlainLetter.special
      if plain.isLetter {
        word.append(plain.letter)
        word.append(plain.sound, plain.kind, from: start)
        position += 1
        word.end = position
        continue
      }
      var isEnd = plain.isSeparator
      if isEnd {
        position += 1
      } else if byte == UInt8(ascii: "<"), reading.tags != .text, let end = endOfTag(bytes, from: position) {
        isEnd = reading.tags == .separator
        position = end
      } else {
        let folding = LetterFolding.of(nextScalar(bytes, &position, escapes: reading.escapes))
        isEnd = folding.count == 0
        if folding.isLetter {
          word.append(folding, from: start)
          word.end = position
        }
      }
      if isEnd, word.length > 0 {
        word.hasStop = byte == UInt8(ascii: ".")
        if word.isGreekOrCyrillic { unmask(&word, bytes, reading) }
        body(word)
        word = FoldedWord()
      }
    }
    guard word.length > 0 else { return }
    if word.isGreekOrCyrillic { unmask(&word, bytes, reading) }
    body(word)
  }

  /// Whether two bytes are letters or digits in ASCII that nothing parts.
  static func areJoined(_ first: UInt8, _ second: UInt8) -> Bool {
    let (first, second) = (LetterFolding.of(Unicode.Scalar(first)), LetterFolding.of(Unicode.Scalar(second)))
    return first.isLetter && second.isLetter && !second.kind.begins(after: first.kind)
  }

  /// The letters of a word that `scan` found: folded, as UTF-8.
  static func letters(of word: FoldedWord, in bytes: Span<UInt8>, _ reading: Reading) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(word.end - word.start)
    if word.isPlain {
      for position in word.start..<word.end { letters.append(bytes[position] | 0x20) }
      return letters
    }
    each(of: word, in: bytes, reading) { scalar, folding, _, _ in
      if word.imitates, let latin = latinLookAlike(of: scalar) {
        letters.append(latin)
      } else {
        letters += folding.letters
      }
    }
    return letters
  }

  /// The parts of a word that `scan` found, split where case, digits or script change. A capital before a small letter
  /// begins one: `FENNADeVries` has three.
  static func eachPiece(
    of word: FoldedWord, in bytes: Span<UInt8>, _ reading: Reading, _ body: (FoldedWord) -> Void
  ) {
    guard !word.isPlain else { return eachPlainPiece(of: word, in: bytes, body) }
    var piece = FoldedWord()
    var held: (folding: LetterFolding, start: Int, end: Int)?
    func append(_ letter: (folding: LetterFolding, start: Int, end: Int), isBeginning: Bool) {
      if isBeginning, piece.length > 0 {
        body(piece)
        piece = FoldedWord()
      }
      piece.append(letter.folding, from: letter.start)
      piece.end = letter.end
    }
    var previous = LetterFolding.Kind.small
    each(of: word, in: bytes, reading) { _, folding, start, end in
      // Whether a capital begins a piece is only known at the next letter.
      if let letter = held {
        append(
          letter,
          isBeginning: letter.folding.kind.begins(after: previous)
            || letter.folding.kind == .capital && folding.kind == .small)
        previous = letter.folding.kind
      }
      held = (folding, start, end)
    }
    if let letter = held { append(letter, isBeginning: letter.folding.kind.begins(after: previous)) }
    piece.hasStop = word.hasStop
    body(piece)
  }

  /// The same where every letter is a byte of ASCII.
  private static func eachPlainPiece(of word: FoldedWord, in bytes: Span<UInt8>, _ body: (FoldedWord) -> Void) {
    let ascii = PlainLetter.ascii
    var piece = FoldedWord()
    var previous = LetterFolding.Kind.small
    for position in word.start..<word.end {
      let letter = ascii[Int(bytes[position])]
      let next = position + 1 < word.end ? ascii[Int(bytes[position + 1])].kind : letter.kind
      if piece.length > 0, letter.kind.begins(after: previous) || letter.kind == .capital && next == .small {
        body(piece)
        piece = FoldedWord()
      }
      previous = letter.kind
      piece.append(letter.letter)
      piece.append(letter.sound, letter.kind, from: position)
      piece.end = position + 1
    }
    piece.hasStop = word.hasStop
    body(piece)
  }

  /// Calls `body` with every letter and digit of a word.
  private static func each(
    of word: FoldedWord, in bytes: Span<UInt8>, _ reading: Reading,
    _ body: (_ scalar: Unicode.Scalar, _ folding: LetterFolding, _ start: Int, _ end: Int) -> Void
  ) {
    var position = word.start
    while position < word.end {
      let start = position
      if bytes[position] == UInt8(ascii: "<"), reading.tags == .nothing, let end = endOfTag(bytes, from: position) {
        position = end
        continue
      }
      let scalar = nextScalar(bytes, &position, escapes: reading.escapes)
      let folding = LetterFolding.of(scalar)
      if folding.isLetter { body(scalar, folding, start, position) }
    }
  }

  /// A word of Greek or Cyrillic letters among Latin ones, or of nothing but letters that look like Latin ones, is read
  /// as a Latin one.
  private static func unmask(_ word: inout FoldedWord, _ bytes: Span<UInt8>, _ reading: Reading) {
    var (isMixed, isAlike) = (false, true)
    each(of: word, in: bytes, reading) { scalar, folding, _, _ in
      let isLatin = scalar.value < 0x250
      isMixed = isMixed || isLatin
      isAlike = isAlike && (isLatin || latinLookAlike(of: scalar) != nil)
    }
    guard isMixed || isAlike else { return }
    word.imitates = true
    word.hash = emptyHash
    for byte in letters(of: word, in: bytes, reading) { word.append(byte) }
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

/// What a byte of ASCII counts as: a letter or digit, the end of a word, or else something that must be looked at.
private struct PlainLetter {
  let letter: UInt8
  let sound: UInt8
  let kind: LetterFolding.Kind
  let isLetter: Bool
  let isSeparator: Bool

  static let special = PlainLetter(letter: 0, sound: 0, kind: .small, isLetter: false, isSeparator: false)

  static let ascii = (UInt8(0)..<0x80).map { byte in
    let folding = LetterFolding.of(Unicode.Scalar(byte))
    let isSpecial = "<&%\\='".utf8.contains(byte)
    return PlainLetter(
      letter: UInt8(truncatingIfNeeded: folding.bytes), sound: folding.sound, kind: folding.kind,
      isLetter: folding.isLetter, isSeparator: !folding.isLetter && !isSpecial)
  }
}
