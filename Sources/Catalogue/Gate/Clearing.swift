package import Bytes

// Cleared values have `fileprivate` initialisers, so that this file is the only way to one: what renderers accept has
// been through the gate.

/// Everything that may be shown, and what was withheld where.
package struct ClearedCatalogue: Sendable {
  package let site: ClearedSite
  /// In the order of the library's feeds.
  package let feeds: [ClearedFeed]
  /// The rulings on every published episode whose moment has come.
  package let rulings: [EpisodeRulings]

  fileprivate init(site: ClearedSite, feeds: [ClearedFeed], rulings: [EpisodeRulings]) {
    self.site = site
    self.feeds = feeds
    self.rulings = rulings
  }
}

/// What the pages may show.
package struct ClearedSite: Sendable {
  package let settings: SiteSettings
  package let topics: [Topic]
  /// Newest first, then by slug.
  package let episodes: [ClearedEpisode]
  /// The feeds to subscribe to.
  package let feeds: [ClearedFeed]

  fileprivate init(settings: SiteSettings, topics: [Topic], episodes: [ClearedEpisode], feeds: [ClearedFeed]) {
    self.settings = settings
    self.topics = topics
    self.episodes = episodes
    self.feeds = feeds
  }
}

/// What one feed may carry.
package struct ClearedFeed: Sendable {
  package let channel: Feed
  package let site: SiteSettings
  package let artwork: Artwork
  /// Who makes the show, and agreed to be named wherever it is read.
  package let people: [ClearedPerson]
  /// The feed's own document first, then its older pages, newest first.
  package let pages: [FeedPage]
  /// Of the episodes that it carried and that were taken away; newest first, then by guid.
  package let tombstones: [ClearedTombstone]

  fileprivate init(
    channel: Feed, site: SiteSettings, artwork: Artwork, people: [ClearedPerson], pages: [FeedPage],
    tombstones: [ClearedTombstone]
  ) {
    self.channel = channel
    self.site = site
    self.artwork = artwork
    self.people = people
    self.pages = pages
    self.tombstones = tombstones
  }

  /// On all pages; newest first, then by slug.
  package var episodes: [ClearedEpisode] { pages.flatMap(\.episodes) }
}

/// One document of a feed. Source: RFC 5005 §3, paged feeds.
///
/// Pages count from the oldest episode, and an episode that may not be shown leaves its place empty: so a new episode
/// changes the feed's own document alone, and one that is taken away changes its own page.
package struct FeedPage: Sendable {
  /// Counts from 1, the oldest; `nil` for the feed's own document, which holds the newest.
  package let number: Int?
  /// Newest first, then by slug.
  package let episodes: [ClearedEpisode]

  fileprivate init(number: Int?, episodes: [ClearedEpisode]) {
    self.number = number
    self.episodes = episodes
  }
}

/// An episode as it may be shown at one destination.
///
/// Immutable, and a class so that the thousands of lists, pages and feeds that hold it share one.
package final class ClearedEpisode: Sendable {
  /// As the text tells it; who is in it is told by `people` alone.
  package let text: EpisodeText
  package let slug: Slug
  package let publishedAt: Moment
  /// Of the published copy.
  package let media: MediaFacts
  /// Below `Public/`.
  package let mediaPath: String
  /// Of the approved source.
  package let cut: SHA256Digest
  package let alternates: [ClearedAlternate]
  package let people: [ClearedPerson]
  package let cover: Artwork?
  /// Redacted ones where somebody does not agree to be read.
  package let transcripts: [TranscriptFile]
  /// Who speaks in the transcripts, by what they write; who is not here is not named.
  package let speakers: [String: String]
  /// Redacted ones where somebody does not agree to be quoted; then there are no soundbites.
  package let chapters: [Chapter]
  package let soundbites: [Soundbite]
  /// The page's folder below `Public/`, with its last slash; `nil` where the site may not show the episode.
  package let pagePath: String?
  let knownDigest = WorkedOutOnce<SHA256Digest>()

  fileprivate init(
    _ episode: Episode, _ publication: Publication, _ parts: EpisodeParts, alternates: [ClearedAlternate],
    hasPage: Bool, through gate: Gate
  ) {
    text = EpisodeText(of: episode, locations: gate.shownLocations(of: episode))
    slug = publication.slug
    publishedAt = publication.publishedAt
    media = publication.file.media
    mediaPath = publication.file.path
    cut = publication.file.cut
    self.alternates = alternates
    people = gate.clearedPeople(in: episode, parts)
    cover = parts.cover?.artwork
    transcripts = gate.shownTranscripts(of: episode, parts)
    speakers = transcripts.isEmpty ? [:] : gate.speakers(in: episode)
    (chapters, soundbites) = gate.shownQuotes(of: episode, parts)
    pagePath = hasPage ? "episodes/\(publication.slug)/" : nil
  }
}

/// What an episode's text says of everything but people.
package struct EpisodeText: Hashable, Sendable {
  package let guid: EpisodeGUID
  package let title: String
  package let language: LanguageTag
  package let season: Int?
  package let number: Int?
  package let numberName: String?
  package let kind: Episode.Kind
  package let topics: [TopicID]
  package let isSensitive: Bool
  package let isExplicit: Bool?
  package let isBlocked: Bool
  /// None where they could give somebody away.
  package let locations: [Location]
  package let license: License?
  package let texts: [TextRecord]
  package let contentLinks: [NamedLink]
  /// Markdown.
  package let notes: String

  fileprivate init(of episode: Episode, locations: [Location]) {
    guid = episode.guid
    title = episode.title
    language = episode.language
    season = episode.season
    number = episode.number
    numberName = episode.numberName
    kind = episode.kind
    topics = episode.topics
    isSensitive = episode.isSensitive
    isExplicit = episode.isExplicit
    isBlocked = episode.isBlocked
    self.locations = locations
    license = episode.license
    texts = episode.texts
    contentLinks = episode.contentLinks
    notes = episode.notes
  }
}

