package import Catalogue
import SourceText

/// Every episode that there is a folder of, or that was ever published.
package struct EpisodeCatalogue: Sendable {
  package enum State: String, Sendable {
    case published, retracted, draft
    /// Its text has an error.
    case broken
    /// It was published, and its folder is gone.
    case missing
  }

  package struct Entry: Sendable {
    /// The folder's name.
    package let slug: String
    package let state: State
    package let publishedAt: Moment?
    /// `nil` where the text has an error.
    package let episode: Episode?

    package init(_ episode: Episode, _ contents: RegisterContents) {
      let publication = contents.publications[episode.guid]
      slug = episode.slug.text
      state = publication.map { $0.isPublished ? .published : .retracted } ?? .draft
      publishedAt = publication?.publishedAt
      self.episode = episode
    }

    fileprivate init(slug: String, _ state: State, publishedAt: Moment? = nil) {
      self.slug = slug
      self.state = state
      self.publishedAt = publishedAt
      episode = nil
    }
  }

  /// By slug.
  package let entries: [Entry]

  package init(_ workspace: Workspace, _ contents: RegisterContents) throws {
    let readings = LibraryReading(WorkspaceTexts(of: workspace)).episodes
    var entries = readings.map { reading in
      let folder = reading.file.split(separator: "/").dropFirst().first.map(String.init) ?? reading.file
      return reading.value.map { Entry($0, contents) } ?? Entry(slug: folder, .broken)
    }
    let present = Set(entries.map(\.slug))
    entries += contents.publications.values.filter { !present.contains($0.slug.text) }.map {
      Entry(slug: $0.slug.text, .missing, publishedAt: $0.publishedAt)
    }
    self.entries = entries.sorted { $0.slug < $1.slug }
  }
}
