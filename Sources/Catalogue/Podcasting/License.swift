/// Under which terms a show or an episode may be used. Source: the podcast namespace, `license`.
package struct License: Hashable, Sendable {
  /// An SPDX identifier in lower case, such as `cc-by-4.0`, or a word of one's own, which then needs an address.
  package let identifier: String
  /// Of its text; `nil` where the identifier is SPDX's.
  package let address: String?

  package init(identifier: String, address: String? = nil) {
    self.identifier = identifier
    self.address = address
  }
}
