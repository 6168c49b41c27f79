import Catalogue
import FeedRules
import Register

/// The files that the published episodes and the feeds are made of, looked at.
struct PublishedSources {
  var artwork: [FeedID: Artwork] = [:]
  /// What rules look at, by path in the workspace: those of the feeds, and of the episode that is published.
  var pictures: [String: Picture] = [:]
  var media: [Slug: MediaFacts] = [:]
  var parts: [EpisodeGUID: EpisodeParts] = [:]
  var learnedMedia: [RememberedMedia] = []
  var learnedParts: [RememberedPart] = []
  /// Everything that is wrong with them, errors and warnings.
  var problems: [Problem] = []
}

extension Publisher {
  /// - Parameter episodes: those whose folders are looked at.
  func sources(of episodes: [Episode], _ library: Library, _ contents: RegisterContents) throws -> PublishedSources {
    let artwork = ArtworkInventory(of: library.feeds, in: workspace)
    var sources = PublishedSources(
      artwork: artwork.artwork, pictures: artwork.pictures, problems: artwork.problems)
    var media = MediaInventory(of: workspace, remembered: try register.rememberedMedia())
    var parts = PartsInventory(of: workspace, remembered: try register.rememberedParts())
    for episode in episodes {
      let found = try media.media(of: episode)
      sources.problems += found.problems
      sources.media[episode.slug] = found.facts
      if let publication = contents.publications[episode.guid], let facts = found.facts,
        facts.hash != publication.file.cut
      {
        sources.problems.append(PublishingWords.changedCut("Episodes/\(episode.slug)/\(episode.media)"))
      }
      let beside = try parts.parts(
        of: episode, tagged: found.chapters, duration: found.facts?.durationInMilliseconds)
      sources.parts[episode.guid] = beside.parts
      sources.problems += beside.problems
    }
    sources.problems += rules(episodes, library, sources)
    sources.learnedMedia = media.learned
    sources.learnedParts = parts.learned
    return sources
  }

  /// What the texts of these episodes and of the feeds break.
  private func rules(_ episodes: [Episode], _ library: Library, _ sources: PublishedSources) -> [Problem] {
    var published = library
    published.episodes = episodes
    let parts = Dictionary(
      episodes.compactMap { episode in sources.parts[episode.guid].map { (episode.slug, $0) } },
      uniquingKeysWith: { first, _ in first })
    return FeedJudge.problems(
      source: SourceCase(
        library: published, media: sources.media, parts: parts, pictures: sources.pictures, moment: moment))
  }
}
