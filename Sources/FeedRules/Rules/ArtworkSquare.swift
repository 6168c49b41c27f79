import Catalogue
import Media

extension Rule {
  static let artworkSquare = Rule(
    "artwork-square", .error, "Artwork is square.",
    source: "Apple's guide for podcasters; PSP-1, itunes:image",
    remedy: "Export the picture as a square",
    inSource: { oblong($0.pictures) },
    inOutput: { oblong($0.pictures) })
}

@Sendable private func oblong(_ pictures: [ShownPicture]) -> [Finding] {
  pictures.compactMap { shown in
    let (width, height) = (shown.picture.header.width, shown.picture.header.height)
    return width == height ? nil : shown.finding("is \(width) by \(height) pixels")
  }
}
