extension LeakCheck {
  /// Every leak in bytes that are not all text, such as the tags of a recording: in UTF-8, Latin-1 or UTF-16 of either
  /// order, and next to bytes that only look like letters. In their order, each person once a place, which may be told
  /// a byte early in UTF-16.
  package func leaks(inBinary bytes: Span<UInt8>) -> [Leak] {
    var found = Set(leaks(in: bytes))
    search(bytes, .text, .changes, into: &found)
    for start in 0...1 {
      let units = stride(from: start, to: bytes.count - 1, by: 2).map {
        UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
      }
      found.formUnion(leaks(inUTF16: units.map(\.byteSwapped), from: start))
      found.formUnion(leaks(inUTF16: units, from: start).filter { !Self.isCut(bytes, at: $0.offset) })
    }
    // The same text may be found in both orders, a byte apart.
    return Self.sorted(found.filter { !found.contains(Leak(person: $0.person, offset: $0.offset - 1)) })
  }

  private func leaks(inUTF16 units: [UInt16], from start: Int) -> [Leak] {
    let text = String(decoding: units, as: UTF16.self)
    var found: Set<Leak> = []
    search(text.utf8.span, .text, into: &found)
    search(text.utf8.span, .text, .changes, into: &found)
    return found.map { leak in
      let place = text.utf8.index(text.startIndex, offsetBy: leak.offset)
      return Leak(person: leak.person, offset: start + 2 * text.utf16.distance(from: text.startIndex, to: place))
    }
  }

  /// Whether big-endian letters begin with the second letter of a word that is little-endian: `ali` in `Mali`.
  private static func isCut(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    offset > 0 && bytes[offset] == 0 && FoldedWords.areJoined(bytes[offset - 1], bytes[offset + 1])
  }
}
