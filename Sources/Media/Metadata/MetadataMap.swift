import Catalogue

/// Where the metadata of a file stand: everywhere but where something else is known to be.
struct MetadataMap {
  let source: ByteSource

  /// What is no metadata; an empty range only ends what stands before it.
  private var others: [Range<Int>] = []
  /// What is, wherever it stands.
  private var words: [Range<Int>] = []

  /// More than any file has that is what it says.
  private static let most = 1 << 20

  /// Refuses what is neither a recording that can be published, a JPEG nor a PNG file, and a damaged one.
  init(of source: ByteSource) throws(InspectionStop) {
    self.source = source
    if try source.bytes(at: 4, count: 4).elementsEqual("ftyp".utf8) {
      try passBoxes(in: 0..<source.length)
    } else if try !passPixels(of: 0..<source.length) {
      let start = try LeadingTags(of: source).end
      switch MediaKind(signature: try source.bytes(at: start, count: 12)) {
      case .flac: try passFlac(from: start)
      case .wav: try passWav(from: start)
      case .ogg: try passOgg(from: start)
      default: try passMp3(from: start)
      }
    }
  }

  /// In the order of the file, and without empty ones.
  var places: [Range<Int>] {
    var places = words
    var position = 0
    for other in (others + [source.length..<source.length]).sorted(by: Self.isBefore) {
      if position < other.lowerBound { places.append(position..<other.lowerBound) }
      position = max(position, other.upperBound)
    }
    return places.sorted(by: Self.isBefore)
  }

  mutating func pass(_ range: Range<Int>) throws(InspectionStop) {
    guard others.count < Self.most else { throw .refused(.unrecognised) }
    others.append(range.clamped(to: 0..<source.length))
  }

  /// Ends what stands before each of these offsets.
  mutating func cut(at offsets: Int...) throws(InspectionStop) {
    for offset in offsets { try pass(offset..<offset) }
  }

  /// Gives this in any case.
  mutating func keep(_ range: Range<Int>) throws(InspectionStop) {
    guard words.count < Self.most else { throw .refused(.unrecognised) }
    let range = range.clamped(to: 0..<source.length)
    if !range.isEmpty { words.append(range) }
  }

  private static func isBefore(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound)
  }
}
