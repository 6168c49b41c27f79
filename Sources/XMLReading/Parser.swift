import CLibXML2

/// Owns libxml2's parser for one document, with everything off that could make it look at more than the bytes.
@safe struct Parser: ~Copyable {
  /// Once for all threads, as libxml2 asks.
  private static let isReady: Void = xmlInitParser()

  private let context: UnsafeMutablePointer<xmlParserCtxt>

  init() throws(XMLReadError) {
    Self.isReady
    guard let context = unsafe xmlNewParserCtxt(), let handlers = unsafe context.pointee.sax else {
      throw XMLReadError(.outOfMemory)
    }
    unsafe self.context = context
    unsafe handlers.pointee.serror = { context, error in unsafe Refusal.report(error, to: context) }
    unsafe handlers.pointee.internalSubset = { context, _, _, _ in unsafe Refusal.report(.documentType, to: context) }
    unsafe handlers.pointee.startElementNs = {
      context, name, prefix, address, count, namespaces, attributeCount, defaultCount, attributes in
      unsafe Refusal.reportDepth(of: context)
      unsafe xmlSAX2StartElementNs(
        context, name, prefix, address, count, namespaces, attributeCount, defaultCount, attributes)
      unsafe Self.keepLine(in: context)
    }
  }

  deinit {
    unsafe xmlFreeParserCtxt(context)
  }

  /// Of an element in the tree; 0 where it is not known.
  static func line(of element: UnsafeMutablePointer<xmlNode>) -> Int {
    unsafe Int(bitPattern: element.pointee._private)
  }

  /// In the element that was begun last: libxml2's own field for it holds no line beyond 65535.
  private static func keepLine(in context: UnsafeMutableRawPointer?) {
    let element = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee.node
    unsafe element?.pointee._private = UnsafeMutableRawPointer(bitPattern: Int(xmlSAX2GetLineNumber(context)))
  }

  /// The document's tree, which the caller owns.
  func parse(_ bytes: [UInt8]) throws(XMLReadError) -> UnsafeMutablePointer<xmlDoc> {
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue)
    var refusal = Refusal()
    let document = unsafe withUnsafeMutablePointer(to: &refusal) { refusal in
      unsafe context.pointee._private = UnsafeMutableRawPointer(refusal)
      defer { unsafe context.pointee._private = nil }
      return unsafe bytes.withUnsafeBytes { bytes in
        unsafe silently {
          unsafe xmlCtxtReadMemory(
            context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil, nil, options)
        }
      }
    }
    if let document = unsafe document, refusal.error == nil { return unsafe document }
    if let document = unsafe document { unsafe xmlFreeDoc(document) }
    throw refusal.error ?? XMLReadError(.malformed("no document"))
  }
}

/// The first thing for which a document is refused, where the parser's own callbacks find it.
private struct Refusal {
  var error: XMLReadError?

  static func report(_ error: UnsafeMutablePointer<xmlError>?, to context: UnsafeMutableRawPointer?) {
    guard let error = unsafe error?.pointee, unsafe error.level != XML_ERR_WARNING else { return }
    var message = unsafe error.message.map { unsafe String(cString: $0) } ?? "malformed"
    while message.utf8.last == UInt8(ascii: "\n") { message.unicodeScalars.removeLast() }
    let found = unsafe XMLReadError(.malformed(message), line: Int(error.line), column: Int(error.int2))
    unsafe keep(found, in: context?.assumingMemoryBound(to: xmlParserCtxt.self))
  }

  static func report(_ reason: XMLReadError.Reason, to context: UnsafeMutableRawPointer?) {
    guard let context = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
    let (line, column) = unsafe (xmlSAX2GetLineNumber(context), xmlSAX2GetColumnNumber(context))
    unsafe keep(XMLReadError(reason, line: Int(line), column: Int(column)), in: context)
  }

  static func reportDepth(of context: UnsafeMutableRawPointer?) {
    let depth = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee.nodeNr ?? 0
    if depth >= XMLDocument.deepestNesting {
      unsafe report(.tooDeep(limit: XMLDocument.deepestNesting), to: context)
    }
  }

  /// Keeps the first one, and reads no further.
  private static func keep(_ error: XMLReadError, in context: UnsafeMutablePointer<xmlParserCtxt>?) {
    guard let refusal = unsafe context?.pointee._private?.assumingMemoryBound(to: Refusal.self) else { return }
    if unsafe refusal.pointee.error == nil { unsafe refusal.pointee.error = error }
    unsafe xmlStopParser(context)
  }
}
