import Catalogue

extension Rule {
  static let episodeInNoFeed = Rule(
    "episode-in-no-feed", .warning, "Every episode is in a feed.",
    source: "the workspace",
    remedy: "Widen what a feed selects, if the episode is meant for apps too",
    inSource: { source in
      let carried = Set(source.feeds.flatMap { $0.episodes.map(\.text.slug) })
      return source.feeds.isEmpty
        ? [] : source.episodes.filter { !carried.contains($0.text.slug) }.map { $0.finding("no feed selects it") }
    })
}
