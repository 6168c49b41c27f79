import XMLReading

/// A text construct of Atom, which says whether it is text, HTML or XHTML. Source: RFC 4287 §3.1.
enum AtomText {
  static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

  /// As HTML, whatever its type; `nil` where it is empty, or elsewhere, or no text.
  static func html(_ node: XMLNode) -> String? {
    guard node.attribute("src") == nil else { return nil }
    let html: String
    switch node.attribute("type")?.lowercased() ?? "text" {
    case "html", "text/html": html = node.html
    case "xhtml", "application/xhtml+xml": html = InnerMarkup.html(of: node.children.first ?? node)
    case "text", "text/plain": html = node.text.escapedAsHTML
    default: return nil
    }
    return html.trimmed.isEmpty ? nil : html
  }

  static func plain(_ node: XMLNode) -> String? {
    html(node).map(NotesText.text).flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// Links of Atom, which stand in RSS too. Source: RFC 4287 §4.2.7.
enum AtomLink {
  static func all(in element: FeedElement, relation: String) -> [XMLNode] {
    element.all(.atom, "link").filter { ($0.filled("rel") ?? "alternate").lowercased() == relation }
  }
}
