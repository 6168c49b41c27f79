extension NameIndex.Builder {
  /// Every way in which somebody's names are found.
  ///
  /// The legal name whole, any two of its words in their order (people are called by their own and their father's name,
  /// or by their first and last; with the small words before the second, or without them), the last before the first,
  /// and initials with the last; and every other name as it stands. Two words that the label itself holds are public;
  /// the whole name is not, even there.
  mutating func add(legalName: String?, alsoKnownAs: [String], label: String, of owner: Int) {
    for text in [legalName ?? "", label] + alsoKnownAs { note(text) }
    for name in alsoKnownAs { add(NameForm(name), of: owner) }
    guard let legalName else { return }
    let whole = NameForm(legalName)
    add(whole, of: owner)
    let words = NameWord.words(of: legalName)
    guard words.count > 1, let first = words.first, let last = words.last else { return }
    let said = NameForm(label)
    func mayBeSaid(_ form: NameForm) -> Bool { words.count > 2 && said.holds(form) }
    var forms: [NameForm] = []
    for (position, first) in words.enumerated() {
      for second in words.dropFirst(position + 1) {
        forms.append(NameForm("\(first.bare) \(second.bare)"))
        if second.whole != second.bare { forms.append(NameForm("\(first.bare) \(second.whole)")) }
      }
    }
    forms.append(NameForm("\(last.bare) \(first.bare)"))
    for form in forms where !mayBeSaid(form) { add(form, of: owner) }
    addInitials(of: words, of: owner) { said.holds($0) }
  }

  /// `F. de Vries`, `F.M. de Vries`, `F M de Vries`, `Fenna M. de Vries` and `Vries, F. de`: a lone letter must have a full
  /// stop, or a small word after it, since `a long` and `'t Hart` are no people.
  private mutating func addInitials(
    of words: [NameWord], of owner: Int, unless isSaid: (NameForm) -> Bool
  ) {
    guard let last = words.last, let initials = NameWord.initials(of: words.dropLast()) else { return }
    let (surname, bare) = (NameForm(last.whole).hashes, NameForm(last.bare).hashes)
    let hasSmallWord = surname.count > bare.count
    guard last.bare.utf8.count > 2, let first = words.first.map({ NameForm($0.bare).hashes }) else { return }
    filter(NameForm(last.bare).letters)
    let rows = [Array(initials.prefix(1)), initials]
    for row in initials.count == 1 ? [initials] : rows
    where !isSaid(NameForm("\(row.joined(separator: " ")) \(last.whole)")) {
      let letters = row.flatMap { NameForm($0).hashes }
      let together = NameForm(row.joined()).hashes
      add(letters + surname, of: owner, stops: hasSmallWord ? 0 : stops(row.count, before: surname.count))
      add(together + surname, of: owner, stops: hasSmallWord ? 0 : stops(1, before: surname.count))
      if hasSmallWord { add(letters + bare, of: owner, stops: stops(row.count, before: bare.count)) }
      add(bare + letters, of: owner, stops: stops(row.count, before: 0))
    }
    let middle = initials.dropFirst().flatMap { NameForm($0).hashes }
    if !middle.isEmpty { add(first + middle + surname, of: owner) }
  }

  /// The places of `count` initials that stand before so many words.
  private func stops(_ count: Int, before others: Int) -> UInt32 {
    ((1 << UInt32(count)) - 1) << UInt32(min(others, 16))
  }

  private mutating func add(_ form: NameForm, of owner: Int) {
    guard !form.words.isEmpty else { return }
    let isShort = form.words.count == 1 && form.letters.count < 6
    for spelling in form.spellings {
      for ending in ["", "s"] {
        var hashes = spelling.dropLast().map { FoldedWord(letters: $0).hash }
        guard let last = spelling.last else { continue }
        hashes.append(FoldedWord(letters: last + Array(ending.utf8)).hash)
        add(hashes, of: owner, isShort: isShort)
        let joined = Array(spelling.joined()) + Array(ending.utf8)
        filter(joined)
        if form.words.count > 1, form.length >= 7 { add([FoldedWord(letters: joined).hash], of: owner) }
        if ending.isEmpty, form.length >= 5 {
          add(joined: joined, of: owner, mayBeInside: form.words.count > 1 && form.length >= 10)
        }
      }
    }
    // In Arabic, and, with, for, as and so are written on to the word after them.
    if let first = form.words.first, first.isArabic {
      for prefix in ["و", "ف", "ب", "ل", "ك"] {
        add([FoldedWord(letters: prefix.utf8 + first.letters).hash] + form.hashes.dropFirst(), of: owner)
      }
    }
    for sounds in form.soundings { add(sounds: sounds, of: owner, isArabic: form.words.contains(where: \.isArabic)) }
  }
}

/// A word of a legal name that is said by itself.
struct NameWord {
  /// `Vries`.
  let bare: String
  /// With the small words before it: `de Vries`.
  let whole: String

  static func words(of name: String) -> [NameWord] {
    let pieces = name.split { $0.isWhitespace || $0 == "-" || $0 == "‐" || $0 == "‑" || $0 == "," }.map(String.init)
    var words: [NameWord] = []
    var small = ""
    for (position, piece) in pieces.enumerated() {
      if position > 0, position < pieces.count - 1, particles.contains(piece.lowercased()) {
        small += piece + " "
      } else {
        words.append(NameWord(bare: piece, whole: small + piece))
        small = ""
      }
    }
    return words
  }

  /// The first letters of Latin words; `nil` where one begins with no such letter.
  static func initials(of words: ArraySlice<NameWord>) -> [String]? {
    let letters = words.compactMap { word in
      NameForm(word.bare).words.first.flatMap { $0.letters.first }.flatMap { letter in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) ? String(Unicode.Scalar(letter)) : nil
      }
    }
    return letters.count == words.count ? letters : nil
  }

  private static let particles: Set = [
    "van", "de", "der", "den", "het", "'t", "’t", "t", "ter", "ten", "te", "op", "in", "aan", "von", "zu", "la", "le",
    "du", "da", "di", "dos", "el", "al", "bin", "ben", "ibn", "bint", "abu", "umm", "ould",
  ]
}
