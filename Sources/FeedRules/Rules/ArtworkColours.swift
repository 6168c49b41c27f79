import Catalogue
import Media

extension Rule {
  static let artworkColours = Rule(
    "artwork-colours", .error, "Artwork has plain RGB colours, without transparency.",
    source: "Apple's guide for podcasters; PSP-1, itunes:image",
    remedy: "Export the picture in RGB, without transparency",
    inPictures: { shown in
      let header = shown.picture.header
      if header.isPlainRGB { return nil }
      if header.hasAlpha { return "can be transparent" }
      return "is in \(header.colourSpace.rawValue) of \(header.bitsPerChannel) bits a channel"
    })
}
