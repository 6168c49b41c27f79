/// Symbols by their codes, as deflate writes them. Source: RFC 1951 §3.2.2.
struct HuffmanCode {
  /// By the next ten bits: a symbol and the length of its code, or 0 where the code is longer, or is none.
  private var short: [UInt16]
  /// How many codes there are of each length.
  private var counts: [Int]
  /// In the order of their codes.
  private var symbols: [UInt16]

  private static let shortLength = 10

  static let none = HuffmanCode(short: [], counts: [], symbols: [])
  static let fixedLiterals = HuffmanCode(
    unchecked: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
  static let fixedDistances = HuffmanCode(unchecked: Array(repeating: 5, count: 30))

  private init(short: [UInt16], counts: [Int], symbols: [UInt16]) {
    self.short = short
    self.counts = counts
    self.symbols = symbols
  }

  /// By the length of each symbol's code; 0 of a symbol that has none. No code may be missing, but where there is only
  /// one, of one bit, or none at all, and `mayBeIncomplete`.
  init(lengths: some Collection<UInt8>, mayBeIncomplete: Bool = true) throws(InflateStop) {
    self.init(unchecked: lengths)
    var left = 1
    for length in 1...15 {
      left = left * 2 - counts[length]
      if left < 0 { throw .damaged }
    }
    let longest = counts.indices.last { $0 > 0 && counts[$0] > 0 } ?? 0
    if left > 0, longest > 0, !mayBeIncomplete || longest > 1 { throw .damaged }
    if longest == 0, !mayBeIncomplete { throw .damaged }
  }

  private init(unchecked lengths: some Collection<UInt8>) {
    counts = Array(repeating: 0, count: 16)
    for length in lengths { counts[Int(length)] += 1 }
    var places = Array(repeating: 0, count: 16)
    for length in 1..<15 { places[length + 1] = places[length] + counts[length] }
    symbols = Array(repeating: 0, count: lengths.count)
    short = Array(repeating: 0, count: 1 << Self.shortLength)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      symbols[places[Int(length)]] = UInt16(symbol)
      places[Int(length)] += 1
    }
    fillShort()
  }

  private mutating func fillShort() {
    var code = 0
    var place = 0
    for length in 1...Self.shortLength {
      for _ in 0..<counts[length] {
        guard code < 1 << length else { return }
        let reversed = (0..<length).reduce(0) { $0 | (code >> $1 & 1) << (length - 1 - $1) }
        for entry in stride(from: reversed, to: 1 << Self.shortLength, by: 1 << length) {
          short[entry] = symbols[place] << 4 | UInt16(length)
        }
        code += 1
        place += 1
      }
      code <<= 1
    }
  }

  func next(_ input: inout BitInput) throws -> Int {
    if input.count < 15 { try input.refill() }
    guard !short.isEmpty else { throw InflateStop.damaged }
    let entry = Int(short[input.peek(Self.shortLength)])
    if entry & 15 != 0 {
      try input.drop(entry & 15)
      return entry >> 4
    }
    return try nextLong(&input)
  }

  private func nextLong(_ input: inout BitInput) throws -> Int {
    let bits = input.peek(15)
    var (code, first, place) = (0, 0, 0)
    for length in 1...15 {
      code |= bits >> (length - 1) & 1
      if code - first < counts[length] {
        try input.drop(length)
        return Int(symbols[place + code - first])
      }
      place += counts[length]
      first = (first + counts[length]) << 1
      code <<= 1
    }
    throw input.count < 15 ? InflateStop.truncated : .damaged
  }

  /// The two codes that a block brings along. Source: RFC 1951 §3.2.7.
  static func dynamic(_ input: inout BitInput) throws -> (literals: HuffmanCode, distances: HuffmanCode) {
    let literals = Int(try input.bits(5)) + 257
    let distances = Int(try input.bits(5)) + 1
    let own = Int(try input.bits(4)) + 4
    guard literals <= 286, distances <= 30 else { throw InflateStop.damaged }
    var ownLengths = Array(repeating: UInt8(0), count: 19)
    for place in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15].prefix(own) {
      ownLengths[place] = UInt8(try input.bits(3))
    }
    let code = try HuffmanCode(lengths: ownLengths, mayBeIncomplete: false)
    var lengths: [UInt8] = []
    while lengths.count < literals + distances {
      let symbol = try code.next(&input)
      switch symbol {
      case 0...15: lengths.append(UInt8(symbol))
      case 16:
        guard let last = lengths.last else { throw InflateStop.damaged }
        lengths += Array(repeating: last, count: 3 + Int(try input.bits(2)))
      case 17: lengths += Array(repeating: 0, count: 3 + Int(try input.bits(3)))
      default: lengths += Array(repeating: 0, count: 11 + Int(try input.bits(7)))
      }
    }
    guard lengths.count == literals + distances, lengths[256] != 0 else { throw InflateStop.damaged }
    return (try HuffmanCode(lengths: lengths[..<literals]), try HuffmanCode(lengths: lengths[literals...]))
  }
}
