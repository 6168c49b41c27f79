import Catalogue
import FeedRules
import Register
import System

/// The files that the published episodes and the feeds are made of, looked at.
struct PublishedSources: Sendable {
  var artwork: [FeedID: Artwork] = [:]
  /// What rules look at, by path in the workspace: those of the feeds, and of the episode that is published.
  var pictures: [String: Picture] = [:]
  var media: [Slug: MediaFacts] = [:]
  var parts: [EpisodeGUID: EpisodeParts] = [:]
  var learnedMedia: [RememberedMedia] = []
  var learnedParts: [RememberedPart] = []
  /// Everything that is wrong with them, errors and warnings, but for what the texts break.
  var problems: [Problem] = []
  /// What kept a folder from being looked at.
  var failures: [any Error] = []
}

extension Publisher {
  /// What the published episodes and the feeds are made of, as far as it can be read.
  ///
  /// - Parameter episodes: those whose folders are looked at, where not all are.
  func sources(
    of library: Library, _ contents: RegisterContents, _ remembered: RememberedFiles,
    only episodes: Set<EpisodeGUID>? = nil
  ) -> PublishedSources {
    let artwork = ArtworkInventory(of: library.feeds, in: workspace)
    let published = library.episodes.filter { episode in
      contents.publications[episode.guid]?.isPublished ?? false && episodes?.contains(episode.guid) ?? true
    }
    let workspace = workspace
    let middle = published.count / 2
    let (second, first) = concurrently {
      PublishedSources(of: published[middle...], contents, remembered, in: workspace)
    } _: {
      PublishedSources(of: published[..<middle], contents, remembered, in: workspace)
    }
    return PublishedSources(artwork: artwork.artwork, pictures: artwork.pictures, problems: artwork.problems)
      .adding(first).adding(second)
  }

  /// What the texts of the published episodes and of the feeds break.
  func rules(_ library: Library, _ contents: RegisterContents, _ sources: PublishedSources) -> [Problem] {
    var published = library
    published.episodes = library.episodes.filter { contents.publications[$0.guid]?.isPublished ?? false }
    let parts = Dictionary(
      published.episodes.compactMap { episode in sources.parts[episode.guid].map { (episode.slug, $0) } },
      uniquingKeysWith: { first, _ in first })
    return FeedJudge.problems(
      source: SourceCase(
        library: published, media: sources.media, parts: parts, pictures: sources.pictures, moment: moment))
  }
}

extension PublishedSources {
  fileprivate init(
    of episodes: ArraySlice<Episode>, _ contents: RegisterContents, _ remembered: RememberedFiles,
    in workspace: Workspace
  ) {
    var media = MediaInventory(of: workspace, remembered: remembered.media)
    var inventory = PartsInventory(of: workspace, remembered: remembered.parts)
    for episode in episodes {
      do {
        let found = try media.media(of: episode)
        problems += found.problems
        self.media[episode.slug] = found.facts
        if let publication = contents.publications[episode.guid], let facts = found.facts,
          facts.hash != publication.file.cut
        {
          problems.append(PublishingWords.changedCut("Episodes/\(episode.slug)/\(episode.media)"))
        }
        let beside = try inventory.parts(
          of: episode, tagged: found.chapters, duration: found.facts?.durationInMilliseconds)
        parts[episode.guid] = beside.parts
        problems += beside.problems
      } catch {
        failures.append(error)
      }
    }
    learnedMedia = media.learned
    learnedParts = inventory.learned
  }

  fileprivate func adding(_ other: PublishedSources) -> PublishedSources {
    var sum = self
    sum.media.merge(other.media) { first, _ in first }
    sum.parts.merge(other.parts) { first, _ in first }
    sum.learnedMedia += other.learnedMedia
    sum.learnedParts += other.learnedParts
    sum.problems += other.problems
    sum.failures += other.failures
    return sum
  }
}
