/// Hashes bytes as they come, in pieces of any size. Source: FIPS 180-4 §6.2.
package struct SHA256: ~Copyable {
  private var state = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)
  private var block = InlineArray<64, UInt8>(repeating: 0)
  private var filled = 0
  private var length: UInt64 = 0

  package init() {}

  /// The digest of these bytes alone.
  package static func digest(of bytes: Span<UInt8>) -> SHA256Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  package static func digest(of bytes: [UInt8]) -> SHA256Digest {
    digest(of: bytes.span)
  }

  package mutating func update(_ bytes: Span<UInt8>) {
    length &+= UInt64(bytes.count)
    var position = 0
    while filled > 0 && position < bytes.count {
      take(bytes[position])
      position += 1
    }
    while bytes.count - position >= 64 {
      compress(bytes.extracting(position..<position + 64))
      position += 64
    }
    while position < bytes.count {
      take(bytes[position])
      position += 1
    }
  }

  package mutating func update(_ bytes: [UInt8]) {
    update(bytes.span)
  }

  /// The digest of everything so far.
  package consuming func finish() -> SHA256Digest {
    let bits = length &* 8
    take(0x80)
    while filled != 56 { take(0) }
    for shift in stride(from: UInt64(56), through: 0, by: -8) { take(UInt8(truncatingIfNeeded: bits >> shift)) }
    return SHA256Digest(words: state)
  }

  private mutating func take(_ byte: UInt8) {
    block[filled] = byte
    filled += 1
    if filled == 64 {
      filled = 0
      let full = block
      compress(full.span)
    }
  }

  /// Works one block of 64 bytes into the state (§6.2.2). Eight rounds at a time, so that the eight variables change
  /// their parts instead of being moved about.
  private mutating func compress(_ bytes: Span<UInt8>) {
    var words = InlineArray<64, UInt32>(repeating: 0)
    Self.schedule(bytes, in: &words)
    let schedule = words.span
    let constants = Self.constants.span
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for at in stride(from: 0, to: 64, by: 8) {
      Self.round(a, b, c, &d, e, f, g, &h, constants[at] &+ schedule[at])
      Self.round(h, a, b, &c, d, e, f, &g, constants[at + 1] &+ schedule[at + 1])
      Self.round(g, h, a, &b, c, d, e, &f, constants[at + 2] &+ schedule[at + 2])
      Self.round(f, g, h, &a, b, c, d, &e, constants[at + 3] &+ schedule[at + 3])
      Self.round(e, f, g, &h, a, b, c, &d, constants[at + 4] &+ schedule[at + 4])
      Self.round(d, e, f, &g, h, a, b, &c, constants[at + 5] &+ schedule[at + 5])
      Self.round(c, d, e, &f, g, h, a, &b, constants[at + 6] &+ schedule[at + 6])
      Self.round(b, c, d, &e, f, g, h, &a, constants[at + 7] &+ schedule[at + 7])
    }
    state &+= SIMD8(a, b, c, d, e, f, g, h)
  }

  private static func schedule(_ bytes: Span<UInt8>, in schedule: inout InlineArray<64, UInt32>) {
    for word in 0..<16 {
      let at = word * 4
      schedule[word] =
        UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8 | UInt32(bytes[at + 3])
    }
    for word in 16..<64 {
      let early = schedule[word - 15]
      let late = schedule[word - 2]
      let small0 = rotated(early, 7) ^ rotated(early, 18) ^ early >> 3
      let small1 = rotated(late, 17) ^ rotated(late, 19) ^ late >> 10
      schedule[word] = schedule[word - 16] &+ small0 &+ schedule[word - 7] &+ small1
    }
  }

  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32, _ input: UInt32
  ) {
    h = h &+ (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) &+ (e & f ^ ~e & g) &+ input
    d = d &+ h
    h = h &+ (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ (a & b | c & (a | b))
  }

  @inline(__always)
  private static func rotated(_ word: UInt32, _ by: UInt32) -> UInt32 {
    word &>> by | word &<< (32 &- by)
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (§4.2.2).
  private static let constants: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
