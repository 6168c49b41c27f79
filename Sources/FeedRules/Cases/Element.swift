import XMLReading

/// An element of a document under judgement.
struct Element: Sendable {
  /// With the prefix that its namespace usually has, whatever the document's: `itunes:image`. With the namespace itself
  /// between braces where that is none of ours.
  let name: String
  /// The name of the element around it; empty for the root.
  let parent: String
  /// Which item it is or stands in, counted from 1; 0 for the channel's own.
  let item: Int
  /// The workspace's file that it comes from, or the document's own path.
  let file: String
  let text: String
  /// Counts from 1.
  let line: Int
  let attributes: [XMLNode.Attribute]
  let children: [Element]

  /// The value of an attribute without a namespace, or `nil`.
  subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute && $0.namespace == nil }?.value
  }

  /// Every such element directly in it.
  func all(_ name: String) -> [Element] { children.filter { $0.name == name } }

  /// The first such element directly in it, or `nil`.
  func first(_ name: String) -> Element? { children.first { $0.name == name } }

  var isLeaf: Bool { children.isEmpty }
  var isInItem: Bool { parent == "item" }
}
