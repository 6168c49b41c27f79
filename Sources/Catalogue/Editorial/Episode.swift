/// An episode as its folder's `episode.md` tells it: what is said, not yet who may be heard.
package struct Episode: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case full, trailer, bonus
  }

  package let slug: Slug
  package var guid: EpisodeGUID
  package var title: String
  /// The first proposal for the moment of publication; publishes nothing by itself.
  package var date: Moment?
  package var language: LanguageTag
  /// The name of the cut's file in the episode's folder.
  package var media: FileName
  package var season: Int?
  package var number: Int?
  package var kind: Kind
  package var topics: [TopicID]
  package var people: People
  package var isSensitive: Bool
  /// Show notes in Markdown, as typed.
  package var notes: String

  /// What the number is called, such as `3 bis`; at most 32 characters.
  package var numberName: String?
  /// `nil` where the feed's own word holds.
  package var isExplicit: Bool?
  /// Whether Apple is asked to leave the episode out.
  package var isBlocked = false
  /// The same recording in other files of the folder, each a cut of its own that must be approved.
  package var alternates: [Alternate] = []
  package var soundbites: [Soundbite] = []
  package var locations: [Location] = []
  package var license: License?
  package var texts: [TextRecord] = []
  /// The same episode elsewhere.
  package var contentLinks: [NamedLink] = []
  /// The names of the folder under which it was published before; a server leads from there to here.
  package var formerSlugs: [Slug] = []
  /// The episode of which this one repeats the recording on purpose.
  package var repeats: Slug?

  package init(
    slug: Slug, guid: EpisodeGUID, title: String, date: Moment? = nil, language: LanguageTag, media: FileName,
    season: Int? = nil, number: Int? = nil, kind: Kind = .full, topics: [TopicID] = [], people: People,
    isSensitive: Bool = false, notes: String = ""
  ) {
    self.slug = slug
    self.guid = guid
    self.title = title
    self.date = date
    self.language = language
    self.media = media
    self.season = season
    self.number = number
    self.kind = kind
    self.topics = topics
    self.people = people
    self.isSensitive = isSensitive
    self.notes = notes
  }
}

/// The same recording in another file. Source: the podcast namespace, `alternateEnclosure`.
package struct Alternate: Hashable, Sendable {
  package let media: FileName
  /// What to call it where apps let people choose, such as `Small file`; at most 32 characters.
  package let title: String?

  package init(media: FileName, title: String? = nil) {
    self.media = media
    self.title = title
  }
}
