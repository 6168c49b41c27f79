import Catalogue
import Media

extension Rule {
  static let artworkSquare = Rule(
    "artwork-square", .error, "Artwork is square.",
    source: "Apple's guide for podcasters; PSP-1, itunes:image",
    remedy: "Export the picture as a square",
    inPictures: { shown in
      let (width, height) = (shown.picture.header.width, shown.picture.header.height)
      return width == height ? nil : "is \(width) by \(height) pixels"
    })
}
