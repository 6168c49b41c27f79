import Catalogue

extension Rule {
  static let artworkExtension = Rule(
    "artwork-extension", .error, "The name of a picture ends in .jpg or .png, as its content is.",
    source: "Apple's guide for podcasters; PSP-1, itunes:image",
    remedy: "Give the file the extension of what it holds",
    inSource: { misnamed($0.pictures) },
    inOutput: { misnamed($0.pictures) })
}

@Sendable private func misnamed(_ pictures: [ShownPicture]) -> [Finding] {
  pictures.compactMap { shown in
    let kind = shown.picture.kind.rawValue
    guard shown.fileExtension != kind, !(kind == "jpg" && shown.fileExtension == "jpeg") else { return nil }
    return shown.finding("holds a \(kind), and its name ends otherwise")
  }
}
