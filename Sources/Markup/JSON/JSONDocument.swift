/// A whole JSON text, read strictly from bytes that may be hostile. Source: RFC 8259.
///
/// It is UTF-8, with a byte order mark or none. What RFC 8259 leaves open is refused: a name that stands twice in an
/// object, and half of a surrogate pair.
package struct JSONDocument: Hashable, Sendable {
  /// In bytes. A value takes some fifty times the memory of the shortest that can be written.
  package static let largestSize = 8 << 20
  /// Arrays and objects within one another.
  package static let deepestNesting = 64

  package let root: JSONNode

  /// - Parameter limit: in bytes; what is longer is not looked at.
  package init(_ bytes: [UInt8], limit: Int = largestSize) throws(JSONReadError) {
    guard bytes.count <= limit else { throw JSONReadError(.tooLarge(limit: limit), line: 1, column: 1) }
    var parser = JSONParser(bytes)
    root = try parser.document()
  }
}
