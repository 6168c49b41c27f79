/// An episode's identity for podcast apps: whoever sees a new one shows a new episode, so it never changes.
///
/// A UUID where we minted it; any other text where the episode came from elsewhere.
package struct EpisodeGUID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// `nil` unless `text` is 1 to 255 bytes without white space or control characters at its ends.
  package init?(_ text: String) {
    guard (1...255).contains(text.utf8.count),
      let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      !first.properties.isWhitespace, !last.properties.isWhitespace,
      text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
    else { return nil }
    self.text = text
  }

  /// A new random UUID. Source: RFC 9562 §5.4.
  package static func random(using generator: inout some RandomNumberGenerator) -> EpisodeGUID {
    var digits = (0..<32).map { _ in String(Int.random(in: 0..<16, using: &generator), radix: 16) }
    digits[12] = "4"
    digits[16] = ["8", "9", "a", "b"][Int.random(in: 0..<4, using: &generator)]
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { digits[$0].joined() }
    return EpisodeGUID(unchecked: groups.joined(separator: "-"))
  }

  private init(unchecked text: String) {
    self.text = text
  }

  package var description: String { text }

  /// By their bytes, as apps and databases compare them: `String` calls two spellings of `é` equal.
  package static func == (left: Self, right: Self) -> Bool {
    let (left, right) = (left.text.utf8.span, right.text.utf8.span)
    guard left.count == right.count else { return false }
    for position in left.indices where left[position] != right[position] { return false }
    return true
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