/// The same recording in another file, approved as a cut of its own.
package struct ClearedAlternate: Hashable, Sendable {
  package let title: String?
  package let media: MediaFacts
  /// Below `Public/`.
  package let path: String
  /// The name of its source in the episode's folder, and the source's hash.
  package let source: FileName
  package let cut: SHA256Digest

  fileprivate init(title: String?, file: PublishedFile) {
    self.title = title
    source = file.source
    cut = file.cut
    media = file.media
    path = file.path
  }
}

extension Gate {
  /// What may be shown of the published episodes whose moment has come.
  ///
  /// - Parameters:
  ///   - artwork: the picture of every feed; a feed without one is left out.
  ///   - parts: what stands beside each episode's text.
  package func clear(
    _ library: Library, artwork: [FeedID: Artwork], parts: [EpisodeGUID: EpisodeParts] = [:]
  ) -> ClearedCatalogue {
    let published = library.episodes.compactMap { episode in
      register.publications[episode.guid].map { (episode: episode, publication: $0) }
    }.filter { span.holds(startOf: $0.publication.publishedAt) }
    let ruled = published.filter(\.publication.isPublished).map { episode, publication in
      (
        episode: episode, publication: publication,
        rulings: rulings(on: episode, cut: publication.file.cut, feeds: library.feeds)
      )
    }
    func cleared(for destination: Destination) -> [ClearedEpisode] {
      ruled.filter { isCleared($0.rulings, for: destination) }.map { episode, publication, rulings in
        clearedEpisode(
          episode, publication, parts[episode.guid] ?? EpisodeParts(), for: destination, rulings, library.feeds)
      }.sorted(by: newestFirst)
    }
    let feeds = library.feeds.compactMap { feed in
      artwork[feed.id].map { artwork in
        let everPublished = published.filter { feed.selection.holds($0.episode) }.map(\.publication)
        return ClearedFeed(
          channel: feed, site: library.site, artwork: artwork,
          people: clearedCredits(of: feed),
          pages: pages(of: cleared(for: .feed(feed.id)), among: everPublished, size: feed.pageSize),
          tombstones: clearedTombstones(of: feed))
      }
    }
    let site = ClearedSite(
      settings: library.site, topics: library.topics, episodes: cleared(for: .site), feeds: feeds)
    return ClearedCatalogue(
      site: site, feeds: feeds,
      rulings: ruled.map {
        EpisodeRulings(
          of: $0.publication, $0.rulings,
          withheldParts: withheldParts(of: $0.episode, parts[$0.episode.guid] ?? EpisodeParts()))
      })
  }

  private func clearedEpisode(
    _ episode: Episode, _ publication: Publication, _ parts: EpisodeParts, for destination: Destination,
    _ rulings: [Ruling], _ feeds: [Feed]
  ) -> ClearedEpisode {
    let alternates = publication.alternates.compactMap { file -> ClearedAlternate? in
      guard let alternate = episode.alternates.first(where: { $0.media == file.source }) else { return nil }
      let rulings = self.rulings(on: episode, cut: file.cut, feeds: feeds.filter { destination == .feed($0.id) })
      return isCleared(rulings, for: destination) ? ClearedAlternate(title: alternate.title, file: file) : nil
    }
    return ClearedEpisode(
      episode, publication, parts, alternates: alternates, hasPage: isCleared(rulings, for: .site), through: self)
  }

  private func isCleared(_ rulings: [Ruling], for destination: Destination) -> Bool {
    rulings.contains { $0.destination == destination && $0.isCleared }
  }

  /// - Parameter publications: every episode that the feed selects and that was ever published, shown now or not.
  private func pages(of episodes: [ClearedEpisode], among publications: [Publication], size: Int?) -> [FeedPage] {
    guard let size, publications.count >= 2 * size else { return [FeedPage(number: nil, episodes: episodes)] }
    let oldestFirst = publications.sorted {
      ($0.publishedAt.secondsSince1970, $1.slug) < ($1.publishedAt.secondsSince1970, $0.slug)
    }
    let places = Dictionary(oldestFirst.enumerated().map { ($1.guid, $0) }) { first, _ in first }
    // The feed's own document always holds at least a whole page: an app that reads no other shows that many.
    let older = publications.count / size - 1
    let byPage = Dictionary(grouping: episodes) { min((places[$0.text.guid] ?? 0) / size, older) }
    return [FeedPage(number: nil, episodes: byPage[older] ?? [])]
      + (0..<older).reversed().map { FeedPage(number: $0 + 1, episodes: byPage[$0] ?? []) }
  }
}

private func newestFirst(_ left: ClearedEpisode, _ right: ClearedEpisode) -> Bool {
  let (leftAt, rightAt) = (left.publishedAt.secondsSince1970, right.publishedAt.secondsSince1970)
  return leftAt == rightAt ? left.slug < right.slug : leftAt > rightAt
}
