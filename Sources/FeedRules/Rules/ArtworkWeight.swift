import Catalogue

extension Rule {
  static let artworkWeight = Rule(
    "artwork-weight", .warning, "Artwork is smaller than 512 KB.",
    source: "Apple's guide for podcasters; Spotify; NPR One",
    remedy: "Export the picture as a JPEG of lower quality",
    inPictures: { shown in
      let length = shown.picture.lengthInBytes
      return length < 512_000 ? nil : "is \(length / 1000) KB large"
    })
}
