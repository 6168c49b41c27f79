/// The 512 bytes before a member of a tar archive, as GNU tar writes them; only ordinary files are known.
/// Source: GNU tar manual, "Basic Tar Format"; POSIX.1-2008 pax, "ustar".
package enum TarHeader: Hashable, Sendable {
  /// - Parameter length: of the file that follows, in bytes.
  case file(name: String, length: Int)
  /// The name of the next member follows, in this many bytes with a NUL at its end: it was too long for a header.
  case longName(length: Int)
  /// A block of zeros: the archive ends.
  case end

  package static let blockSize = 512

  /// `nil` for anything else than an ordinary file, and for what is no header.
  package init?(_ block: [UInt8]) {
    guard block.count == Self.blockSize else { return nil }
    guard block.contains(where: { $0 != 0 }) else {
      self = .end
      return
    }
    guard let length = Self.number(block[124..<136]), let sum = Self.number(block[148..<156]),
      sum == Self.checksum(of: block), let name = Self.text(block[0..<100])
    else { return nil }
    // A prefix of other dialects would be part of the name.
    let isGNU = block[257..<265].elementsEqual(Self.magic)
    switch block[156] {
    case UInt8(ascii: "0") where isGNU: self = .file(name: name, length: length)
    case UInt8(ascii: "L") where isGNU: self = .longName(length: length)
    default: return nil
    }
  }

  /// What stands before a file of this name: one header, or three blocks where the name is long.
  ///
  /// - Parameters:
  ///   - mode: the file's rights.
  ///   - modified: in seconds since 1970.
  package static func bytes(name: String, length: Int, mode: Int, modified: Int) -> [UInt8] {
    let bytes = Array(name.utf8)
    var blocks: [UInt8] = []
    if bytes.count > 100 {
      let long = bytes + [0]
      blocks = header("././@LongLink", length: long.count, mode: 0o644, modified: 0, type: "L")
      blocks += long + padding(after: long.count)
    }
    return blocks + header(name, length: length, mode: mode, modified: modified, type: "0")
  }

  /// The zeros that fill a member's last block.
  package static func padding(after length: Int) -> [UInt8] {
    [UInt8](repeating: 0, count: (blockSize - length % blockSize) % blockSize)
  }

  /// What ends an archive.
  package static var ending: [UInt8] { [UInt8](repeating: 0, count: 2 * blockSize) }

  private static let magic = Array("ustar  \0".utf8)

  private static func header(_ name: String, length: Int, mode: Int, modified: Int, type: Unicode.Scalar) -> [UInt8] {
    var block = [UInt8](repeating: 0, count: blockSize)
    func put(_ bytes: some Collection<UInt8>, at position: Int) {
      block.replaceSubrange(position..<position + bytes.count, with: bytes)
    }
    put(Array(name.utf8.prefix(100)), at: 0)
    put(octal(mode, width: 8), at: 100)
    put(octal(0, width: 8), at: 108)
    put(octal(0, width: 8), at: 116)
    put(octal(length, width: 12), at: 124)
    put(octal(modified, width: 12), at: 136)
    put([UInt8(ascii: type)], at: 156)
    put(magic, at: 257)
    put(octal(checksum(of: block), width: 8), at: 148)
    return block
  }

  /// Digits with zeros before them and a NUL behind; in base 256 with its mark where there are too many.
  private static func octal(_ number: Int, width: Int) -> [UInt8] {
    let digits = Array(String(max(0, number), radix: 8).utf8)
    guard digits.count >= width else {
      return [UInt8](repeating: UInt8(ascii: "0"), count: width - 1 - digits.count) + digits + [0]
    }
    return [0x80] + (1..<width).reversed().map { $0 > 8 ? 0 : UInt8(truncatingIfNeeded: number >> (8 * ($0 - 1))) }
  }

  /// Of digits in base 8 that a NUL or space ends, or in base 256.
  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    if field.first == 0x80 {
      guard field.dropFirst().dropLast(8).allSatisfy({ $0 == 0 }) else { return nil }
      let number = field.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return Int(exactly: number)
    }
    let digits = field.prefix { (0x30...0x37).contains($0) }
    guard !digits.isEmpty, field.dropFirst(digits.count).allSatisfy({ $0 == 0 || $0 == 0x20 }) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self), radix: 8)
  }

  /// The sum of all bytes, with spaces in place of the sum itself.
  private static func checksum(of block: [UInt8]) -> Int {
    block.enumerated().reduce(0) { $0 + ((148..<156).contains($1.offset) ? 0x20 : Int($1.element)) }
  }

  private static func text(_ field: ArraySlice<UInt8>) -> String? {
    String(validating: field.prefix { $0 != 0 }, as: UTF8.self)
  }
}
