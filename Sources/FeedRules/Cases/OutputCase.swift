package import Catalogue
package import XMLReading

/// An RSS document, read back, as rules look at it.
package struct OutputCase: Sendable {
  /// Below `Public/`, such as `feeds/all.xml`.
  let path: String
  /// Where it can be fetched.
  let address: String
  let lengthInBytes: Int
  /// Whether it is a later page of a feed in pages.
  let isOlderPage: Bool
  /// Where the feed can be read from now on, if that is elsewhere.
  let movedTo: String?
  let moment: Moment
  let files: LinkedFiles
  let root: Element
  /// `nil` where the document has none.
  let channel: Element?
  let items: [Element]
  /// What holds HTML in an item, with its tags.
  let descriptions: [(element: Element, tags: [HTMLTag])]

  private let elements: [String: [Element]]

  /// - Parameters:
  ///   - feedFile: the file of the workspace that the channel comes from, or `nil`.
  ///   - itemFiles: those that the items come from, by guid.
  ///   - moment: after which a date lies in the future.
  package init(
    root: XMLNode, path: String, address: String, lengthInBytes: Int, isOlderPage: Bool = false,
    movedTo: String? = nil, feedFile: String? = nil, itemFiles: [String: String] = [:],
    files: LinkedFiles = LinkedFiles(), moment: Moment
  ) {
    var tree = ElementTree(files: itemFiles, path: path)
    self.root = tree.element(root, file: feedFile ?? path)
    self.path = path
    self.address = address
    self.lengthInBytes = lengthInBytes
    self.isOlderPage = isOlderPage
    self.movedTo = movedTo
    self.moment = moment
    self.files = files
    elements = tree.elements
    channel = self.root.first("channel")
    items = channel?.all("item") ?? []
    descriptions = ["description", "content:encoded"].flatMap { tree.elements[$0] ?? [] }.filter(\.isInItem).map {
      ($0, HTMLTag.tags(in: $0.text))
    }
  }

  /// Every element of this name, in the order of the document.
  subscript(name: String) -> [Element] { elements[name] ?? [] }

  /// Every name that occurs, in order.
  var names: [String] { elements.keys.sorted() }

  /// The pictures that it shows and of which something is known.
  var pictures: [ShownPicture] {
    self["itunes:image"].compactMap { element in
      guard let address = element["href"], let picture = files.pictures[address] else { return nil }
      return ShownPicture(
        picture: picture, name: "itunes:image", fileExtension: WebAddress(address)?.fileExtension ?? "",
        file: element.file, line: element.line)
    }
  }

  /// What is known of an item's recording.
  func media(of item: Element) -> MediaFacts? {
    item.first("enclosure")?["url"].flatMap { files.media[$0] }
  }
}
