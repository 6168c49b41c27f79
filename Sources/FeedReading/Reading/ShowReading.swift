import Catalogue
import XMLReading

/// A show in its feed's tree, with everything that was found wrong in it.
struct ShowReading {
  private(set) var feed: ImportedFeed
  private(set) var findings: [ImportFinding] = []
  let itemCount: Int

  init(_ root: XMLNode) throws(FeedRefusal) {
    let element = FeedElement(root)
    let items: [FeedElement]
    switch (FeedVocabulary(root.namespace), root.name) {
    case (.atom, "feed"):
      items = element.all(.atom, "entry").map(FeedElement.init)
      feed = ImportedFeed(atom: element, findings: &findings)
    case (_, "rss"):
      guard let channel = element.first(.rss, "channel").map(FeedElement.init) else {
        throw FeedRefusal(.noChannel, line: root.line)
      }
      items = channel.all(.rss, "item").map(FeedElement.init)
      feed = ImportedFeed(rss: channel, findings: &findings)
    default:
      throw FeedRefusal(.root(Self.kind(of: root)), line: root.line)
    }
    itemCount = items.count
    if items.isEmpty { findings.append(ImportFinding(line: root.line, kind: .noItems)) }
    let isAtom = root.name == "feed"
    keep(items.compactMap { EpisodeReading.episode($0, isAtom: isAtom, findings: &findings) })
  }

  /// Keeps the first of those with the same guid, as apps do.
  private mutating func keep(_ episodes: [ImportedEpisode]) {
    var indices: [String: Int] = [:]
    for episode in episodes {
      if let index = indices[episode.guid.text] {
        let first = feed.episodes[index]
        let isSame = first.enclosure.address == episode.enclosure.address
        findings.append(
          ImportFinding(line: episode.line, kind: .repeatedGUID(first: first.line, isSameEnclosure: isSame)))
      } else {
        indices[episode.guid.text] = feed.episodes.count
        feed.episodes.append(episode)
      }
    }
  }

  private static func kind(of root: XMLNode) -> FeedRefusal.Root {
    switch root.name {
    case "RDF": .rdf
    case "feed": .earlyAtom
    case "opml": .opml
    default: .other(root.name)
    }
  }
}
