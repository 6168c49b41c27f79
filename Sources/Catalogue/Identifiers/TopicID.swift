/// A topic's name in addresses and in episodes: the form of a slug.
package struct TopicID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// `nil` unless `text` is 1 to 100 of `a-z 0-9 -`, with no hyphen first, last or twice in a row.
  package init?(_ text: String) {
    guard text.utf8.count <= 100, isHyphenated(text) else { return nil }
    self.text = text
  }

  package var description: String { text }

  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
