import Catalogue

extension Rule {
  static let artworkWeight = Rule(
    "artwork-weight", .warning, "Artwork is smaller than 512 KB.",
    source: "Apple's guide for podcasters; Spotify; NPR One",
    remedy: "Export the picture as a JPEG of lower quality",
    inSource: { heavy($0.pictures) },
    inOutput: { heavy($0.pictures) })
}

@Sendable private func heavy(_ pictures: [ShownPicture]) -> [Finding] {
  pictures.filter { $0.picture.lengthInBytes >= 512_000 }.map {
    $0.finding("is \($0.picture.lengthInBytes / 1000) KB large")
  }
}
