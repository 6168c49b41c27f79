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
  package var selection: FeedSelection
  /// Plain text, at most 4000 bytes.
  package var summary: String

  /// The show's own website; `nil` where that is the site.
  package var link: String?
  package var copyright: String?
  /// Whether Apple is asked to leave the show out.
  package var isBlocked = false
  /// Whether no more episodes will come.
  package var isComplete = false
  /// Where the show can be read from now on, at another host; `nil` while that is here.
  package var movedTo: String?
  /// Where it could be read before: addresses, or paths of the site that begin with a slash.
  package var movedFrom: [String] = []
  /// How many episodes a page holds; `nil` where one document holds all.
  package var pageSize: Int?

  package var medium: Medium = .podcast
  /// Who makes the show; each needs consent to be named wherever the feed is read.
  package var people: [Credit] = []
  package var funding: [NamedLink] = []
  package var license: License?
  package var locations: [Location] = []
  package var texts: [TextRecord] = []
  package var updates: UpdateFrequency?
  package var podroll: [RecommendedFeed] = []
  /// The platforms that are asked to leave the show out; advice, on which no consent is built.
  package var blockedPlatforms: [Platform] = []
  package var seasonNames: [Int: String] = [:]
  /// WebSub hubs that are told of every change.
  package var hubs: [String] = []
  /// Whether Podcast Index is told of every change.
  package var notifiesPodcastIndex = false

  package init(
    id: FeedID, title: String, language: LanguageTag, author: String, owner: Owner, image: FileName,
    categories: [Category], kind: Kind = .episodic, isExplicit: Bool = false, isLocked: Bool = true, guid: String,
    platforms: [Platform] = [], selection: FeedSelection = FeedSelection(), summary: String
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
    self.selection = selection
    self.summary = summary
  }
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

/// One person's part in a show as a whole.
package struct Credit: Hashable, Sendable {
  package let person: PersonID
  package let role: Role

  package init(person: PersonID, role: Role) {
    self.person = person
    self.role = role
  }
}
