/// One feed, as `Feeds/<id>.md` describes it: the channel's fields, who reads it, and what it selects.
package struct Feed: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case episodic, serial
  }

  package let id: FeedID
  package var title: String
  package var language: LanguageTag
  package var author: String
  package var owner: Owner
  /// The artwork's file in `Feeds/`.
  package var image: FileName
  package var categories: [Category]
  package var kind: Kind
  package var isExplicit: Bool
  package var isLocked: Bool
  /// The feed's `podcast:guid`, a UUIDv5 minted once: lower-case, with hyphens.
  package var guid: String
  /// The platforms that it is submitted to; an episode needs consent for each of them.
  package var platforms: [Platform]
  /// Only episodes in one of these; all where it is empty.
  package var languages: [LanguageTag]
  /// Only episodes with one of these; all where it is empty.
  package var topics: [TopicID]
  /// Plain text, at most 4000 bytes.
  package var summary: String

  package init(
    id: FeedID, title: String, language: LanguageTag, author: String, owner: Owner, image: FileName,
    categories: [Category], kind: Kind = .episodic, isExplicit: Bool = false, isLocked: Bool = true, guid: String,
    platforms: [Platform] = [], languages: [LanguageTag] = [], topics: [TopicID] = [], summary: String
  ) {
    self.id = id
    self.title = title
    self.language = language
    self.author = author
    self.owner = owner
    self.image = image
    self.categories = categories
    self.kind = kind
    self.isExplicit = isExplicit
    self.isLocked = isLocked
    self.guid = guid
    self.platforms = platforms
    self.languages = languages
    self.topics = topics
    self.summary = summary
  }

  /// Whether the feed's own selection holds the episode; consent is the gate's affair.
  package func selects(_ episode: Episode) -> Bool {
    (languages.isEmpty || languages.contains(episode.language))
      && (topics.isEmpty || !Set(topics).isDisjoint(with: episode.topics))
  }

  /// What an episode must be cleared for to stand in this feed.
  package var channels: [Channel] { [.podcastApps] + platforms.map(Channel.platform) }
}

/// Whom directories write to: public, so a role's address, never a person's.
package struct Owner: Hashable, Sendable {
  package let name: String
  package let email: String

  package init(name: String, email: String) {
    self.name = name
    self.email = email
  }
}
