package import Bytes

/// A feed's picture as it is published: a changed picture gets a changed address.
package struct Artwork: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case jpg, png

    package var mimeType: String { self == .jpg ? "image/jpeg" : "image/png" }
  }

  package let kind: Kind
  package let hash: SHA256Digest

  package init(kind: Kind, hash: SHA256Digest) {
    self.kind = kind
    self.hash = hash
  }

  /// By the first bytes; `nil` where they are neither JPEG's nor PNG's.
  package init?(bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      kind = .jpg
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      kind = .png
    } else {
      return nil
    }
    hash = SHA256.digest(of: bytes)
  }

  /// Where a feed's picture stands below `Public/`.
  package func path(of feed: FeedID) -> String { path(named: feed.text) }

  /// Where an episode's picture stands below `Public/`.
  package func path(of slug: Slug) -> String { path(named: "episode-\(slug)") }

  /// Where the picture of somebody in an episode stands below `Public/`: no name and no id in it.
  package func portraitPath(in slug: Slug) -> String { path(named: "portrait-\(slug)") }

  private func path(named name: String) -> String { "covers/\(name)-\(hash.hex.prefix(8)).\(kind.rawValue)" }
}
