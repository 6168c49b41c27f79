/// The tags before the sound: ID3v2 (several in a row) and APE. Sources: id3.org ID3v2.2 to 2.4 §3; APEv2 specification.
struct LeadingTags {
  /// Where the last of them ends.
  let end: Int
  /// What an ID3 tag says of the duration, in milliseconds.
  let claimedDuration: Int?

  /// More than any file has, in a row at either end.
  static let mostTags = 100

  init(of source: ByteSource) throws(InspectionStop) {
    var end = 0
    var claim: Int?
    for _ in 0..<Self.mostTags {
      guard let tag = LeadingTag(try source.bytes(at: end, count: 32)) else { break }
      if tag.isID3 {
        let found = try ID3Length.milliseconds(in: source, tagAt: end, lengthInBytes: tag.lengthInBytes)
        claim = claim ?? found
      }
      end += tag.lengthInBytes
    }
    self.end = min(end, source.length)
    claimedDuration = claim
  }
}

/// One tag that announces its own length.
struct LeadingTag {
  let isID3: Bool
  /// With its header and footer.
  let lengthInBytes: Int

  /// `nil` unless these bytes begin with a tag's header.
  init?(_ bytes: some Collection<UInt8>) {
    let head = Array(bytes.prefix(32))
    if head.count >= 10, head.starts(with: "ID3".utf8), (2...4).contains(head[3]), head[4] < 0xff,
      head[6...9].allSatisfy({ $0 < 0x80 })
    {
      isID3 = true
      let hasFooter = head[3] == 4 && head[5] & 0x10 != 0
      lengthInBytes = head[6...9].reduce(0) { $0 << 7 | Int($1) } + (hasFooter ? 20 : 10)
    } else if head.count == 32, head.starts(with: "APETAGEX".utf8), head[23] & 0x20 != 0 {
      isID3 = false
      lengthInBytes = 32 + head[12...15].reversed().reduce(0) { $0 << 8 | Int($1) }
    } else {
      return nil
    }
  }
}
