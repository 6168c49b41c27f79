/// Which episodes a feed carries: those that fit everything that is said; what is empty says nothing.
package struct FeedSelection: Hashable, Sendable {
  package enum MediaChoice: String, CaseIterable, Sendable {
    case audio, video
  }

  package var languages: [LanguageTag] = []
  package var topics: [TopicID] = []
  package var seasons: [Int] = []
  /// By the extension of the episode's file.
  package var media: MediaChoice?
  /// By name, in any order.
  package var episodes: [Slug] = []

  package init(
    languages: [LanguageTag] = [], topics: [TopicID] = [], seasons: [Int] = [], media: MediaChoice? = nil,
    episodes: [Slug] = []
  ) {
    self.languages = languages
    self.topics = topics
    self.seasons = seasons
    self.media = media
    self.episodes = episodes
  }

  /// Whether the feed's own selection holds the episode; consent is the gate's affair.
  package func holds(_ episode: Episode) -> Bool {
    (languages.isEmpty || languages.contains(episode.language))
      && (topics.isEmpty || !Set(topics).isDisjoint(with: episode.topics))
      && (seasons.isEmpty || episode.season.map(seasons.contains) ?? false)
      && (media == nil || (media == .video) == episode.media.isVideo)
      && (episodes.isEmpty || episodes.contains(episode.slug))
  }
}

extension FileName {
  /// In lower case, without its dot; empty where there is none.
  package var fileExtension: String {
    text.utf8.lastIndex(of: 0x2E).map { text[text.utf8.index(after: $0)...].lowercased() } ?? ""
  }

  /// By its extension.
  package var isVideo: Bool { ["mp4", "m4v"].contains(fileExtension) }
}
