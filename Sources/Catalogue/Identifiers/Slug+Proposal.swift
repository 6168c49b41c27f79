extension Slug {
  /// A slug for a title: its letters without diacritics, its digits, and a hyphen for the rest; at most 60 long.
  ///
  /// `nil` where the title has no letter or digit that ASCII knows, such as one in Arabic.
  package static func proposed(for title: String) -> Slug? {
    var words: [String] = [""]
    for scalar in title.unicodeScalars {
      let folding = LetterFolding.of(scalar)
      if folding.count < 0 { continue }
      let letters = folding.letters
      if !letters.isEmpty, letters.allSatisfy(isLowerAlphanumeric) {
        words[words.count - 1] += String(decoding: letters, as: UTF8.self)
      } else {
        words.append("")
      }
    }
    var text = ""
    for word in words where !word.isEmpty && text.count + word.count < 60 { text += (text.isEmpty ? "" : "-") + word }
    return Slug(text)
  }
}
