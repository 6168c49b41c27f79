import CLibXML2

/// Owns libxml2's tree of one document until its values are copied out.
@safe struct ParsedDocument: ~Copyable {
  private let document: UnsafeMutablePointer<xmlDoc>

  init(_ bytes: [UInt8], limit: Int) throws(XMLReadError) {
    guard bytes.count <= min(limit, Int(Int32.max)) else { throw XMLReadError(.tooLarge(limit: limit)) }
    unsafe document = try Parser().parse(bytes)
  }

  deinit {
    unsafe xmlFreeDoc(document)
  }

  func root() throws(XMLReadError) -> XMLNode {
    guard let root = unsafe xmlDocGetRootElement(document) else { throw XMLReadError(.malformed("no element")) }
    return unsafe copy(root, offset: 0)
  }

  /// The recursion is as deep as the document, and so no deeper than the parser lets it be.
  private func copy(_ element: UnsafeMutablePointer<xmlNode>, offset: Int) -> XMLNode {
    var children: [XMLNode] = []
    var text = ""
    var next = unsafe element.pointee.children
    while let node = unsafe next {
      switch unsafe node.pointee.type {
      case XML_ELEMENT_NODE: children.append(unsafe copy(node, offset: text.utf8.count))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: text += unsafe string(node.pointee.content) ?? ""
      default: break
      }
      unsafe next = node.pointee.next
    }
    return XMLNode(
      name: unsafe string(element.pointee.name) ?? "", namespace: unsafe address(of: element.pointee.ns),
      attributes: unsafe attributes(of: element), children: children, text: text, offset: offset,
      line: unsafe Parser.line(of: element))
  }

  private func attributes(of element: UnsafeMutablePointer<xmlNode>) -> [XMLNode.Attribute] {
    var attributes: [XMLNode.Attribute] = []
    var next = unsafe element.pointee.properties
    while let attribute = unsafe next {
      // Without declared entities, a value is at most one text node.
      let value = unsafe attribute.pointee.children.flatMap { unsafe string($0.pointee.content) }
      attributes.append(
        XMLNode.Attribute(
          name: unsafe string(attribute.pointee.name) ?? "", namespace: unsafe address(of: attribute.pointee.ns),
          value: value ?? ""))
      unsafe next = attribute.pointee.next
    }
    return attributes
  }

  private func address(of namespace: UnsafeMutablePointer<xmlNs>?) -> String? {
    unsafe namespace.flatMap { unsafe string($0.pointee.href) }
  }

  private func string(_ characters: UnsafePointer<xmlChar>?) -> String? {
    unsafe characters.map { unsafe String(cString: $0) }
  }
}
