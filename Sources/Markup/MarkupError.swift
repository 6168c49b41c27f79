/// What a writer was asked to write and what no document can hold: nothing of the document is written then.
package enum MarkupError: Error, Hashable, Sendable {
  /// XML 1.0 allows no such character, escaped or not (§2.2). `element` is the path to it from the root.
  case forbiddenCharacter(Unicode.Scalar, element: String)
  /// Names are ASCII letters, digits, `.`, `-` and `_`, with at most one prefix and colon.
  case notAName(String, element: String)
  case repeatedAttribute(String, element: String)
  /// Where HTML escapes nothing, or where an element is always empty, no text or element can stand.
  case contentNotAllowed(element: String)
}

extension MarkupError: CustomStringConvertible {
  /// As the middle of a sentence: `the character U+0001 in rss/channel/title is not allowed in XML`.
  package var description: String {
    switch self {
    case .forbiddenCharacter(let character, let element):
      let hex = String(character.value, radix: 16, uppercase: true)
      return
        "the character U+\(String(repeating: "0", count: max(0, 4 - hex.count)))\(hex) in \(element) is not allowed"
    case .notAName(let name, let element): return "\"\(name)\" in \(element) is not a name"
    case .repeatedAttribute(let name, let element): return "the attribute \(name) of \(element) is given twice"
    case .contentNotAllowed(let element): return "\(element) can have no content"
    }
  }
}
