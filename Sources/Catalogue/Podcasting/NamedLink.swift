/// An address with the words to show for it: of funding, or of the same content elsewhere. Source: the podcast
/// namespace, `funding` and `contentLink`.
package struct NamedLink: Hashable, Sendable {
  /// `http` or `https`.
  package let address: String
  /// At most 128 characters.
  package let text: String

  package init(address: String, text: String) {
    self.address = address
    self.text = text
  }
}
