/// A free text for machines, such as a directory's proof of ownership. Source: the podcast namespace, `txt`.
package struct TextRecord: Hashable, Sendable {
  /// Such as `verify`; at most 128 characters.
  package let purpose: String?
  /// At most 4000 characters.
  package let text: String

  package init(purpose: String? = nil, text: String) {
    self.purpose = purpose
    self.text = text
  }
}
