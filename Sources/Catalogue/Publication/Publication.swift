/// What the register holds of an episode that was published: the act, not the text.
package struct Publication: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case published
    case retracted(RetractionReason)
  }

  package let guid: EpisodeGUID
  package let slug: Slug
  package let file: PublishedFile
  /// The same recording in other files.
  package let alternates: [PublishedFile]
  /// The pubDate, for good.
  package let publishedAt: Moment
  package var state: State

  package init(
    guid: EpisodeGUID, slug: Slug, file: PublishedFile, alternates: [PublishedFile] = [], publishedAt: Moment,
    state: State = .published
  ) {
    self.guid = guid
    self.slug = slug
    self.file = file
    self.alternates = alternates
    self.publishedAt = publishedAt
    self.state = state
  }

  package var isPublished: Bool { state == .published }

  package var files: [PublishedFile] { [file] + alternates }
}

/// Why an episode was taken away; never a word about a person.
package enum RetractionReason: String, CaseIterable, Sendable {
  case editorial, error, legal
  /// Somebody in it withdrew: journalled without a reason.
  case withdrawal

  /// Those that an editor may give.
  package static let stated: [Self] = [.editorial, .error, .legal]
}
