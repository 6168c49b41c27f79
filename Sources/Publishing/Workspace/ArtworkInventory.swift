package import Catalogue
import FeedRules
import Media
import System

/// The pictures that the feeds name.
package struct ArtworkInventory: Sendable {
  package private(set) var artwork: [FeedID: Artwork] = [:]
  /// What rules look at, by path in the workspace.
  private(set) var pictures: [String: Picture] = [:]
  package private(set) var problems: [Problem] = []

  package init(of feeds: [Feed], in workspace: Workspace) {
    for feed in feeds {
      let path = "Feeds/\(feed.image)"
      do {
        guard try workspace.file(path).status()?.kind == .file else {
          problems.append(PublishingWords.missingImage(path, feed: "Feeds/\(feed.id).md"))
          continue
        }
        let bytes = try workspace.file(path).read(limit: PartsInventory.largest)
        guard let artwork = Artwork(bytes: bytes) else {
          problems.append(PublishingWords.strangeImage(path))
          continue
        }
        let cleaning = CleanPicture(of: bytes)
        guard cleaning.splices != nil else {
          problems += cleaning.problems(file: path)
          continue
        }
        self.artwork[feed.id] = artwork
        pictures[path] = Picture(artwork.kind, bytes)
      } catch {
        problems.append(PublishingWords.unreadable(path, error))
      }
    }
  }
}

extension Picture {
  /// `nil` where the header cannot be read.
  init?(_ kind: Artwork.Kind, _ bytes: [UInt8]) {
    guard let header = PictureHeader(bytes: bytes) else { return nil }
    self.init(kind: kind, header: header, lengthInBytes: bytes.count)
  }
}
