import Catalogue
import Media

extension Rule {
  static let artworkSize = Rule(
    "artwork-size", .error, "Artwork is 1400 to 3000 pixels wide and high.",
    source: "Apple's guide for podcasters; PSP-1, itunes:image",
    remedy: "Export the picture with 1400 to 3000 pixels on each side",
    inPictures: { shown in
      let (width, height) = (shown.picture.header.width, shown.picture.header.height)
      let isRight = (1400...3000).contains(width) && (1400...3000).contains(height)
      return isRight ? nil : "is \(width) by \(height) pixels"
    })
}
