import TestPrograms
import TestSeeds
import Testing

import Bytes

@Suite struct InflateTests {
  private static let python = TestProgram.python()

  private func inflated(_ bytes: [UInt8], _ wrapping: Inflate.Wrapping) throws -> (Inflate.End?, [UInt8], used: Int) {
    var inflate = Inflate(wrapping) { offset, count in Array(bytes.dropFirst(offset).prefix(count)) }
    var output: [UInt8] = []
    while let piece = try inflate.next() { output += piece }
    #expect(inflate.outputLength == output.count)
    return (inflate.end, output, inflate.inputLength)
  }

  @Test func `unpacks what was stored, and what was written with the fixed codes`() throws {
    // RFC 1951: one stored block of "Fenna", and "aaaaaaaaaa" as zlib 1.2 writes it.
    let stored: [UInt8] = [0x01, 0x05, 0x00, 0xFA, 0xFF] + Array("Fenna".utf8)
    #expect(try inflated(stored + [7, 7], .none) == (.whole, Array("Fenna".utf8), 10))
    #expect(try inflated([0x4B, 0x84, 0x03, 0x00], .none) == (.whole, Array("aaaaaaaaaa".utf8), 4))
    #expect(
      try inflated([0x78, 0x9C, 0x4B, 0x84, 0x03, 0x00, 0x14, 0xE1, 0x03, 0xCB], .zlib)
        == (.whole, Array("aaaaaaaaaa".utf8), 10))
  }

  @Test(
    arguments: [
      ([], .truncated), ([0x07], .damaged), ([0x4B, 0x84], .truncated), ([0x01, 0x05, 0x00, 0xFA, 0xFE], .damaged),
      ([0x01, 0x05, 0x00, 0xFA, 0xFF, 0x41], .truncated),
    ] as [([UInt8], Inflate.End)])
  func `says what is wrong`(bytes: [UInt8], end: Inflate.End) throws {
    #expect(try inflated(bytes, .none).0 == end)
  }

  @Test func `a wrong checksum is told, after all that came out`() throws {
    let (end, output, _) = try inflated([0x78, 0x9C, 0x4B, 0x84, 0x03, 0x00, 0x14, 0xE1, 0x03, 0xCC], .zlib)
    #expect(end == .damaged)
    #expect(output == Array("aaaaaaaaaa".utf8))
  }

  /// Python's zlib packs thousands of texts in every way, and unpacks what was changed in them: the program prints each
  /// packed one with what zlib made of it.
  private static let program = """
    import gzip, random, struct, sys, zlib
    chance = random.Random(20260304)
    out = sys.stdout.buffer
    def text():
      kind = chance.randrange(5)
      size = chance.choice([0, 1, 5, 100, 1000, 40000, 200000]) if chance.random() < 0.1 else chance.randrange(600)
      if kind == 0: return chance.randbytes(size)
      if kind == 1: return bytes(chance.choices(b'abcdefg ', k=size))
      if kind == 2: return b'Klankbord ' * (size // 10)
      if kind == 3: return bytes(chance.choices(range(256), weights=[1.03 ** -i for i in range(256)], k=size))
      return bytes(size)
    def verdict(packed, bits):
      unpack = zlib.decompressobj(bits)
      made = b''
      try:
        made = unpack.decompress(packed)
        return (0 if unpack.eof else 2), made, len(packed) - len(unpack.unused_data)
      except zlib.error:
        return 1, b'', 0
    for number in range(3000):
      bits = chance.choice([-15, 15, 31, -9, 9, 25])
      pack = zlib.compressobj(chance.randrange(10), zlib.DEFLATED, bits, chance.randint(1, 9), chance.randrange(5))
      packed = bytearray(pack.compress(text()))
      if chance.random() < 0.3: packed += pack.flush(chance.choice([zlib.Z_SYNC_FLUSH, zlib.Z_FULL_FLUSH]))
      packed += pack.compress(text()) + pack.flush()
      if number % 2:
        for _ in range(chance.randint(1, 4)):
          if packed: packed[chance.randrange(len(packed))] ^= 1 << chance.randrange(8)
        if chance.random() < 0.3: packed = packed[:chance.randrange(len(packed) + 1)]
      else:
        packed += chance.randbytes(chance.randrange(20))
      wide = 15 if 0 < bits < 16 else 31 if bits > 16 else -15
      if number % 20 == 19: packed = chance.randbytes(chance.randrange(300))
      end, made, used = verdict(bytes(packed), wide)
      out.write(struct.pack('<BBIII', {15: 1, 31: 2, -15: 0}[wide], end, len(packed), len(made), used))
      out.write(packed + made)
    """

  /// Needs python3.
  @Test(.enabled(if: python != nil)) func `agrees with zlib on whole, cut and changed bytes`() throws {
    let python = try #require(Self.python)
    let (status, bytes) = try python.run(["-c", Self.program])
    #expect(status == 0)
    var position = 0
    func number() -> Int {
      defer { position += 4 }
      return (0..<4).reduce(0) { $0 | Int(bytes[position + $1]) << (8 * $1) }
    }
    var seen: [Int: Int] = [:]
    while position < bytes.count {
      let wrapping: Inflate.Wrapping = [.none, .zlib, .gzip][Int(bytes[position])]
      let end = Int(bytes[position + 1])
      position += 2
      let (length, made, used) = (number(), number(), number())
      let packed = Array(bytes[position..<position + length])
      let expected = Array(bytes[position + length..<position + length + made])
      position += length + made
      let ours = try inflated(packed, wrapping)
      seen[end, default: 0] += 1
      switch end {
      case 0:
        #expect(ours.0 == .whole && ours.1 == expected && ours.used == used, "\(wrapping) \(packed)")
      case 1: #expect(ours.0 != .whole, "\(wrapping) \(packed)")
      default: #expect(ours.0 == .truncated && ours.1.starts(with: expected), "\(wrapping) \(packed)")
      }
    }
    #expect((seen[0] ?? 0) > 1000 && (seen[1] ?? 0) > 500 && (seen[2] ?? 0) > 50, "\(seen)")
  }

  @Test func `random bytes come to an end`() throws {
    var seed = SeededGenerator(seed: 11)
    for _ in 0..<5000 {
      let bytes = (0..<Int.random(in: 0...200, using: &seed)).map { _ in UInt8.random(in: 0...255, using: &seed) }
      for wrapping: Inflate.Wrapping in [.none, .zlib, .gzip] {
        #expect(try inflated(bytes, wrapping).0 != nil)
      }
    }
  }

  @Test func `what would unpack to a gigabyte is given piece by piece`() throws {
    // Ten bits that stand for 258 bytes at a distance of 1, again and again.
    var bits = [1, 1, 0]
    func add(_ code: Int, _ length: Int) { for bit in (0..<length).reversed() { bits.append(code >> bit & 1) } }
    add(0x30, 8)
    for _ in 0..<100_000 {
      add(0b1100_0101, 8)
      add(0, 5)
    }
    add(0, 7)
    var bytes = Array(repeating: UInt8(0), count: (bits.count + 7) / 8)
    for (place, bit) in bits.enumerated() where bit == 1 { bytes[place / 8] |= 1 << UInt8(place % 8) }
    let packed = bytes
    var inflate = Inflate(.none) { offset, count in Array(packed.dropFirst(offset).prefix(count)) }
    var total = 0
    while let piece = try inflate.next() {
      #expect(piece.count <= 65536 + 258)
      total += piece.count
    }
    #expect(inflate.end == .whole && total == 1 + 100_000 * 258)
  }
}
