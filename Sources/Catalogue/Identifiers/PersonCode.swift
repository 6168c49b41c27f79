/// What stands on the card that a person takes home: eight letters or digits in two groups, such as `kx4r-7mpq`. It says
/// nothing of what it is for, and whoever tells it can have the person's recordings suspended.
package struct PersonCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// In lower case, with its hyphen.
  package let text: String

  /// `nil` unless `text` has eight of `PersonID.alphabet`, in either case and with hyphens or spaces anywhere, as somebody
  /// tells it by telephone.
  package init?(_ text: String) {
    let letters = text.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") }
      .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard letters.count == 8, letters.allSatisfy(PersonID.alphabet.contains) else { return nil }
    self.init(letters: letters)
  }

  /// A new code; 31⁸ are possible, so the register still looks whether it is taken.
  package static func random(using generator: inout some RandomNumberGenerator) -> PersonCode {
    PersonCode(
      letters: (0..<8).map { _ in PersonID.alphabet[Int.random(in: 0..<PersonID.alphabet.count, using: &generator)] })
  }

  private init(letters: [UInt8]) {
    text = String(decoding: letters.prefix(4) + [UInt8(ascii: "-")] + letters.suffix(4), as: UTF8.self)
  }

  package var description: String { text }

  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
