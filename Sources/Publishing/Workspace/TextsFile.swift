import Bytes

/// Texts by their paths, as one run of bytes: the same texts give the same bytes.
///
/// `klankbord-texts 1`, and for each text, in the order of their paths' bytes, a line with the lengths of its path and of
/// itself in bytes, a line with its path, and the text with a line feed after it; at the end the SHA-256 of all that in
/// hexadecimal, as a line.
struct TextsFile {
  let files: [String: [UInt8]]
  let bytes: [UInt8]

  private static let heading = Array("klankbord-texts 1\n".utf8)
  private static let lengthOfEnd = 65

  init(_ files: [String: [UInt8]]) {
    self.files = files
    var bytes = Self.heading
    bytes.reserveCapacity(files.reduce(4096) { $0 + $1.value.count + 2 * $1.key.utf8.count + 32 })
    for (path, text) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      bytes += "\(path.utf8.count) \(text.count)\n\(path)\n".utf8
      bytes += text
      bytes.append(0x0A)
    }
    bytes += "\(SHA256.digest(of: bytes).hex)\n".utf8
    self.bytes = bytes
  }

  /// `nil` unless the bytes have this form to their end; their hash is left to `isWhole`.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.heading), bytes.count >= Self.heading.count + Self.lengthOfEnd else { return nil }
    var rest = bytes[Self.heading.count..<(bytes.count - Self.lengthOfEnd)]
    var files: [String: [UInt8]] = [:]
    while !rest.isEmpty {
      guard let pathLength = rest.takeNumber(before: 0x20), let length = rest.takeNumber(before: 0x0A),
        let path = rest.takeLine(ofLength: pathLength), let text = rest.takeLine(ofLength: length),
        let path = String(validating: path, as: UTF8.self), files.updateValue(Array(text), forKey: path) == nil
      else { return nil }
    }
    self.files = files
    self.bytes = bytes
  }

  /// Whether the hash at the end is that of all before it.
  var isWhole: Bool {
    let length = bytes.count - Self.lengthOfEnd
    return bytes[length...].elementsEqual(
      "\(SHA256.digest(of: bytes.span.extracting(first: length)).hex)\n".utf8)
  }
}

extension ArraySlice<UInt8> {
  /// The number that stands before this byte; `nil` unless it has one to ten digits.
  fileprivate mutating func takeNumber(before end: UInt8) -> Int? {
    guard let position = prefix(11).firstIndex(of: end), position > startIndex else { return nil }
    var number = 0
    for digit in self[..<position] {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    self = self[(position + 1)...]
    return number
  }

  /// So many bytes, with a line feed after them.
  fileprivate mutating func takeLine(ofLength length: Int) -> ArraySlice<UInt8>? {
    guard length < count, self[startIndex + length] == 0x0A else { return nil }
    let line = prefix(length)
    self = dropFirst(length + 1)
    return line
  }
}
