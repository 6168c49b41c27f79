extension String {
  /// Without white space at its ends.
  var trimmed: String {
    // Most texts need no closer look.
    if let first = utf8.first, let last = utf8.last, (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) {
      return self
    }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    if first == scalars.startIndex, scalars.index(after: last) == scalars.endIndex { return self }
    return String(scalars[first...last])
  }

  /// Without white space at its ends, and with one space for each run of ASCII's white space in it.
  var squashed: String {
    let text = trimmed
    guard text.utf8.contains(where: { $0 < 0x20 }) || text.utf8.elementsHaveDoubleSpace else { return text }
    return String(
      decoding: Array(text.utf8.split { isSpace($0) }.joined(separator: [0x20])), as: UTF8.self)
  }
}

extension String.UTF8View {
  fileprivate var elementsHaveDoubleSpace: Bool {
    var isBehindSpace = false
    for byte in self {
      if byte == 0x20 && isBehindSpace { return true }
      isBehindSpace = byte == 0x20
    }
    return false
  }
}
