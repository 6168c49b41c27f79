package import Bytes

/// Writes one XML 1.0 document, element by element, into a buffer that it borrows.
///
///     try XMLWriter.document("rss", ["version": "2.0"], into: &buffer) { xml in
///       xml.element("channel") { xml in
///         xml.element("title", text: feed.title)
///       }
///     }
///
/// Whatever is written is well-formed, and reads back as what was given: what XML cannot hold throws at the end.
/// Elements among elements stand on lines of their own; beside text, no white space is added.
package struct XMLWriter: ~Copyable {
  /// What the innermost open element holds so far.
  private enum Content {
    case nothing, elements, text
  }

  private var tags = TagWriter()
  private var content = Content.nothing
  private var depth = 0

  private init() {}

  /// Appends the declaration, the root element and a line feed; appends nothing where it throws.
  package static func document(
    _ root: String, _ attributes: KeyValuePairs<String, String?> = [:], into buffer: inout ByteBuffer,
    _ body: (inout XMLWriter) -> Void
  ) throws(MarkupError) {
    try TagWriter.lend(&buffer) { tags in
      tags.buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
      var writer = XMLWriter()
      swap(&writer.tags, &tags)
      writer.content = .elements
      writer.element(root, attributes, body)
      swap(&writer.tags, &tags)
      tags.buffer.append("\n")
    }
  }

  /// An element with what `body` writes into it; `<name/>` where that is nothing. An attribute of `nil` is left out.
  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ body: (inout XMLWriter) -> Void = { _ in }
  ) {
    if content != .text { begin(.elements) }
    let outer = content
    if outer == .elements { newLine() }
    tags.start(name, attributes, shortensEmpty: false)
    content = .nothing
    depth += 1
    body(&self)
    depth -= 1
    if content == .elements { newLine() }
    if content == .nothing { tags.buffer.append("/>") }
    tags.end(hasTag: content != .nothing)
    content = outer
  }

  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  package mutating func text(_ text: String) {
    begin(.text)
    tags.text(text)
  }

  /// The bytes, which are UTF-8, in a CDATA section; in two where they hold `]]>`. A carriage return reads back as a
  /// line feed there (XML 1.0 §2.11).
  package mutating func cdata(_ bytes: Span<UInt8>) {
    begin(.text)
    tags.buffer.append("<![CDATA[")
    var written = 0
    for position in 0..<bytes.count {
      if let character = forbiddenCharacter(at: position, of: bytes) {
        tags.report(.forbiddenCharacter(character, element: tags.path))
      }
      if position >= 2, bytes[position] == UInt8(ascii: ">"), bytes[position - 1] == UInt8(ascii: "]"),
        bytes[position - 2] == UInt8(ascii: "]")
      {
        tags.buffer.append(bytes.extracting(written..<position))
        tags.buffer.append("]]><![CDATA[")
        written = position
      }
    }
    tags.buffer.append(bytes.extracting(written..<bytes.count))
    tags.buffer.append("]]>")
  }

  package mutating func cdata(_ bytes: [UInt8]) {
    cdata(bytes.span)
  }

  /// Writes what may itself be refused; its refusal is the document's.
  package mutating func attempt(_ body: (inout XMLWriter) throws(MarkupError) -> Void) {
    do { try body(&self) } catch { tags.report(error) }
  }

  /// Ends the start tag before the element's first content. Text among elements stops the adding of lines.
  private mutating func begin(_ kind: Content) {
    if content == .nothing { tags.buffer.append(">") }
    if content != .text { content = kind }
  }

  private mutating func newLine() {
    tags.buffer.append("\n")
    for _ in 0..<depth { tags.buffer.append("  ") }
  }
}
