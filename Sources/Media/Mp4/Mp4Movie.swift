/// What the movie box says of the whole and of its tracks (ISO/IEC 14496-12 §8.1 to §8.6).
struct Mp4Movie {
  private(set) var timescale = 0
  /// By the movie header, in the movie's timescale; 0 where it does not say.
  private(set) var claimedDuration = 0
  private(set) var tracks: [Mp4Track] = []
  private(set) var isFragmented = false

  /// More tracks than any programme has.
  private static let mostTracks = 256

  init(_ box: Box, in source: ByteSource) throws(InspectionStop) {
    var defaults: [Int: SampleDefaults] = [:]
    var children = Boxes(source, in: box.content)
    while let child = try children.next() {
      guard child.missing == 0 else { throw child.damage }
      switch child.type {
      case "mvhd": (timescale, claimedDuration) = try Mp4Header.times(child, in: source)
      case "trak":
        guard tracks.count < Self.mostTracks else { throw box.damage }
        tracks.append(try Mp4Track(child, in: source))
      case "mvex":
        isFragmented = true
        defaults = try SampleDefaults.read(child, in: source, atMost: Self.mostTracks)
      default: break
      }
    }
    for index in tracks.indices { tracks[index].defaults = defaults[tracks[index].id] ?? SampleDefaults() }
  }
}

/// The movie header and the media header, which begin alike.
enum Mp4Header {
  /// The timescale, at least 1, and the duration in it: 0 where that is not known.
  static func times(_ box: Box, in source: ByteSource) throws(InspectionStop) -> (timescale: Int, duration: Int) {
    var header = try FullBox(box, in: source)
    let width = header.version == 1 ? 8 : 4
    header.body.skip(2 * width)
    let timescale = try header.number()
    guard timescale > 0, header.body.remaining >= width else { throw box.damage }
    let duration = try header.body.number(width) ?? 0
    return (timescale, width == 4 && duration == 0xffff_ffff ? 0 : duration)
  }
}
