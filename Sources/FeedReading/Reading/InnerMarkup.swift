import XMLReading

/// What stands in an element, elements and texts in their order.
enum InnerMarkup {
  /// As HTML: elements are tags again, texts are escaped.
  static func html(of node: XMLNode) -> String {
    var html = ""
    walk(node) { piece in
      switch piece {
      case .text(let text): html += String(text).escapedAsHTML
      case .start(let node):
        html += "<\(node.name)"
        for attribute in node.attributes {
          html += " \(attribute.name)=\"\(attribute.value.escapedAsHTML)\""
        }
        html += ">"
      case .end(let node): if !isVoid(node.name) { html += "</\(node.name)>" }
      }
    }
    return html
  }

  static func text(of node: XMLNode) -> String {
    var text = ""
    walk(node) { if case .text(let piece) = $0 { text += piece } }
    return text
  }

  private enum Piece {
    case text(Substring)
    case start(XMLNode)
    case end(XMLNode)
  }

  /// No deeper than documents are.
  private static func walk(_ node: XMLNode, _ take: (Piece) -> Void) {
    let text = node.text
    var position = text.startIndex
    for child in node.children {
      let next = text.utf8.index(text.startIndex, offsetBy: child.offset)
      if position < next { take(.text(text[position..<next])) }
      take(.start(child))
      walk(child, take)
      take(.end(child))
      position = next
    }
    if position < text.endIndex { take(.text(text[position...])) }
  }

  private static func isVoid(_ name: String) -> Bool {
    ["br", "hr", "img"].contains(name)
  }
}

extension String {
  /// With references for what would be markup in HTML's text or attributes.
  var escapedAsHTML: String {
    guard utf8.contains(where: { $0 == ampersand || $0 == opening || $0 == UInt8(ascii: "\"") }) else { return self }
    var escaped: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case ampersand: escaped += Array("&amp;".utf8)
      case opening: escaped += Array("&lt;".utf8)
      case UInt8(ascii: "\""): escaped += Array("&quot;".utf8)
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
