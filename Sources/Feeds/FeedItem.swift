import Catalogue

/// One episode in a feed, as every format tells it.
struct FeedItem: Sendable {
  let episode: ClearedEpisode
  let channel: Feed
  let site: SiteSettings

  var text: EpisodeText { episode.text }

  /// The address of its page; `nil` where it has none.
  var page: String? { episode.pagePath.map(site.address.url) }

  /// What its notes' links are relative to: its page's address, also where nothing stands there.
  var base: String { page ?? site.address.url(of: "episodes/\(episode.slug)/") }

  var cover: String? { episode.coverPath.map(site.address.url) }

  /// Its language, where that is not the feed's.
  var language: LanguageTag? { text.language == channel.language ? nil : text.language }

  /// The enclosure.
  var recording: FeedRecording {
    FeedRecording(address: site.url(ofMedia: episode.mediaPath), media: episode.media, title: nil)
  }

  /// The enclosure, and the same in other files.
  var recordings: [FeedRecording] {
    [recording]
      + episode.alternates.map {
        FeedRecording(address: site.url(ofMedia: $0.path), media: $0.media, title: $0.title)
      }
  }
}

struct FeedRecording: Sendable {
  let address: String
  let media: MediaFacts
  /// What to call it among the others.
  let title: String?
}
