/// The name of one file in a known folder: no path, nothing hidden.
package struct FileName: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  /// `nil` where `text` is empty, longer than 255 bytes, begins with a dot or holds a slash or control character.
  package init?(_ text: String) {
    guard (1...255).contains(text.utf8.count), !text.utf8.starts(with: ".".utf8),
      text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F && $0 != "/" })
    else { return nil }
    self.text = text
  }

  package var description: String { text }
}
