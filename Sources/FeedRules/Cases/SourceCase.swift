package import Catalogue

/// A whole workspace, as its texts and files tell it, as rules look at it.
package struct SourceCase: Sendable {
  let site: SiteSettings
  /// With the episodes that each selects.
  let feeds: [(feed: Feed, episodes: [SourceEpisode])]
  /// Whether a feed selects them or not.
  let episodes: [SourceEpisode]
  let pictures: [ShownPicture]
  let moment: Moment

  /// - Parameters:
  ///   - media: what the cuts are; what is not known is not judged.
  ///   - parts: what stands beside the texts.
  ///   - pictures: by their paths in the workspace, such as `Feeds/stories.jpg` and `Episodes/zwijgen/cover.jpg`.
  ///   - moment: after which a date lies in the future.
  package init(
    library: Library, media: [Slug: MediaFacts], parts: [Slug: EpisodeParts], pictures: [String: Picture],
    moment: Moment
  ) {
    let episodes = library.episodes.map {
      SourceEpisode(text: $0, media: media[$0.slug], parts: parts[$0.slug] ?? EpisodeParts())
    }
    self.episodes = episodes
    site = library.site
    feeds = library.feeds.map { feed in (feed, episodes.filter { feed.selection.holds($0.text) }) }
    let covers = episodes.compactMap { episode in
      episode.parts.cover.map { (file: episode.file, folder: "Episodes/\(episode.text.slug)/", name: $0.file) }
    }
    let artwork = library.feeds.map { (file: $0.file, folder: "Feeds/", name: $0.image) }
    self.pictures = (artwork + covers).compactMap { file, folder, name in
      pictures[folder + name.text].map {
        ShownPicture(picture: $0, name: folder + name.text, fileExtension: name.fileExtension, file: file, line: 0)
      }
    }
    self.moment = moment
  }
}

/// An episode of the workspace with what is known of its files.
struct SourceEpisode: Sendable {
  let text: Episode
  let media: MediaFacts?
  let parts: EpisodeParts

  var file: String { "Episodes/\(text.slug)/episode.md" }
}
