extension Slug {
  /// A slug for a title: its letters without diacritics, its digits, and a hyphen for the rest; at most 60 long.
  ///
  /// `nil` where the title has no letter or digit that ASCII knows, such as one in Arabic.
  package static func proposed(for title: String) -> Slug? {
    var words: [String] = [""]
    for scalar in title.unicodeScalars {
      switch FoldedWords.fold(scalar) {
      case .ignored: break
      case .letter(let letter): words[words.count - 1].append(Character(Unicode.Scalar(letter)))
      case .letters(let letters) where letters.allSatisfy(isLowerAlphanumeric):
        words[words.count - 1] += String(letters)
      case .letters, .separator: words.append("")
      }
    }
    var text = ""
    for word in words where !word.isEmpty && text.count + word.count < 60 { text += (text.isEmpty ? "" : "-") + word }
    return Slug(text)
  }
}
