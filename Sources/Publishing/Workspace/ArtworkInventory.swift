package import Catalogue
import Media
import System

/// The pictures that the feeds name.
package struct ArtworkInventory: Sendable {
  /// Apple asks for less than half a megabyte; a picture of more than this is a mistake.
  static let largest = 16 << 20

  package private(set) var artwork: [FeedID: Artwork] = [:]
  package private(set) var problems: [Problem] = []

  package init(of feeds: [Feed], in workspace: Workspace) {
    for feed in feeds {
      let path = "Feeds/\(feed.image)"
      do {
        guard try workspace.file(path).status()?.kind == .file else {
          problems.append(PublishingWords.missingImage(path, feed: "Feeds/\(feed.id).md"))
          continue
        }
        let bytes = try workspace.file(path).read(limit: Self.largest)
        guard let artwork = Artwork(bytes: bytes) else {
          problems.append(PublishingWords.strangeImage(path))
          continue
        }
        self.artwork[feed.id] = artwork
        if let header = PictureHeader(bytes: bytes) {
          if header.width != header.height || !(1400...3000).contains(header.width) {
            problems.append(PublishingWords.artworkShape(path, width: header.width, height: header.height))
          }
          if !header.isPlainRGB { problems.append(PublishingWords.artworkColour(path)) }
        }
        let ending = feed.image.text.split(separator: ".").last?.lowercased()
        if ending != artwork.kind.rawValue, !(artwork.kind == .jpg && ending == "jpeg") {
          problems.append(PublishingWords.wrongImageExtension(path, artwork.kind))
        }
      } catch {
        problems.append(PublishingWords.unreadable(path, error))
      }
    }
  }
}
