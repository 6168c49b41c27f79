@_spi(_Unicode) import Swift

/// A name as it may be written: its words folded, how each may be spelled, and how they sound.
struct NameForm {
  struct Word {
    let letters: [UInt8]
    let isArabic: Bool
    /// As they are written, before folding: a ü may be spelled ue.
    let text: String
  }

  let words: [Word]

  init(_ name: String) {
    let bytes = Array(name.utf8)
    var words: [Word] = []
    FoldedWords.scan(bytes.span, FoldedWords.Reading()) { word in
      let letters = FoldedWords.letters(of: word, in: bytes.span, FoldedWords.Reading())
      let text = String(decoding: bytes[word.start..<word.end], as: UTF8.self)
      words.append(Word(letters: letters, isArabic: SoundKey(letters: letters)?.isArabic ?? false, text: text))
    }
    self.words = Array(words.prefix(NameIndex.longestName))
  }

  var letters: [UInt8] { words.flatMap(\.letters) }
  /// In letters, not bytes.
  var length: Int { String(decoding: letters, as: UTF8.self).unicodeScalars.count }
  var hashes: [UInt64] { words.map { FoldedWord(letters: $0.letters).hash } }

  /// Whether its words stand in this name one after another, as they are or by their sounds.
  func holds(_ form: NameForm) -> Bool {
    guard !form.words.isEmpty, form.words.count <= words.count else { return false }
    let sounds = form.words.map { Self.variants(of: $0.letters).map(\.loose) }
    return (0...words.count - form.words.count).contains { start in
      form.words.indices.allSatisfy { place in
        let word = words[start + place].letters
        return word == form.words[place].letters
          || SoundKey(letters: word).map { sounds[place].contains($0.loose) } ?? false
      }
    }
  }

  /// Its words in every usual spelling: `Müller` and `Mueller`, `Dijk` and `Dyk`, `van den` and `v d`.
  var spellings: [[[UInt8]]] {
    let plain = words.map(\.letters)
    var spellings = [plain]
    func add(_ spelling: [[UInt8]]) {
      if !spellings.contains(spelling) { spellings.append(spelling) }
    }
    add(words.map(\.withWrittenUmlauts))
    add(plain.map { $0.replacing("ue", with: "u").replacing("oe", with: "o").replacing("ae", with: "a") })
    add(plain.map { $0.replacing("ij", with: "y") })
    add(plain.map { $0.replacing("y", with: "ij") })
    if let small = plain.firstIndex(of: Array("van".utf8)), small + 2 < words.count,
      ["de", "den", "der"].contains(String(decoding: plain[small + 1], as: UTF8.self))
    {
      for short in [["v", "d"], ["vd"]] {
        add(plain[..<small] + short.map { Array($0.utf8) } + plain[(small + 2)...])
      }
    }
    return spellings
  }

  /// Its words by their sounds, with the skeletons of each; empty where too little sounds to tell it from other words.
  var soundings: [[(key: UInt64, skeletons: [[UInt8]])]] {
    let variants = words.map { Self.variants(of: $0.letters) }
    guard words.count <= 4, !variants.contains(where: \.isEmpty) else { return [] }
    var rows: [[SoundKey]] = [[]]
    for word in variants { rows = rows.flatMap { row in word.prefix(6).map { row + [$0] } } }
    return rows.prefix(96).flatMap { row -> [[(key: UInt64, skeletons: [[UInt8]])]] in
      let isArabic = row[0].isArabic
      guard row.allSatisfy({ $0.isArabic == isArabic }) else { return [] }
      let sounds = row.reduce(0) { $0 + $1.sounds.count }
      let consonants = row.reduce(0) { $0 + $1.consonants }
      var soundings: [[(key: UInt64, skeletons: [[UInt8]])]] = []
      if !isArabic, consonants >= 4 || words.count > 1 && sounds >= 6 && consonants >= 2 {
        soundings.append(row.map { (consonants >= 4 ? $0.loose : $0.strict, [$0.keptSounds()]) })
      }
      // A name that is known by its letters is not taken for another word.
      let bare = row.reduce(0) { $0 + ($1.known == nil ? $1.bareSounds.count : 4) }
      if words.count > 1, bare >= 6 {
        for other in isArabic ? [true, false] : [true] {
          soundings.append(
            row.map {
              ($0.known ?? $0.bare(inArabic: other), [$0.keptSounds(), $0.keptSounds(afterArticle: true)])
            })
        }
      }
      return soundings
    }
  }

  /// What one word may sound like where spellings of it are heard differently: Ali is Cali in Somali, and Aicha is
  /// Aisha.
  private static func variants(of letters: [UInt8]) -> [SoundKey] {
    guard let key = SoundKey(letters: letters) else { return [] }
    var keys = [key]
    func add(_ text: String) {
      guard let key = SoundKey(letters: text.utf8), !keys.contains(key) else { return }
      keys.append(key)
    }
    let text = String(decoding: letters, as: UTF8.self)
    if key.isArabic {
      if let first = text.first, "اع".contains(first) { add((first == "ا" ? "ع" : "ا") + text.dropFirst()) }
      if text.contains("ث") { add(text.replacing("ث", with: "س")) }
      return keys
    }
    let vowels = "aeiouy"
    if let first = text.first, let second = text.dropFirst().first, vowels.contains(second) {
      if first == "c" {
        add(String(text.dropFirst()))
        add("k" + text.dropFirst())
      } else if first == "k" {
        add("c" + text.dropFirst())
      }
    }
    if let first = text.first, vowels.contains(first), first != "y" { add("c" + text) }
    if text.contains("sh") { add(text.replacing("sh", with: "ch")) }
    if text.contains("ch"), !text.contains("sch") { add(text.replacing("ch", with: "sh")) }
    if text.contains("th") { add(text.replacing("th", with: "s")) }
    if text.contains("sm") { add(text.replacing("sm", with: "thm")) }
    for (place, letter) in zip(text.indices, text).dropFirst() where letter == "k" || letter == "c" {
      let after = text.index(after: place)
      let next = after < text.endIndex ? text[after] : nil
      guard vowels.contains(text[text.index(before: place)]), next.map(vowels.contains) ?? true else { continue }
      add(text[..<place] + (letter == "k" ? "" : "k") + text[after...])
    }
    return keys
  }
}

extension NameForm.Word {
  /// `Mueller` of Müller.
  fileprivate var withWrittenUmlauts: [UInt8] {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return letters }
    return text.lowercased()._nfc.flatMap { scalar in
      switch scalar {
      case "ü": Array("ue".utf8)
      case "ö": Array("oe".utf8)
      case "ä": Array("ae".utf8)
      case "å": Array("aa".utf8)
      default: LetterFolding.of(scalar).letters
      }
    }
  }
}

extension [UInt8] {
  fileprivate func replacing(_ old: String, with new: String) -> [UInt8] {
    let old = Array(old.utf8)
    var changed: [UInt8] = []
    var place = 0
    while place < count {
      if self[place...].starts(with: old) {
        changed += new.utf8
        place += old.count
      } else {
        changed.append(self[place])
        place += 1
      }
    }
    return changed
  }
}
