// Cleared values have `fileprivate` initialisers, so that this file is the only way to one: what renderers accept has
// been through the gate.

/// Everything that may be shown, and what was withheld where.
package struct ClearedCatalogue: Sendable {
  package let site: ClearedSite
  /// In the order of the library's feeds.
  package let feeds: [ClearedFeed]
  /// The rulings on every published episode.
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
  /// Newest first, then by slug.
  package let episodes: [ClearedEpisode]

  fileprivate init(channel: Feed, site: SiteSettings, artwork: Artwork, episodes: [ClearedEpisode]) {
    self.channel = channel
    self.site = site
    self.artwork = artwork
    self.episodes = episodes
  }

  /// Where the RSS stands below `Public/`.
  package var path: String { "feeds/\(channel.id).xml" }

  /// Where the picture stands below `Public/`.
  package var artworkPath: String { artwork.path(of: channel.id) }
}

/// An episode as it may be shown at one destination.
package struct ClearedEpisode: Hashable, Sendable {
  package let guid: EpisodeGUID
  package let slug: Slug
  package let title: String
  package let publishedAt: Moment
  package let language: LanguageTag
  package let media: MediaFacts
  /// Below `Public/`.
  package let mediaPath: String
  package let season: Int?
  package let number: Int?
  package let kind: Episode.Kind
  package let topics: [TopicID]
  package let people: [ClearedPerson]
  package let isSensitive: Bool
  /// Markdown.
  package let notes: String
  /// The page's folder below `Public/`, with its last slash; `nil` where the site may not show the episode.
  package let pagePath: String?

  fileprivate init(_ episode: Episode, _ publication: Publication, people: [ClearedPerson], hasPage: Bool) {
    guid = publication.guid
    slug = publication.slug
    title = episode.title
    publishedAt = publication.publishedAt
    language = episode.language
    media = publication.media
    mediaPath = publication.mediaPath
    season = episode.season
    number = episode.number
    kind = episode.kind
    topics = episode.topics
    self.people = people
    isSensitive = episode.isSensitive
    notes = episode.notes
    pagePath = hasPage ? "episodes/\(publication.slug)/" : nil
  }
}

/// Somebody as they may be named: by their label, in their role.
package struct ClearedPerson: Hashable, Sendable {
  package let label: String
  package let role: Role

  fileprivate init(label: String, role: Role) {
    self.label = label
    self.role = role
  }
}

extension Gate {
  /// What may be shown of the published episodes.
  ///
  /// - Parameter artwork: the picture of every feed; a feed without one is left out.
  package func clear(_ library: Library, artwork: [FeedID: Artwork]) -> ClearedCatalogue {
    let published = library.episodes.compactMap { episode in
      register.publications[episode.guid].flatMap { $0.isPublished ? (episode: episode, publication: $0) : nil }
    }
    let ruled = published.map { episode, publication in
      (episode, publication, rulings: rulings(on: episode, cut: publication.cut, feeds: library.feeds))
    }
    func cleared(for destination: Destination) -> [ClearedEpisode] {
      ruled.filter { isCleared($0.rulings, for: destination) }.map { episode, publication, rulings in
        ClearedEpisode(
          episode, publication, people: episode.people.appearances.compactMap(clearedPerson),
          hasPage: isCleared(rulings, for: .site))
      }.sorted(by: newestFirst)
    }
    let feeds = library.feeds.compactMap { feed in
      artwork[feed.id].map {
        ClearedFeed(channel: feed, site: library.site, artwork: $0, episodes: cleared(for: .feed(feed.id)))
      }
    }
    let site = ClearedSite(
      settings: library.site, topics: library.topics, episodes: cleared(for: .site), feeds: feeds)
    return ClearedCatalogue(site: site, feeds: feeds, rulings: ruled.map { EpisodeRulings(of: $0.1, $0.rulings) })
  }

  private func clearedPerson(_ appearance: Appearance) -> ClearedPerson? {
    register.people[appearance.person].map { ClearedPerson(label: $0.label, role: appearance.role) }
  }

  private func isCleared(_ rulings: [Ruling], for destination: Destination) -> Bool {
    rulings.contains { $0.destination == destination && $0.isCleared }
  }
}

private func newestFirst(_ left: ClearedEpisode, _ right: ClearedEpisode) -> Bool {
  let (leftAt, rightAt) = (left.publishedAt.secondsSince1970, right.publishedAt.secondsSince1970)
  return leftAt == rightAt ? left.slug < right.slug : leftAt > rightAt
}
