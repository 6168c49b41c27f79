/// The tag before a recording, without the zeros that keep players from taking it for sound.
/// Source: ID3v2.4.0 structure §3.1, §6.1.
enum UnsynchronisedTag {
  /// As in the formats' own reader: longer ones hold pictures above all.
  private static let limit = 32 << 20

  /// `nil` where there is no tag, or nothing would change.
  static func undone(_ blob: Blob) throws -> [UInt8]? {
    let head = try blob.read(at: 0, count: 10)
    guard head.count == 10, head.starts(with: "ID3".utf8), head[6...].allSatisfy({ $0 < 0x80 }) else { return nil }
    let length = head[6...].reduce(0) { $0 << 7 | Int($1) }
    let tag = try blob.read(at: 0, count: min(length + 10, limit))
    var undone: [UInt8] = []
    undone.reserveCapacity(tag.count)
    for (position, byte) in tag.enumerated() where byte != 0 || position == 0 || tag[position - 1] != 0xFF {
      undone.append(byte)
    }
    return undone.count == tag.count ? nil : undone
  }
}
