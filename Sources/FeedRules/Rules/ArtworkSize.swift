import Catalogue
import Media

extension Rule {
  static let artworkSize = Rule(
    "artwork-size", .error, "Artwork is 1400 to 3000 pixels wide and high.",
    source: "Apple's guide for podcasters; PSP-1, itunes:image",
    remedy: "Export the picture with 1400 to 3000 pixels on each side",
    inSource: { missized($0.pictures) },
    inOutput: { missized($0.pictures) })
}

@Sendable private func missized(_ pictures: [ShownPicture]) -> [Finding] {
  pictures.compactMap { shown in
    let (width, height) = (shown.picture.header.width, shown.picture.header.height)
    if (1400...3000).contains(width), (1400...3000).contains(height) { return nil }
    return shown.finding("is \(width) by \(height) pixels")
  }
}
