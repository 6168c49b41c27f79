import Catalogue

extension Rule {
  static let movedToItself = Rule(
    "moved-to-itself", .error, "A feed moves to another address than its own.",
    source: "Apple's guide for podcasters, itunes:new-feed-url",
    remedy: "Write the other host's address, or leave it out",
    inSource: { source in
      source.feeds.flatMap { feed, _ in
        let path = "feeds/\(feed.id).xml"
        let own = [source.site.address.url(of: path), "/" + path]
        return [("moved-to", feed.movedTo.map { [$0] } ?? []), ("moved-from", feed.movedFrom)].filter {
          !$0.1.filter(own.contains).isEmpty
        }.map { feed.finding("\($0.0) is the feed's own address") }
      }
    })
}
