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
      addressed.flatMap { name, attribute in
        output[name].compactMap { element in
          guard let address = attribute.map({ element[$0] }) ?? element.text, WebAddress(address) == nil else {
            return nil
          }
          return element.finding("\(attribute.map { "\($0) of " } ?? "")\(name) is not a web address")
        }
      }
    })
}

/// The elements whose text, or whose attribute, is an address of the web. A `podcast:source` may have another kind.
private let addressed: [(name: String, attribute: String?)] = [
  ("link", nil), ("url", nil), ("docs", nil), ("comments", nil), ("itunes:new-feed-url", nil), ("atom:link", "href"),
  ("enclosure", "url"), ("itunes:image", "href"), ("podcast:transcript", "url"), ("podcast:chapters", "url"),
  ("podcast:trailer", "url"), ("podcast:funding", "url"), ("podcast:contentLink", "href"), ("podcast:person", "href"),
  ("podcast:person", "img"), ("podcast:license", "url"), ("podcast:remoteItem", "feedUrl"), ("podcast:image", "href"),
  ("psc:chapter", "href"), ("psc:chapter", "image"),
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
