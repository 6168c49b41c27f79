import Bytes

extension NameIndex {
  /// Every name in a text, read in every way that a reader or a program might.
  ///
  /// - Parameter isBinary: the bytes next to a name may be no text, and only look like letters.
  func matches(in bytes: Span<UInt8>, isBinary: Bool = false) -> Set<NameMatching.Match> {
    guard longest > 0 else { return [] }
    var found: Set<NameMatching.Match> = []
    for reading in Self.readings(of: bytes) {
      var matching = NameMatching(self, reading, isBinary: isBinary)
      FoldedWords.scan(bytes, reading) { matching.take($0, in: bytes) }
      matching.finish(in: bytes)
      found.formUnion(matching.matches)
    }
    return found
  }

  /// Plain text is read once; markup and escapes make further ways of reading it.
  static func readings(of bytes: Span<UInt8>) -> [FoldedWords.Reading] {
    var (hasTags, hasEscapes) = (false, false)
    for position in bytes.indices {
      let byte = bytes[position]
      if byte == UInt8(ascii: "<") {
        hasTags = true
      } else if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "=") {
        hasEscapes = hasEscapes || isEscape(bytes, at: position)
      }
      if hasTags && hasEscapes { break }
    }
    return (hasTags ? FoldedWords.Tags.allCases : [.text]).flatMap { tags in
      (hasEscapes ? [false, true] : [false]).map { FoldedWords.Reading(tags: tags, escapes: $0) }
    }
  }

  /// Whether what stands there would be read otherwise with `escapes`.
  private static func isEscape(_ bytes: Span<UInt8>, at position: Int) -> Bool {
    guard position + 1 < bytes.count else { return false }
    let next = bytes[position + 1]
    if bytes[position] == UInt8(ascii: "=") {
      return next == 0x0A || next == 0x0D
        || position + 2 < bytes.count && hexValue(next) != nil && hexValue(bytes[position + 2]) != nil
    }
    return "nrtbfx0123".utf8.contains(next)
  }

  /// Every name in bytes that are not all text: in UTF-8, Windows-1252 or UTF-16 of either order, and next to bytes that
  /// only look like letters.
  func matches(inBinary bytes: Span<UInt8>) -> Set<NameMatching.Match> {
    guard longest > 0 else { return [] }
    var found = matches(in: bytes, isBinary: true)
    WideText.each(in: bytes) { text in
      for match in matches(in: text.utf8.span, isBinary: true) {
        let (start, end) = (text.offset(of: match.start), text.offset(of: match.end))
        // Letters of one order begin with the second letter of a word that is in the other: `ali` in `Mali`.
        if text.isBigEndian, start > 0, bytes[start] == 0, FoldedWords.areJoined(bytes[start - 1], bytes[start + 1]) {
          continue
        }
        found.insert(NameMatching.Match(owner: match.owner, start: start, end: end, form: match.form))
      }
    }
    return found
  }
}

/// A run of UTF-16 among other bytes.
struct WideText {
  private(set) var utf8: [UInt8] = []
  let isBigEndian: Bool
  private let start: Int
  /// Where each unit begins in `utf8`.
  private var units: [Int32] = []

  private init(isBigEndian: Bool, start: Int) {
    self.isBigEndian = isBigEndian
    self.start = start
  }

  /// Calls `body` with every run of three units and more that may be letters of alphabets, in both orders.
  static func each(in bytes: Span<UInt8>, _ body: (WideText) -> Void) {
    for (first, isBigEndian) in [(0, false), (0, true), (1, false), (1, true)] {
      var position = first
      let high = isBigEndian ? 0 : 1
      while position + 1 < bytes.count {
        guard mayBeLetter(high: bytes[position + high], low: bytes[position + 1 - high]) else {
          position += 2
          continue
        }
        var end = position + 2
        while end + 1 < bytes.count, mayBeLetter(high: bytes[end + high], low: bytes[end + 1 - high]) { end += 2 }
        if end - position >= 6 {
          var text = WideText(isBigEndian: isBigEndian, start: position)
          for place in stride(from: position, to: end, by: 2) {
            text.append(UInt16(bytes[place + high]) << 8 | UInt16(bytes[place + 1 - high]))
          }
          body(text)
        }
        position = end
      }
    }
  }

  /// Where in the bytes a place of `utf8` is.
  func offset(of place: Int) -> Int {
    var (low, high) = (0, units.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(units[middle]) < place { low = middle + 1 } else { high = middle }
    }
    return start + 2 * low
  }

  private mutating func append(_ unit: UInt16) {
    units.append(Int32(truncatingIfNeeded: utf8.count))
    guard let scalar = Unicode.Scalar(unit) else { return }
    utf8.append(contentsOf: String(scalar).utf8)
  }

  /// Letters of every alphabet up to Ethiopic, punctuation, and letters in other dress; no ideographs, since any two
  /// bytes may look like one.
  private static func mayBeLetter(high: UInt8, low: UInt8) -> Bool {
    switch high {
    case 0: low != 0
    case 0x01...0x13, 0x1D...0x21, 0xFB, 0xFD...0xFF: true
    default: false
    }
  }
}
