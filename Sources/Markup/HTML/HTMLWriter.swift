package import Bytes

/// Writes HTML, element by element, into a buffer that it borrows. There is no way to write text that is not escaped.
///
///     try HTMLWriter.write(into: &buffer) { html in
///       html.element("audio", ["controls": "", "src": address])
///     }
///
/// No white space is added anywhere. Source: HTML, §13.1 (the HTML syntax).
package struct HTMLWriter: ~Copyable {
  private var tags = TagWriter()

  private init() {}

  /// Appends what `body` writes; appends nothing where it throws.
  package static func write(
    into buffer: inout ByteBuffer, _ body: (inout HTMLWriter) -> Void
  ) throws(MarkupError) {
    try TagWriter.lend(&buffer) { tags in
      var writer = HTMLWriter()
      swap(&writer.tags, &tags)
      body(&writer)
      swap(&writer.tags, &tags)
    }
  }

  /// What every page begins with.
  package mutating func doctype() {
    tags.buffer.append("<!DOCTYPE html>\n")
  }

  /// An element with what `body` writes into it. An attribute of `nil` is left out; one with an empty value is
  /// written as its name alone, which is the same and is how boolean attributes are given.
  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ body: (inout HTMLWriter) -> Void = { _ in }
  ) {
    tags.start(name, attributes, shortensEmpty: true)
    tags.buffer.append(">")
    let start = tags.buffer.count
    body(&self)
    let isVoid = Self.voidElements.contains(name)
    if tags.buffer.count > start && (isVoid || Self.rawTextElements.contains(name)) {
      tags.report(.contentNotAllowed(element: tags.path))
    }
    tags.end(hasTag: !isVoid)
  }

  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  package mutating func text(_ text: String) {
    tags.text(text)
  }

  /// Always empty, and without an end tag (§13.1.2).
  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  /// Nothing is escaped in them, so nothing is written into them: scripts and styles are files.
  private static let rawTextElements: Set<String> = ["script", "style"]
}
