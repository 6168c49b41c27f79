package import Catalogue

/// An item of another feed that can move in: it has a guid to keep and something to hear.
package struct ImportedEpisode: Hashable, Sendable {
  /// Where its item stands in the feed: the line of its start tag, from 1.
  package let line: Int
  /// As in the feed; the address of the enclosure where the item has none, as apps do.
  package let guid: EpisodeGUID
  package let enclosure: ImportedEnclosure
  package internal(set) var title: String?
  package internal(set) var publishedAt: Moment?
  package internal(set) var notes: ImportedNotes?
  package internal(set) var durationInSeconds: Int?
  package internal(set) var season: Int?
  package internal(set) var number: Int?
  package internal(set) var kind: Episode.Kind?
  package internal(set) var isExplicit: Bool?
  package internal(set) var imageAddress: String?
  /// Of a file with chapters (`podcast:chapters`).
  package internal(set) var chaptersAddress: String?
  /// Those that stand in the feed itself (Podlove Simple Chapters), by their start.
  package internal(set) var chapters: [Chapter] = []
  package internal(set) var transcripts: [ImportedTranscript] = []
  package internal(set) var people: [ImportedPerson] = []
  package internal(set) var link: String?
  package internal(set) var keywords: [String] = []

  init(line: Int, guid: EpisodeGUID, enclosure: ImportedEnclosure) {
    self.line = line
    self.guid = guid
    self.enclosure = enclosure
  }
}

/// Where an episode's recording is.
package struct ImportedEnclosure: Hashable, Sendable {
  /// `http` or `https`, as it is written.
  package let address: String
  /// As the feed claims; `nil` where it claims nothing, or 0.
  package let lengthInBytes: Int?
  package let type: String?
}

/// A transcript that a feed names.
package struct ImportedTranscript: Hashable, Sendable {
  package let address: String
  package let type: String?
  package let language: LanguageTag?
}
