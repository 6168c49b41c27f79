import Catalogue

extension Rule {
  static let artworkExtension = Rule(
    "artwork-extension", .error, "The name of a picture ends in .jpg or .png, as its content is.",
    source: "Apple's guide for podcasters; PSP-1, itunes:image",
    remedy: "Give the file the extension of what it holds",
    inPictures: { shown in
      let kind = shown.picture.kind.rawValue
      let isRight = shown.fileExtension == kind || (kind == "jpg" && shown.fileExtension == "jpeg")
      return isRight ? nil : "holds a \(kind), and its name ends otherwise"
    })
}
