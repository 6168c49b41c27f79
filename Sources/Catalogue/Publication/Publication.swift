package import Bytes

/// What the register holds of an episode that was published: the act, not the text.
package struct Publication: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case published
    case retracted(RetractionReason)
  }

  package let guid: EpisodeGUID
  package let slug: Slug
  /// Of the approved cut, as it was hashed while it was copied.
  package let media: MediaFacts
  /// The pubDate, for good.
  package let publishedAt: Moment
  package var state: State

  package init(guid: EpisodeGUID, slug: Slug, media: MediaFacts, publishedAt: Moment, state: State = .published) {
    self.guid = guid
    self.slug = slug
    self.media = media
    self.publishedAt = publishedAt
    self.state = state
  }

  package var cut: SHA256Digest { media.hash }

  package var isPublished: Bool { state == .published }

  /// Where the media stand below `Public/`: a new cut has a new address.
  package var mediaPath: String { "media/\(slug)-\(cut.hex.prefix(8)).\(media.kind.fileExtension)" }
}

/// Why an episode was taken away; never a word about a person.
package enum RetractionReason: String, CaseIterable, Sendable {
  case editorial, error, legal
}
