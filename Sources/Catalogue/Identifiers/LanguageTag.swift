/// A language as feeds, pages and players understand it: `nl`, `ar`, `fa-AF`, `ku-Arab`. Source: BCP 47, narrowed to
/// ISO 639 two letters with an optional script and region, which is what feed validators accept.
package struct LanguageTag: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// `nil` unless `text` is a two-letter language with an optional four-letter script and an optional region;
  /// the case is put right (`NL-be` is read as `nl-BE`).
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let language = parts.first, language.utf8.count == 2, Self.areLetters(language) else { return nil }
    var rest = parts.dropFirst()
    var words = [language.lowercased()]
    if let script = rest.first, script.utf8.count == 4, Self.areLetters(script) {
      words.append(script.prefix(1).uppercased() + script.dropFirst().lowercased())
      rest = rest.dropFirst()
    }
    if let region = rest.first, region.utf8.count == 2, Self.areLetters(region) {
      words.append(region.uppercased())
      rest = rest.dropFirst()
    }
    guard rest.isEmpty else { return nil }
    self.text = words.joined(separator: "-")
  }

  /// The two-letter language alone.
  package var language: String { String(text.prefix(2)) }

  /// Whether the language is written from right to left.
  package var isRightToLeft: Bool {
    if text.contains("-Arab") { return true }
    if text.contains("-Latn") || text.contains("-Cyrl") { return false }
    return ["ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"].contains(language)
  }

  package var description: String { text }

  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }

  private static func areLetters(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) && $0 >= 0x41 }
  }
}
