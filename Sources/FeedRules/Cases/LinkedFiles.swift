package import Catalogue

/// What is known of the files that a feed leads to, by their public addresses; what is not known is not judged.
package struct LinkedFiles: Sendable {
  package var media: [String: MediaFacts] = [:]
  package var pictures: [String: Picture] = [:]
  /// As they were read back.
  package var transcripts: [String: Transcript] = [:]
  package var chapters: [String: ChaptersFile] = [:]

  package init() {}
}

/// A file of chapters as it was read back. Source: Podcasting 2.0 JSON chapters.
package struct ChaptersFile: Sendable {
  package let version: String
  package let chapters: [Chapter]

  package init(version: String, chapters: [Chapter]) {
    self.version = version
    self.chapters = chapters
  }
}
