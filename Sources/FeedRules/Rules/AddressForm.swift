import Catalogue

extension Rule {
  static let addressForm = Rule(
    "address-form", .error, "Every web address is absolute, http or https, and written in ASCII.",
    source: "RFC 3986; RSS 2.0; Apple's guide for podcasters",
    remedy: "Write the whole address, with what is not ASCII in percent escapes",
    inSource: { source in
      source.feeds.flatMap { feed, _ in addresses(of: feed).filter(\.isWrong).map { feed.finding($0.found) } }
        + source.episodes.flatMap { episode in
          addresses(of: episode).filter(\.isWrong).map { episode.finding($0.found) }
        }
    },
    inOutput: { output in
      output.findings(addressed) { WebAddress($0) == nil ? "is not a web address" : nil }
    })
}

/// A `podcast:source` may have an address of another kind.
private let addressed = [
  ValueName("link"), ValueName("url"), ValueName("docs"), ValueName("comments"), ValueName("itunes:new-feed-url"),
  ValueName("atom:link", "href"), ValueName("enclosure", "url"), ValueName("itunes:image", "href"),
  ValueName("podcast:transcript", "url"), ValueName("podcast:chapters", "url"), ValueName("podcast:trailer", "url"),
  ValueName("podcast:funding", "url"), ValueName("podcast:contentLink", "href"), ValueName("podcast:person", "href"),
  ValueName("podcast:person", "img"), ValueName("podcast:license", "url"), ValueName("podcast:remoteItem", "feedUrl"),
  ValueName("podcast:image", "href"), ValueName("psc:chapter", "href"), ValueName("psc:chapter", "image"),
]

private struct NamedAddress {
  let name: String
  let address: String

  var isWrong: Bool { WebAddress(address) == nil }
  var found: String { "the address of \(name) is not a web address" }
}

/// A former address of the feed may be a path of the site.
private func addresses(of feed: Feed) -> [NamedAddress] {
  var addresses = [("link", feed.link), ("the license", feed.license?.address), ("moved-to", feed.movedTo)]
  addresses += feed.movedFrom.filter { !$0.hasPrefix("/") }.map { ("moved-from", $0) }
  addresses += feed.funding.map { ("a funding link", $0.address) }
  addresses += feed.hubs.map { ("a hub", $0) }
  addresses += feed.podroll.map { ("a recommended feed", $0.address) }
  return addresses.compactMap { name, address in address.map { NamedAddress(name: name, address: $0) } }
}

private func addresses(of episode: SourceEpisode) -> [NamedAddress] {
  var addresses = [("the license", episode.text.license?.address)]
  addresses += episode.text.contentLinks.map { ("a content link", $0.address) }
  addresses += episode.text.people.appearances.map { ("a person's page", $0.link) }
  addresses += episode.parts.chapters.map { ("a chapter's link", $0.link) }
  return addresses.compactMap { name, address in address.map { NamedAddress(name: name, address: $0) } }
}
