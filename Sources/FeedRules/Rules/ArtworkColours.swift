import Catalogue
import Media

extension Rule {
  static let artworkColours = Rule(
    "artwork-colours", .error, "Artwork has plain RGB colours, without transparency.",
    source: "Apple's guide for podcasters; PSP-1, itunes:image",
    remedy: "Export the picture in RGB, without transparency",
    inSource: { inColours($0.pictures) },
    inOutput: { inColours($0.pictures) })
}

@Sendable private func inColours(_ pictures: [ShownPicture]) -> [Finding] {
  pictures.compactMap { shown in
    let header = shown.picture.header
    if header.isPlainRGB { return nil }
    if header.hasAlpha { return shown.finding("can be transparent") }
    let space = header.colourSpace.rawValue
    return shown.finding("is in \(space) of \(header.bitsPerChannel) bits a channel")
  }
}
