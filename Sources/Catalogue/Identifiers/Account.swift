/// Who acts: a Unix account or a partner's, and the account on whose behalf its owner says it acts.
package struct Account: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let name: String

  /// `nil` unless `name` is 1 to 64 of ASCII letters, digits and `. _ - @`, beginning with a letter or digit.
  package init?(_ name: String) {
    let bytes = Array(name.utf8)
    guard (1...64).contains(bytes.count), let first = bytes.first, Self.isAlphanumeric(first),
      bytes.allSatisfy({ Self.isAlphanumeric($0) || [0x2E, 0x5F, 0x2D, 0x40].contains($0) })
    else { return nil }
    self.name = name
  }

  package var description: String { name }

  package static func < (left: Self, right: Self) -> Bool { left.name < right.name }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isLowerAlphanumeric(byte) || (0x41...0x5A).contains(byte)
  }
}
