import Catalogue
import Register

/// The files that the published episodes and the feeds are made of, looked at.
struct PublishedSources {
  var artwork: [FeedID: Artwork] = [:]
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
    var sources = PublishedSources(artwork: artwork.artwork, problems: artwork.problems)
    var media = MediaInventory(of: workspace, remembered: try register.rememberedMedia())
    var parts = PartsInventory(of: workspace, remembered: try register.rememberedParts())
    for episode in episodes {
      let found = try media.media(of: episode)
      sources.problems += found.problems
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
    sources.learnedMedia = media.learned
    sources.learnedParts = parts.learned
    return sources
  }
}
