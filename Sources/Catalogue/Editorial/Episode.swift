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
