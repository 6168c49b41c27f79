/// The name of an episode's folder and of its page: lower-case ASCII letters, digits and single hyphens, at most 100.
///
/// It stands in public addresses, so it never holds a person's name or id.
package struct Slug: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// `nil` unless `text` is 1 to 100 of `a-z 0-9 -`, with no hyphen first, last or twice in a row.
  package init?(_ text: String) {
    guard text.utf8.count <= 100, isHyphenated(text) else { return nil }
    self.text = text
  }

  package var description: String { text }

  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// Whether the text is groups of lower-case ASCII letters and digits joined by single hyphens.
func isHyphenated(_ text: String) -> Bool {
  let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  return groups.allSatisfy { !$0.isEmpty && $0.allSatisfy(isLowerAlphanumeric) }
}

func isLowerAlphanumeric(_ byte: UInt8) -> Bool {
  (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
}
