/// An element of a document that was read: a value, with nothing of the parser in it.
package struct XMLNode: Hashable, Sendable {
  package struct Attribute: Hashable, Sendable {
    /// Without a prefix.
    package let name: String
    /// The address that stands for its prefix; `nil` where it has none.
    package let namespace: String?
    package let value: String
  }

  /// Without a prefix.
  package let name: String
  /// The address that stands for its prefix, or the default one; `nil` where there is none.
  package let namespace: String?
  /// In the order of the document.
  package let attributes: [Attribute]
  /// The elements directly in it, in the order of the document.
  package let children: [XMLNode]
  /// The text directly in it, CDATA or not, joined where elements stand between.
  package let text: String
  /// How much of its parent's `text` stands before it, in bytes of UTF-8; 0 for the root.
  package let offset: Int
  /// Where its start tag ends; counts from 1.
  package let line: Int

  /// The value of an attribute, or `nil`; without a namespace unless one is given.
  package func attribute(_ name: String, namespace: String? = nil) -> String? {
    attributes.first { $0.name == name && $0.namespace == namespace }?.value
  }

  /// The first such element directly in it, or `nil`; without a namespace unless one is given.
  package func child(_ name: String, namespace: String? = nil) -> XMLNode? {
    children.first { $0.name == name && $0.namespace == namespace }
  }

  /// Every such element directly in it.
  package func children(_ name: String, namespace: String? = nil) -> [XMLNode] {
    children.filter { $0.name == name && $0.namespace == namespace }
  }
}
