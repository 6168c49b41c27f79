import Bytes
package import Catalogue
import Feeds
import Site

/// The whole result that a library, a register and a moment give: pure, and nothing rendered yet.
package struct Edition: Sendable {
  package let cleared: ClearedCatalogue
  /// Media first, then pages, then feeds; each by path.
  package let outputs: [OutputFile]
  private let siteLeakCheck: LeakCheck
  private let leakChecks: [Destination: LeakCheck]

  /// - Parameters:
  ///   - media: each episode's media file, by its path in the workspace.
  ///   - artwork: each feed's picture.
  package init(of library: Library, artwork: [FeedID: Artwork], through gate: Gate) {
    cleared = gate.clear(library, artwork: artwork)
    let sources = Dictionary(
      library.episodes.map { ($0.guid, "Episodes/\($0.slug)/\($0.media)") }, uniquingKeysWith: { first, _ in first })
    outputs =
      (Self.media(of: cleared, sources: sources) + cleared.feeds.map(Self.artwork)
      + StaticSite(of: cleared.site).outputs
      + cleared.feeds.map { RSSFeed(feed: $0).output }).sorted { ($0.stage, $0.path) < ($1.stage, $1.path) }
    siteLeakCheck = gate.leakCheck(for: [.site])
    var leakChecks: [Destination: LeakCheck] = [:]
    for feed in library.feeds { leakChecks[.feed(feed.id)] = gate.leakCheck(for: gate.channels(of: feed)) }
    self.leakChecks = leakChecks
  }

  /// What may not be named in this output.
  func leakCheck(for output: OutputFile) -> LeakCheck { leakChecks[output.destination] ?? siteLeakCheck }

  /// Every recording that some page or feed shows, once.
  private static func media(of cleared: ClearedCatalogue, sources: [EpisodeGUID: String]) -> [OutputFile] {
    var outputs: [String: OutputFile] = [:]
    let shown =
      cleared.site.episodes.map { (Destination.site, $0) }
      + cleared.feeds.flatMap { feed in feed.episodes.map { (Destination.feed(feed.channel.id), $0) } }
    for (destination, episode) in shown where outputs[episode.mediaPath] == nil {
      guard let source = sources[episode.text.guid] else { continue }
      outputs[episode.mediaPath] = OutputFile(
        path: episode.mediaPath, key: episode.media.hash, stage: .media, destination: destination,
        mentions: [episode.text.guid], recipe: .copied(from: source, episode.media.hash))
    }
    return Array(outputs.values)
  }

  private static func artwork(of feed: ClearedFeed) -> OutputFile {
    OutputFile(
      path: feed.artworkPath, key: feed.artwork.hash, stage: .media, destination: .feed(feed.channel.id),
      recipe: .copied(from: "Feeds/\(feed.channel.image)", feed.artwork.hash))
  }
}
