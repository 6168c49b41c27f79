package import Catalogue
package import Media

/// What rules look at in a picture.
package struct Picture: Sendable {
  package let kind: Artwork.Kind
  package let header: PictureHeader
  package let lengthInBytes: Int

  package init(kind: Artwork.Kind, header: PictureHeader, lengthInBytes: Int) {
    self.kind = kind
    self.header = header
    self.lengthInBytes = lengthInBytes
  }
}

/// A picture, and the text or element that shows it.
struct ShownPicture: Sendable {
  let picture: Picture
  /// What to call it in a finding.
  let name: String
  /// Of the path or address that leads to it, in lower case; empty where it has none.
  let fileExtension: String
  /// Where to find fault with it: the file, and the line of the output or 0.
  let file: String
  let line: Int

  func finding(_ found: String) -> Finding { Finding(file: file, line: line, found: "\(name) \(found)") }
}
