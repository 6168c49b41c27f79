/// A whole XML 1.0 document with namespaces, read from bytes that may be hostile.
///
/// Nothing but these bytes is looked at: a document type is refused where it begins, so there are no entities but the
/// five predefined ones, and nothing is fetched. What is not well-formed, or uses a prefix that it does not declare, is
/// refused.
package struct XMLDocument: Hashable, Sendable {
  /// In bytes.
  package static let largestSize = 64 << 20
  /// Elements within one another.
  package static let deepestNesting = 128

  package let root: XMLNode

  /// - Parameter limit: in bytes; what is longer is not looked at.
  package init(_ bytes: [UInt8], limit: Int = largestSize) throws(XMLReadError) {
    root = try ParsedDocument(bytes, limit: limit).root()
  }

  /// Throws what reading would throw, and keeps nothing.
  package static func check(_ bytes: [UInt8], limit: Int = largestSize) throws(XMLReadError) {
    _ = try ParsedDocument(bytes, limit: limit)
  }
}
