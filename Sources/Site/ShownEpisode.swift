import Catalogue

/// An episode, and where its page is.
struct ShownEpisode: Sendable {
  let episode: ClearedEpisode

  init(_ episode: ClearedEpisode) {
    self.episode = episode
  }

  /// Below `Public/`; files and not folders are linked to, so that the site can be read from a disk.
  var path: String { "episodes/\(episode.slug)/index.html" }
}

/// A topic with its episodes: never none.
struct Shelf: Sendable {
  let topic: Topic
  let episodes: [ShownEpisode]
}

extension Topic {
  /// Below `Public/`.
  var path: String { "topics/\(id)/index.html" }
}
