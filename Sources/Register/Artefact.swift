package import Bytes
package import Catalogue

/// A file that stands in `Public/`, as it was left there.
package struct Artefact: Hashable, Sendable {
  /// Below `Public/`, with `/`.
  package let path: String
  /// Equal keys mean equal bytes.
  package let key: SHA256Digest
  package let lengthInBytes: Int
  /// When its bytes were last modified, in nanoseconds since 1970.
  package let modified: Int
  /// When its inode was last changed, in nanoseconds since 1970.
  package let changed: Int
  package let inode: UInt64
  /// Every episode of which it holds a word or a sound.
  package let mentions: Set<EpisodeGUID>

  package init(
    path: String, key: SHA256Digest, lengthInBytes: Int, modified: Int, changed: Int, inode: UInt64,
    mentions: Set<EpisodeGUID> = []
  ) {
    self.path = path
    self.key = key
    self.lengthInBytes = lengthInBytes
    self.modified = modified
    self.changed = changed
    self.inode = inode
    self.mentions = mentions
  }
}
