/// An opaque id of a person, `p-` and six letters or digits: the only form in which a text may speak of somebody.
///
/// It is not public either: it never reaches an output, an address or a file name.
package struct PersonID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// No `0 o 1 l i`, which are misread on paper.
  package static let alphabet = Array("23456789abcdefghjkmnpqrstuvwxyz".utf8)

  package let text: String

  /// `nil` unless `text` is `p-` and six of `alphabet`.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 8, bytes.starts(with: "p-".utf8), bytes.dropFirst(2).allSatisfy(Self.alphabet.contains)
    else { return nil }
    self.text = text
  }

  /// A new id; 31⁶ are possible, so the register still looks whether it is taken.
  package static func random(using generator: inout some RandomNumberGenerator) -> PersonID {
    let letters = (0..<6).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
    return PersonID(unchecked: "p-" + String(decoding: letters, as: UTF8.self))
  }

  private init(unchecked text: String) {
    self.text = text
  }

  package var description: String { text }

  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
