extension MetadataMap {
  /// Parts the vendor and the comments of a Vorbis comment header, which begins after its signature, and passes over the
  /// pictures among them: they are encoded in Base64 (Vorbis I §5; RFC 9639 §8.6).
  mutating func cutComments(in header: ScatteredBytes) throws(InspectionStop) {
    var header = header
    guard let vendorLength = try header.littleNumber(in: source), let vendor = header.take(vendorLength) else { return }
    try cutEnds(of: vendor)
    guard let count = try header.littleNumber(in: source) else { return }
    for _ in 0..<count {
      guard let length = try header.littleNumber(in: source), let comment = header.take(length) else { return }
      try cutEnds(of: comment)
      guard let first = comment.first else { continue }
      let key = try source.bytes(at: first.lowerBound, count: min(first.count, Self.pictureKey.utf8.count))
      if key.map({ (0x61...0x7a).contains($0) ? $0 - 0x20 : $0 }).elementsEqual(Self.pictureKey.utf8) {
        for place in comment { try pass(place) }
      }
    }
  }

  private static let pictureKey = "METADATA_BLOCK_PICTURE="

  private mutating func cutEnds(of places: [Range<Int>]) throws(InspectionStop) {
    if let first = places.first, let last = places.last { try cut(at: first.lowerBound, last.upperBound) }
  }
}
