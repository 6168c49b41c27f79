/// What the TLEN frame of an ID3v2 tag says of the duration (id3.org ID3v2.4 frames §4.2.3; TLE in ID3v2.2).
enum ID3Length {
  /// `nil` where there is no such frame, or it cannot be told simply: an unsynchronised tag, or one of odd structure.
  static func milliseconds(in source: ByteSource, tagAt start: Int, lengthInBytes: Int) throws(InspectionStop) -> Int? {
    let head = try source.bytes(at: start, count: 10)
    guard head.count == 10, head[5] & 0xc0 == 0 else { return nil }
    let version = head[3]
    let headerLength = version == 2 ? 6 : 10
    let end = start + lengthInBytes
    var position = start + 10
    for _ in 0..<1000 {
      guard position + headerLength <= end else { return nil }
      let frame = try source.bytes(at: position, count: headerLength)
      guard frame.count == headerLength, frame[0] > 0 else { return nil }
      let size = size(of: frame, version: version)
      position += headerLength
      if frame.starts(with: (version == 2 ? "TLE" : "TLEN").utf8) {
        return number(try source.bytes(at: position, count: min(size, 64)))
      }
      position += size
    }
    return nil
  }

  private static func size(of frame: [UInt8], version: UInt8) -> Int {
    switch version {
    case 2: frame[3...5].reduce(0) { $0 << 8 | Int($1) }
    case 3: frame[4...7].reduce(0) { $0 << 8 | Int($1) }
    default: frame[4...7].reduce(0) { $0 << 7 | Int($1 & 0x7f) }
    }
  }

  /// The digits of a text, whose first byte says how it is encoded; digits are one non-zero byte in all of them.
  private static func number(_ text: [UInt8]) -> Int? {
    let digits = text.dropFirst().filter { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits.prefix(12), as: UTF8.self))
  }
}
