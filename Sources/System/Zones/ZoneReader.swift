/// Reads the parts of a TZif file in their order (RFC 9636 §3).
struct ZoneReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  struct Header {
    let version: Int
    /// Counts of the UT/local and standard/wall indicators, leap seconds, transitions, kinds of time, name bytes.
    let indicators: (universal: Int, standard: Int)
    let leapSeconds, transitions, kinds, nameBytes: Int

    /// Of the block that follows, in bytes.
    func length(timeLength: Int) -> Int {
      transitions * (timeLength + 1) + kinds * 6 + nameBytes + leapSeconds * (timeLength + 4)
        + indicators.standard + indicators.universal
    }
  }

  struct Data {
    var transitions: [Int] = []
    var offsets: [Int] = []
    var offsetBefore = 0
  }

  mutating func header() -> Header? {
    guard rest.starts(with: "TZif".utf8), rest.count >= 44, let version = Self.version(rest.dropFirst(4).first)
    else { return nil }
    rest = rest.dropFirst(20)
    let counts = (0..<6).map { _ in number(4) & 0xFFFF_FFFF }
    guard counts[4] > 0 else { return nil }
    return Header(
      version: version, indicators: (counts[0], counts[1]), leapSeconds: counts[2], transitions: counts[3],
      kinds: counts[4], nameBytes: counts[5])
  }

  mutating func skip(_ length: Int) -> Bool {
    guard rest.count >= length else { return false }
    rest = rest.dropFirst(length)
    return true
  }

  mutating func data(_ header: Header, timeLength: Int) -> Data? {
    guard rest.count >= header.length(timeLength: timeLength) else { return nil }
    let end = rest.dropFirst(header.length(timeLength: timeLength))
    var data = Data()
    data.transitions = (0..<header.transitions).map { _ in number(timeLength) }
    let indexes = (0..<header.transitions).map { _ in number(1) & 0xFF }
    let kinds = (0..<header.kinds).map { _ in
      let offset = number(4)
      _ = number(2)
      return offset
    }
    rest = end
    // RFC 9636 §3.2: an offset is between -25 and +26 hours, transitions ascend, and each names a kind there is.
    guard kinds.allSatisfy({ (-89_999...93_599).contains($0) }), indexes.allSatisfy({ $0 < kinds.count }),
      zip(data.transitions, data.transitions.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    data.offsets = indexes.map { kinds[$0] }
    data.offsetBefore = kinds[0]
    return data
  }

  /// The text between two line feeds after the second block; empty where the file gives no rule.
  mutating func footer() -> [UInt8]? {
    guard rest.first == lineFeed, let end = rest.dropFirst().firstIndex(of: lineFeed) else { return nil }
    return Array(rest[(rest.startIndex + 1)..<end])
  }

  /// A signed number, its highest byte first. The caller has made sure that the bytes are there.
  private mutating func number(_ length: Int) -> Int {
    let bytes = rest.prefix(length)
    rest = rest.dropFirst(length)
    let isNegative = (bytes.first ?? 0) >= 0x80
    return bytes.reduce(isNegative ? -1 : 0) { $0 << 8 | Int($1) }
  }

  private static func version(_ byte: UInt8?) -> Int? {
    switch byte {
    case 0: 1
    case UInt8(ascii: "2"), UInt8(ascii: "3"), UInt8(ascii: "4"): 2
    default: nil
    }
  }
}

private let lineFeed: UInt8 = 0x0A
