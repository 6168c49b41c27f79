/// What the published copy of a recording says of itself: nothing else stands in it, and no person's name.
package struct MediaTags: Hashable, Sendable {
  package struct Picture: Hashable, Sendable {
    package let kind: Artwork.Kind
    package let bytes: [UInt8]

    package init(kind: Artwork.Kind, bytes: [UInt8]) {
      self.kind = kind
      self.bytes = bytes
    }
  }

  /// The episode's.
  package let title: String
  package let show: String
  package let language: LanguageTag
  package let guid: EpisodeGUID
  package let chapters: [Chapter]
  package let picture: Picture?

  package init(
    title: String, show: String, language: LanguageTag, guid: EpisodeGUID, chapters: [Chapter] = [],
    picture: Picture? = nil
  ) {
    self.title = title
    self.show = show
    self.language = language
    self.guid = guid
    self.chapters = chapters
    self.picture = picture
  }
}
