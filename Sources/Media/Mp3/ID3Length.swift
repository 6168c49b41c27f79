/// What the TLEN frame of an ID3v2 tag says of the duration (id3.org ID3v2.4 frames §4.2.3; TLE in ID3v2.2).
enum ID3Length {
  /// `nil` where there is no such frame, or the tag's frames cannot be told.
  static func milliseconds(in source: ByteSource, tagAt start: Int, lengthInBytes: Int) throws(InspectionStop) -> Int? {
    guard var frames = try ID3Frames(in: source, tag: start..<start + lengthInBytes) else { return nil }
    while let frame = try frames.next() {
      guard frame.name == "TLEN" || frame.name == "TLE" else { continue }
      return number(try source.bytes(at: frame.content.lowerBound, count: min(frame.content.count, 64)))
    }
    return nil
  }

  /// The digits of a text, whose first byte says how it is encoded; digits are one non-zero byte in all of them.
  private static func number(_ text: [UInt8]) -> Int? {
    let digits = text.dropFirst().filter { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits.prefix(12), as: UTF8.self))
  }
}
