import Catalogue

/// What publishing an episode enters in the register.
struct PublicationChange {
  let publication: Publication
  /// How each new copy differs from its cut, by its path.
  let splices: [String: [Splice]]
  /// On the episode's recording.
  let rulings: [Ruling]
  let warnings: [Problem]
  /// What was published in its place under another guid, and goes.
  var replaced: [EpisodeGUID] = []
  /// Whether the register holds something else now.
  var isNew = true
}
