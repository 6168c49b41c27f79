import XMLReading

/// Makes elements of a document that was read, and lists them by name, in one pass.
struct ElementTree {
  /// The namespaces that rules know, with their usual prefixes. The podcast namespace has two names.
  static let prefixes = [
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "https://podcastindex.org/namespace/1.0": "podcast",
    "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": "podcast",
    "http://www.w3.org/2005/Atom": "atom",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://podlove.org/simple-chapters": "psc",
    "http://purl.org/syndication/history/1.0": "fh",
  ]

  /// By name, in the order of the document.
  private(set) var elements: [String: [Element]] = [:]
  private var itemCount = 0
  private let files: [String: String]
  private let path: String

  /// - Parameters:
  ///   - files: the workspace's file of an item, by its guid.
  ///   - path: the document's own, where no file is known.
  init(files: [String: String], path: String) {
    self.files = files
    self.path = path
  }

  /// The recursion is as deep as the document, which its reader keeps shallow.
  mutating func element(_ node: XMLNode, parent: String = "", item: Int = 0, file: String) -> Element {
    let name = Self.name(of: node)
    let isItem = name == "item" && parent == "channel"
    if isItem { itemCount += 1 }
    let item = isItem ? itemCount : item
    let file = isItem ? node.child("guid").flatMap { files[$0.text] } ?? path : file
    var children: [Element] = []
    children.reserveCapacity(node.children.count)
    for child in node.children { children.append(element(child, parent: name, item: item, file: file)) }
    let element = Element(
      name: name, parent: parent, item: item, file: file, text: node.text, line: node.line, attributes: node.attributes,
      children: children)
    elements[name, default: []].append(element)
    return element
  }

  private static func name(of node: XMLNode) -> String {
    guard let namespace = node.namespace else { return node.name }
    guard let prefix = prefixes[namespace] else { return "{\(namespace)}\(node.name)" }
    return "\(prefix):\(node.name)"
  }
}
