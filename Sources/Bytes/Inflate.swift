/// Unpacks what was deflated, piece by piece: bounded memory, and no harm from hostile input.
/// Sources: RFC 1951 (deflate), RFC 1950 (zlib), RFC 1952 (gzip).
package struct Inflate {
  package enum Wrapping: Hashable, Sendable {
    case none, zlib, gzip
  }

  package enum End: Hashable, Sendable {
    /// To its end, and with the right checksum where it carries one.
    case whole
    /// These are no such bytes, or some were changed.
    case damaged
    /// The input ended too early.
    case truncated
  }

  /// `nil` until there is no more.
  package private(set) var end: End?
  /// In bytes, so far.
  package private(set) var outputLength = 0

  private let wrapping: Wrapping
  private var input: BitInput
  private var state = State.beginning
  private var isLast = false
  private var literals = HuffmanCode.none
  private var distances = HuffmanCode.none
  /// At most the last 32 KiB of what was given, and then what was not given yet.
  private var window: [UInt8] = []
  private var given = 0
  private var adler = Adler32()
  private var crc = CRC32()

  private enum State {
    case beginning, block, stored(Int), coded, trailer
  }

  private static let pieceLength = 65536
  private static let reach = 32768

  /// - Parameters:
  ///   - offset: where it begins.
  ///   - read: gives `count` bytes from an offset, or fewer where the input ends.
  package init(
    _ wrapping: Wrapping, from offset: Int = 0, read: @escaping (_ offset: Int, _ count: Int) throws -> [UInt8]
  ) {
    self.wrapping = wrapping
    input = BitInput(from: offset, read: read)
  }

  /// How many bytes of input were used.
  package var inputLength: Int { input.used }

  /// The next bytes, never empty, at most some 64 KiB; `nil` at the end, of which `end` then tells. Throws what `read`
  /// throws.
  package mutating func next() throws -> [UInt8]? {
    while end == nil, window.count - given < Self.pieceLength {
      // Everything before it must have been given, and so been summed.
      if case .trailer = state, window.count > given { break }
      do {
        try step()
      } catch let stop as InflateStop {
        end = stop == .damaged ? .damaged : .truncated
      }
    }
    guard window.count > given else { return nil }
    let piece = Array(window[given...])
    outputLength += piece.count
    switch wrapping {
    case .none: break
    case .zlib: adler.add(piece)
    case .gzip: crc.add(piece)
    }
    window.removeFirst(max(0, window.count - Self.reach))
    given = window.count
    return piece
  }

  private mutating func step() throws {
    switch state {
    case .beginning:
      try readHeader()
      state = .block
    case .block: try beginBlock()
    case .stored(let rest): try copyStored(rest)
    case .coded: try decode()
    case .trailer:
      try checkTrailer()
      end = .whole
    }
  }

  private mutating func beginBlock() throws {
    isLast = try input.bits(1) == 1
    switch try input.bits(2) {
    case 0:
      input.alignToByte()
      let length = try input.bits(16)
      guard try input.bits(16) == ~length & 0xFFFF else { throw InflateStop.damaged }
      state = .stored(Int(length))
    case 1:
      literals = .fixedLiterals
      distances = .fixedDistances
      state = .coded
    case 2:
      (literals, distances) = try HuffmanCode.dynamic(&input)
      state = .coded
    default: throw InflateStop.damaged
    }
  }

  private mutating func endBlock() {
    state = isLast ? .trailer : .block
  }

  private mutating func copyStored(_ length: Int) throws {
    let count = min(length, Self.pieceLength)
    for _ in 0..<count { window.append(UInt8(truncatingIfNeeded: try input.bits(8))) }
    if length > count { state = .stored(length - count) } else { endBlock() }
  }

  private mutating func decode() throws {
    while window.count - given < Self.pieceLength {
      let symbol = try literals.next(&input)
      if symbol < 256 {
        window.append(UInt8(truncatingIfNeeded: symbol))
      } else if symbol == 256 {
        endBlock()
        return
      } else {
        guard symbol < 286 else { throw InflateStop.damaged }
        let place = symbol - 257
        let length = Self.lengths[place] + Int(try input.bits(Self.lengthBits[place]))
        let code = try distances.next(&input)
        guard code < 30 else { throw InflateStop.damaged }
        let distance = Self.distances[code] + Int(try input.bits(Self.distanceBits[code]))
        guard distance <= window.count else { throw InflateStop.damaged }
        for _ in 0..<length { window.append(window[window.count - distance]) }
      }
    }
  }

  private mutating func readHeader() throws {
    switch wrapping {
    case .none: break
    case .zlib:
      let (method, flags) = (try input.bits(8), try input.bits(8))
      guard method & 15 == 8, method >> 4 <= 7, (method << 8 | flags) % 31 == 0, flags & 0x20 == 0 else {
        throw InflateStop.damaged
      }
    case .gzip:
      guard try input.bits(16) == 0x8B1F, try input.bits(8) == 8 else { throw InflateStop.damaged }
      let flags = try input.bits(8)
      guard flags & 0xE0 == 0 else { throw InflateStop.damaged }
      for _ in 0..<6 { _ = try input.bits(8) }
      if flags & 4 != 0 { for _ in 0..<(try input.bits(16)) { _ = try input.bits(8) } }
      for flag: UInt32 in [8, 16] where flags & flag != 0 { while try input.bits(8) != 0 {} }
      if flags & 2 != 0 { _ = try input.bits(16) }
    }
  }

  private mutating func checkTrailer() throws {
    input.alignToByte()
    switch wrapping {
    case .none: break
    case .zlib:
      var sum: UInt32 = 0
      for _ in 0..<4 { sum = try sum << 8 | input.bits(8) }
      guard sum == adler.value else { throw InflateStop.damaged }
    case .gzip:
      let (sum, length) = (try input.bits(32), try input.bits(32))
      guard sum == crc.value, length == UInt32(truncatingIfNeeded: outputLength) else { throw InflateStop.damaged }
    }
  }

  private static let lengths = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distances = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
    8193, 12289, 16385, 24577,
  ]
  private static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ]
}

enum InflateStop: Error {
  case damaged, truncated
}
