/// The tags after the sound: ID3v1, ID3v2.4 with a footer, APE and Lyrics3, in any order.
enum TrailingTags {
  /// Where the first of them begins, at `floor` or after; the file's length where there are none.
  static func start(in source: ByteSource, notBefore floor: Int) throws(InspectionStop) -> Int {
    var end = source.length
    for _ in 0..<LeadingTags.mostTags {
      guard let length = try lengthOfTag(in: source, endingAt: end), end - length >= floor else { break }
      end -= length
    }
    return end
  }

  private static func lengthOfTag(in source: ByteSource, endingAt end: Int) throws(InspectionStop) -> Int? {
    let tail = try source.bytes(at: max(0, end - 128), count: min(end, 128))
    if tail.count == 128, tail.starts(with: "TAG".utf8) { return 128 }
    if let length = try lengthOfAPE(footer: tail.suffix(32), in: source, endingAt: end) { return length }
    if let length = lengthOfID3(footer: tail.suffix(10)) { return length }
    if tail.suffix(9).elementsEqual("LYRICS200".utf8),
      let size = Int(String(decoding: tail.suffix(15).prefix(6), as: UTF8.self)), size >= 0
    {
      return size + 15
    }
    return tail.suffix(9).elementsEqual("LYRICSEND".utf8) ? try lengthOfLyrics(in: source, endingAt: end) : nil
  }

  /// The footer's size counts the items and the footer, not the header that version 2 may have.
  private static func lengthOfAPE(
    footer: ArraySlice<UInt8>, in source: ByteSource, endingAt end: Int
  ) throws(InspectionStop) -> Int? {
    let bytes = Array(footer)
    guard bytes.count == 32, bytes.starts(with: "APETAGEX".utf8), bytes[23] & 0x20 == 0 else { return nil }
    let size = bytes[12...15].reversed().reduce(0) { $0 << 8 | Int($1) }
    guard bytes[23] & 0x80 != 0 else { return max(32, size) }
    return try source.bytes(at: end - size - 32, count: 8).elementsEqual("APETAGEX".utf8) ? size + 32 : nil
  }

  private static func lengthOfID3(footer: ArraySlice<UInt8>) -> Int? {
    let bytes = Array(footer)
    guard bytes.count == 10, bytes.starts(with: "3DI".utf8), bytes[6...9].allSatisfy({ $0 < 0x80 }) else { return nil }
    return bytes[6...9].reduce(0) { $0 << 7 | Int($1) } + 20
  }

  /// Lyrics3 version 1 has no length; its text is at most 5100 bytes.
  private static func lengthOfLyrics(in source: ByteSource, endingAt end: Int) throws(InspectionStop) -> Int? {
    let reach = min(end, 5100 + 20)
    let bytes = try source.bytes(at: end - reach, count: reach)
    return bytes.indices.last { bytes[$0...].starts(with: "LYRICSBEGIN".utf8) }.map { bytes.count - $0 }
  }
}
