import CLibXML2

/// Makes UTF-8 of bytes in another encoding, by libxml2 and the system's iconv.
package enum EncodedText {
  package enum Failure: Error, Hashable, Sendable {
    case unknownEncoding
    /// The bytes from this offset on are no character of the encoding.
    case invalid(offset: Int)
    /// The text is larger than the limit, in bytes of UTF-8.
    case tooLarge(limit: Int)
  }

  /// - Parameter encoding: its name, as an XML declaration gives it; of either case.
  package static func utf8(
    of bytes: [UInt8], encoding: String, limit: Int = XMLDocument.largestSize
  ) throws(Failure) -> [UInt8] {
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    guard let handler = unsafe xmlFindCharEncodingHandler(encoding) else { throw .unknownEncoding }
    defer { unsafe xmlCharEncCloseFunc(handler) }
    var text: [UInt8] = []
    var position = 0
    while position < bytes.count {
      let end = min(position + pieceSize, bytes.count)
      let used = unsafe convert(bytes[position..<end], with: handler, onto: &text)
      guard used > 0 else { throw .invalid(offset: position) }
      guard text.count <= limit else { throw .tooLarge(limit: limit) }
      position += used
    }
    return text
  }

  /// Small, so that an encoding with states begins few of its pieces anew, and large, so that there are few calls.
  private static let pieceSize = 1 << 16

  /// The number of bytes that were converted.
  private static func convert(
    _ piece: ArraySlice<UInt8>, with handler: UnsafeMutablePointer<xmlCharEncodingHandler>, onto text: inout [UInt8]
  ) -> Int {
    guard let (input, output) = unsafe buffers(for: piece) else { return 0 }
    defer {
      unsafe xmlBufferFree(input)
      unsafe xmlBufferFree(output)
    }
    while unsafe xmlBufferLength(input) > 0 {
      let before = unsafe xmlBufferLength(input)
      _ = silently { unsafe xmlCharEncInFunc(handler, output, input) }
      if unsafe xmlBufferLength(input) == before { break }
    }
    let converted = unsafe UnsafeBufferPointer(start: xmlBufferContent(output), count: Int(xmlBufferLength(output)))
    unsafe text.append(contentsOf: converted)
    return unsafe piece.count - Int(xmlBufferLength(input))
  }

  private static func buffers(for piece: ArraySlice<UInt8>) -> (input: xmlBufferPtr, output: xmlBufferPtr)? {
    guard let input = unsafe xmlBufferCreate() else { return nil }
    guard let output = unsafe xmlBufferCreate(),
      unsafe piece.withUnsafeBufferPointer({ unsafe xmlBufferAdd(input, $0.baseAddress, Int32($0.count)) }) == 0
    else {
      unsafe xmlBufferFree(input)
      return nil
    }
    return unsafe (input, output)
  }
}
