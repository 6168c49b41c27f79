package import Bytes

/// One file of the result as a recipe: nothing holds the whole site in memory.
package struct OutputFile: Sendable {
  /// The order in which files appear: a feed never points to a page, nor a page to a recording, that is not there.
  package enum Stage: Int, Comparable, Sendable {
    case media, page, feed

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  package enum Recipe: Sendable {
    /// Writes the file's bytes when its turn comes.
    case rendered(@Sendable (inout ByteBuffer) throws -> Void)
    /// Made of this file of the workspace, which must have this hash: writes the file's bytes from the source's.
    case derived(from: String, SHA256Digest, @Sendable ([UInt8], inout ByteBuffer) throws -> Void)
    /// A clean copy of this picture of the workspace, which must have this hash.
    case picture(from: String, SHA256Digest)
    /// A copy of this recording of the workspace, changed as the register says for the output's path; its hash is the
    /// output's key.
    case copied(from: String, cut: SHA256Digest)
  }

  /// Below `Public/`, with `/`.
  package let path: String
  /// Equal keys mean equal bytes: what is remembered under the same key is not rendered again. Made when it is first
  /// asked for: an act that leaves the file alone never does.
  package var key: SHA256Digest { knownKey.value(makeKey) }
  package let stage: Stage
  /// For whom it must be fit, each of them: what may be named on the site may not be named in every feed.
  package let destinations: Set<Destination>
  /// Every episode of which it holds a word or a sound; it goes when one of them is taken away.
  package let mentions: Set<EpisodeGUID>
  package let recipe: Recipe
  private let makeKey: @Sendable () -> SHA256Digest
  private let knownKey = WorkedOutOnce<SHA256Digest>()

  package init(
    path: String, key: @escaping @autoclosure @Sendable () -> SHA256Digest, stage: Stage,
    destinations: Set<Destination>, mentions: Set<EpisodeGUID> = [], recipe: Recipe
  ) {
    self.path = path
    makeKey = key
    self.stage = stage
    self.destinations = destinations
    self.mentions = mentions
    self.recipe = recipe
  }

  package init(
    path: String, key: @escaping @autoclosure @Sendable () -> SHA256Digest, stage: Stage, destination: Destination,
    mentions: Set<EpisodeGUID> = [], recipe: Recipe
  ) {
    self.init(path: path, key: key(), stage: stage, destinations: [destination], mentions: mentions, recipe: recipe)
  }
}
