import Bytes
import Catalogue

/// An episode with the digest of everything that a page may show of it, made once for all the pages that do.
struct ShownEpisode: Sendable {
  let episode: ClearedEpisode
  let digest: SHA256Digest

  init(_ episode: ClearedEpisode) {
    self.episode = episode
    var digest = DigestBuilder("episode 1")
    episode.add(to: &digest)
    self.digest = digest.finish()
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
