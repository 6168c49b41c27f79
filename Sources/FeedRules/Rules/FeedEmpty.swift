import Catalogue

extension Rule {
  /// A new workspace, which has no episode yet, is in order.
  static let feedEmpty = Rule(
    "feed-empty", .warning, "Where there are episodes, every feed selects one.",
    source: "Apple's guide for podcasters (a show without one is not accepted)",
    remedy: "Widen what the feed selects",
    inSource: { source in
      source.feeds.filter { $0.episodes.isEmpty && !source.episodes.isEmpty }.map {
        $0.feed.finding("the feed selects no episode")
      }
    })
}
