/// Another show that this one recommends. Source: the podcast namespace, `podroll` and `remoteItem`.
package struct RecommendedFeed: Hashable, Sendable {
  /// Its `podcast:guid`: lower-case, with hyphens.
  package let guid: String
  package let address: String?
  package let title: String?

  package init(guid: String, address: String? = nil, title: String? = nil) {
    self.guid = guid
    self.address = address
    self.title = title
  }
}
