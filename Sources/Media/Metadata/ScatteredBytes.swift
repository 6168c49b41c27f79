/// Bytes that belong together and stand in several places of a file, as a packet does in the pages of Ogg; read from the
/// first to the last.
struct ScatteredBytes {
  private var places: ArraySlice<Range<Int>>

  init(_ places: [Range<Int>]) {
    self.places = places[...]
  }

  /// Where the next `count` bytes stand; `nil` where fewer are left.
  mutating func take(_ count: Int) -> [Range<Int>]? {
    var taken: [Range<Int>] = []
    var missing = count
    while missing > 0 {
      guard let place = places.first else { return nil }
      let part = place.prefix(missing)
      if !part.isEmpty { taken.append(part) }
      missing -= part.count
      if part.count == place.count {
        places.removeFirst()
      } else {
        places[places.startIndex] = part.upperBound..<place.upperBound
      }
    }
    return taken
  }

  /// The number in the next four bytes, the lowest first; `nil` where fewer are left.
  mutating func littleNumber(in source: ByteSource) throws(InspectionStop) -> Int? {
    guard let places = take(4) else { return nil }
    var bytes: [UInt8] = []
    for place in places { bytes += try source.bytes(at: place.lowerBound, count: place.count) }
    return bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
