import Bytes
package import Catalogue
import Feeds
import Site

/// The whole result that a library, a register and a moment give: pure, and nothing rendered yet.
package struct Edition: Sendable {
  package let cleared: ClearedCatalogue
  /// Media first, then pages, then feeds; each by path.
  package let outputs: [OutputFile]
  /// Whether files were left out that tell of other episodes only.
  let isPart: Bool
  private let leakChecks: [Set<Destination>: LeakCheck]
  private let strictestLeakCheck: LeakCheck
  private let excuses: NameExcuses

  /// - Parameters:
  ///   - artwork: each feed's picture.
  ///   - parts: what stands beside each episode's text.
  ///   - part: what is wanted of it, where not all is.
  ///   - excuses: what was looked at in the texts and found to be no name.
  init(
    of library: Library, artwork: [FeedID: Artwork], parts: [EpisodeGUID: EpisodeParts] = [:],
    only part: TouchedPart? = nil, through gate: Gate, excusing excuses: NameExcuses = NameExcuses()
  ) {
    self.excuses = excuses
    cleared = gate.clear(library, artwork: artwork, parts: parts)
    isPart = part != nil
    let silences = cleared.feeds.flatMap(\.silences).reduce(into: [String: OutputFile]()) { $0[$1.path] = $1 }
    outputs =
      (ShownMedia(of: cleared, in: library, parts: parts, only: part?.episodes).outputs
      + cleared.feeds.map(Self.artwork) + silences.values
      + StaticSite(of: cleared.site, pagesOf: part?.episodes).outputs
      + cleared.feeds.flatMap { FeedDocuments(of: $0).outputs })
      .filter { part?.holds($0) ?? true }.sorted { ($0.stage, $0.path) < ($1.stage, $1.path) }
    var channels: [Destination: [Channel]] = [.site: [.site]]
    for feed in library.feeds { channels[.feed(feed.id)] = gate.channels(of: feed) }
    let names = gate.knownNames
    func leakCheck(for destinations: Set<Destination>) -> LeakCheck {
      gate.leakCheck(for: Set(destinations.flatMap { channels[$0] ?? [] }).sorted(), among: names)
    }
    var leakChecks: [Set<Destination>: LeakCheck] = [:]
    for destinations in Set(outputs.map(\.destinations)) { leakChecks[destinations] = leakCheck(for: destinations) }
    self.leakChecks = leakChecks
    strictestLeakCheck = leakCheck(for: Set(channels.keys))
  }

  /// What may not be named in this output.
  func leakCheck(for output: OutputFile) -> LeakCheck {
    (leakChecks[output.destinations] ?? strictestLeakCheck).excusing(excuses.excuses(for: output))
  }

  /// Where each episode is shown.
  func channels(in library: Library, through gate: Gate) -> [EpisodeGUID: Set<Channel>] {
    var channels: [EpisodeGUID: Set<Channel>] = [:]
    for episode in cleared.site.episodes { channels[episode.text.guid, default: []].insert(.site) }
    for feed in cleared.feeds {
      let own = gate.channels(of: feed.channel)
      for episode in feed.episodes { channels[episode.text.guid, default: []].formUnion(own) }
    }
    return channels
  }

  private static func artwork(of feed: ClearedFeed) -> OutputFile {
    OutputFile(
      path: feed.artworkPath, key: feed.artwork.hash, stage: .media, destination: .feed(feed.channel.id),
      recipe: .picture(from: "Feeds/\(feed.channel.image)", feed.artwork.hash))
  }
}
