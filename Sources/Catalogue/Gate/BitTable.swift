/// A set of hashes that never denies one it holds and seldom claims another: asked before a dictionary, which is slower.
struct BitTable: Sendable {
  private var bits: [UInt64]
  private let mask: UInt64

  /// - Parameter count: of the hashes to come.
  init(for hashes: some Collection<UInt64>) {
    var size: UInt64 = 1 << 12
    while size < UInt64(hashes.count) * 16 { size *= 2 }
    mask = size - 1
    bits = Array(repeating: 0, count: Int(size / 64))
    for hash in hashes {
      let place = Self.place(hash) & mask
      bits[Int(place >> 6)] |= 1 << (place & 63)
    }
  }

  @inline(__always)
  func mayHold(_ hash: UInt64) -> Bool {
    let place = Self.place(hash) & mask
    return bits[Int(place >> 6)] >> (place & 63) & 1 == 1
  }

  @inline(__always)
  private static func place(_ hash: UInt64) -> UInt64 { (hash &* 0x9E37_79B9_7F4A_7C15) >> 20 }
}
