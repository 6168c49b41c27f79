package import Bytes

/// A cut as it is published: a copy with tags of our own, bound to the source that was approved.
package struct PublishedFile: Hashable, Sendable {
  /// The name that the source had in the episode's folder.
  package let source: FileName
  /// Of the approved source.
  package let cut: SHA256Digest
  /// Of the copy.
  package let media: MediaFacts
  /// Where the copy stands below `Public/`; another copy has another address.
  package let path: String
  /// Whether the copy's own tags tell the chapters, which then need everyone's consent.
  package let holdsChapters: Bool

  package init(
    source: FileName, cut: SHA256Digest, media: MediaFacts, path: String, holdsChapters: Bool = false
  ) {
    self.source = source
    self.cut = cut
    self.media = media
    self.path = path
    self.holdsChapters = holdsChapters
  }

  /// At the address that a copy of this cut has: `media/<slug>-<first 8 digits of the cut's hash>`, and from its second
  /// edition on a number.
  package init(
    source: FileName, cut: SHA256Digest, media: MediaFacts, slug: Slug, edition: Int = 1, holdsChapters: Bool = false
  ) {
    let number = edition == 1 ? "" : "-\(edition)"
    let path = "media/\(slug)-\(cut.hex.prefix(8))\(number).\(media.kind.fileExtension)"
    self.init(source: source, cut: cut, media: media, path: path, holdsChapters: holdsChapters)
  }
}
