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

  /// Where it stands below `Public/`.
  package func path(of feed: FeedID) -> String { "covers/\(feed)-\(hash.hex.prefix(8)).\(kind.rawValue)" }
}
