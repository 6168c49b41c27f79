import XMLReading

/// An element of a feed with what stands in it sorted by vocabulary.
struct FeedElement {
  let node: XMLNode
  private let children: [(vocabulary: FeedVocabulary, node: XMLNode)]

  init(_ node: XMLNode) {
    self.node = node
    children = node.children.map { (FeedVocabulary($0.namespace), $0) }
  }

  func all(_ vocabulary: FeedVocabulary, _ name: String) -> [XMLNode] {
    children.filter { $0.vocabulary == vocabulary && $0.node.name == name }.map(\.node)
  }

  func first(_ vocabulary: FeedVocabulary, _ name: String) -> XMLNode? {
    children.first { $0.vocabulary == vocabulary && $0.node.name == name }?.node
  }

  /// The text of the first such element that has any, with single spaces.
  func text(_ vocabulary: FeedVocabulary, _ name: String) -> String? {
    for child in children where child.vocabulary == vocabulary && child.node.name == name {
      if let text = child.node.squashedText { return text }
    }
    return nil
  }
}

extension XMLNode {
  /// All text in it with single spaces; `nil` where there is none.
  var squashedText: String? {
    let text = (children.isEmpty ? text : InnerMarkup.text(of: self)).squashed
    return text.isEmpty ? nil : text
  }

  /// `nil` where it is absent or empty, without white space at its ends.
  func filled(_ attribute: String) -> String? {
    self.attribute(attribute).map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
  }
}
