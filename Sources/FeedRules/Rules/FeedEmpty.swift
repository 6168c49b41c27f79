import Catalogue

extension Rule {
  static let feedEmpty = Rule(
    "feed-empty", .warning, "A feed has an episode.",
    source: "Apple's guide for podcasters (a show without one is not accepted)",
    remedy: "Publish an episode, or widen what the feed selects",
    inSource: { source in
      source.feeds.filter { $0.episodes.isEmpty }.map { $0.feed.finding("the feed selects no episode") }
    },
    inOutput: { output in
      output.channel.map { output.items.isEmpty ? [$0.finding("the channel has no item")] : [] } ?? []
    })
}
