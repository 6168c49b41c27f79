/// Where raw HTML stands: it is shown as it is written, and never passed on. Source: CommonMark 0.31 §6.6.
struct RawHTML {
  /// Ends that do not come any more: nothing is searched in vain twice.
  private var missing: Set<String> = []
  /// How many bytes of what proved to be no tag may still be looked at. Beyond it, `<` is text.
  private var patience: Int

  init(of bytes: [UInt8]) {
    patience = 16 * (bytes.count + 64)
  }

  /// The end of the tag, comment, instruction, declaration or CDATA section that begins here; `nil` where none does.
  mutating func end(of bytes: ArraySlice<UInt8>, work: inout Int) -> Int? {
    let start = bytes.startIndex
    if bytes.starts(with: "<!-->".utf8) { return start + 5 }
    if bytes.starts(with: "<!--->".utf8) { return start + 6 }
    if bytes.starts(with: "<!--".utf8) { return end("-->", in: bytes.dropFirst(4), work: &work) }
    if bytes.starts(with: "<?".utf8) { return end("?>", in: bytes.dropFirst(2), work: &work) }
    if bytes.starts(with: "<![CDATA[".utf8) { return end("]]>", in: bytes.dropFirst(9), work: &work) }
    if bytes.starts(with: "<!".utf8), bytes.dropFirst(2).first.map(isASCIILetter) == true {
      return end(">", in: bytes.dropFirst(2), work: &work)
    }
    guard patience > 0 else { return nil }
    var tag = HTMLTag(bytes)
    let isTag = tag.read()
    work += tag.position - start
    if !isTag { patience -= tag.position - start }
    return isTag ? tag.position : nil
  }

  private mutating func end(_ sign: String, in bytes: ArraySlice<UInt8>, work: inout Int) -> Int? {
    guard !missing.contains(sign) else { return nil }
    let sign = Array(sign.utf8)
    var position = bytes.startIndex
    while position + sign.count <= bytes.endIndex {
      work += 1
      if bytes[position..<position + sign.count].elementsEqual(sign) { return position + sign.count }
      position += 1
    }
    missing.insert(String(decoding: sign, as: UTF8.self))
    return nil
  }
}

/// An open or closing tag at the beginning of some bytes. Source: CommonMark 0.31 §6.6.
struct HTMLTag {
  private let bytes: ArraySlice<UInt8>
  /// How far it was read: where it is a tag, its end.
  private(set) var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Whether it is a tag.
  mutating func read() -> Bool {
    guard take("<") else { return false }
    let isClosing = take("/")
    guard next.map(isASCIILetter) == true else { return false }
    skip { isASCIILetter($0) || isASCIIDigit($0) || $0 == UInt8(ascii: "-") }
    if isClosing {
      skipWhite()
      return take(">")
    }
    while skipWhite(), let byte = next, isASCIILetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") {
      skip { isASCIILetter($0) || isASCIIDigit($0) || "_.:-".utf8.contains($0) }
      guard readValue() else { return false }
    }
    _ = take("/")
    return take(">")
  }

  /// `= value`, or nothing: the white space before what is no value stays.
  private mutating func readValue() -> Bool {
    let start = position
    skipWhite()
    guard take("=") else {
      position = start
      return true
    }
    skipWhite()
    for quote in ["\"", "'"] as [Unicode.Scalar] where take(quote) {
      skip { $0 != UInt8(ascii: quote) }
      return take(quote)
    }
    let value = position
    skip { $0 > 0x20 && !"\"'=<>`".utf8.contains($0) }
    return position > value
  }

  private var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private mutating func skip(while isSkipped: (UInt8) -> Bool) {
    while let byte = next, isSkipped(byte) { position += 1 }
  }

  /// Whether there was some.
  @discardableResult
  private mutating func skipWhite() -> Bool {
    let start = position
    skip { $0 == space || $0 == tab || $0 == lineFeed }
    return position > start
  }
}
