import Catalogue

/// The part of an edition that can differ from what stands, where only some episodes were taken away.
struct TouchedPart: Sendable {
  /// Those that were taken away, and those that share a feed's document with one of them.
  let episodes: Set<EpisodeGUID>
  /// Below `Public/`: every file that told something of those that were taken away.
  let paths: Set<String>

  func holds(_ output: OutputFile) -> Bool {
    output.mentions.isEmpty || !output.mentions.isDisjoint(with: episodes) || paths.contains(output.path)
  }
}
