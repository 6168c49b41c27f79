/// What the samples of a fragment are where the fragment does not say (ISO/IEC 14496-12 §8.8.3).
struct SampleDefaults {
  var duration = 0
  var size = 0

  /// By track.
  static func read(_ mvex: Box, in source: ByteSource, atMost most: Int) throws(InspectionStop) -> [Int: Self] {
    var all: [Int: Self] = [:]
    var children = Boxes(source, in: mvex.content)
    while let box = try children.next() {
      guard box.type == "trex" else { continue }
      guard all.count < most else { throw box.damage }
      var trex = try FullBox(box, in: source)
      let track = try trex.number()
      trex.body.skip(4)
      all[track] = Self(duration: try trex.number(), size: try trex.number())
    }
    return all
  }
}

/// Counts the samples of movie fragments (ISO/IEC 14496-12 §8.8.4 to §8.8.8).
struct Fragments {
  private(set) var tallies: [Int: SampleTally] = [:]

  private let source: ByteSource
  private let defaults: [Int: SampleDefaults]
  private let keepsPlaces: Bool

  init(of tracks: [Mp4Track], in source: ByteSource, keepsPlaces: Bool = false) {
    self.source = source
    self.keepsPlaces = keepsPlaces
    defaults = Dictionary(tracks.map { ($0.id, $0.defaults) }) { first, _ in first }
  }

  mutating func count(_ moof: Box) throws(InspectionStop) {
    var end = moof.start
    var children = Boxes(source, in: moof.content)
    while let traf = try children.next() {
      if traf.type == "traf" { end = try count(traf, of: moof, after: end) }
    }
  }

  /// Returns where the data of the track fragment end.
  private mutating func count(_ traf: Box, of moof: Box, after previousEnd: Int) throws(InspectionStop) -> Int {
    var header: TrackFragmentHeader?
    var position = previousEnd
    var children = Boxes(source, in: traf.content)
    while let box = try children.next() {
      switch box.type {
      case "tfhd":
        let found = try TrackFragmentHeader(box, in: source, defaults: defaults)
        position = found.baseOffset ?? (found.baseIsMovieFragment ? moof.start : previousEnd)
        header = found
      case "trun":
        guard let header else { throw box.damage }
        let base = header.baseOffset ?? (header.baseIsMovieFragment ? moof.start : previousEnd)
        position = try count(run: box, header, base: base, after: position)
      default: break
      }
    }
    return position
  }

  /// Returns where the run's data end.
  private mutating func count(
    run box: Box, _ header: TrackFragmentHeader, base: Int, after previousEnd: Int
  ) throws(InspectionStop) -> Int {
    var run = try FullBox(box, in: source)
    let flags = run.flags
    let samples = try run.number()
    var position = previousEnd
    if flags & 1 != 0 {
      let (start, overflow) = base.addingReportingOverflow(Int(Int32(truncatingIfNeeded: try run.number())))
      guard !overflow else { throw box.damage }
      position = start
    }
    if flags & 4 != 0 { run.body.skip(4) }
    let hasDuration = flags & 0x100 != 0
    let hasSize = flags & 0x200 != 0
    let extra = (flags & 0x400 != 0 ? 4 : 0) + (flags & 0x800 != 0 ? 4 : 0)
    var tally = tallies[header.track] ?? SampleTally(keepsPlaces: keepsPlaces)
    let entry = (hasDuration ? 4 : 0) + (hasSize ? 4 : 0) + extra
    guard entry == 0 || samples <= run.body.remaining / entry else { throw box.damage }

    // Samples that have no entry of their own are counted at once.
    for _ in 0..<(entry == 0 ? 1 : samples) {
      let duration = hasDuration ? try run.number() : header.defaults.duration
      let size = hasSize ? try run.number() : header.defaults.size
      run.body.skip(extra)
      let count = entry == 0 ? samples : 1
      guard tally.add(count: count, size: size, each: duration, at: position, in: source.length) else {
        throw box.damage
      }
      position += count * size
    }
    if defaults[header.track] != nil { tallies[header.track] = tally }
    return position
  }
}

/// The header of a track fragment (tfhd).
private struct TrackFragmentHeader {
  let track: Int
  private(set) var baseOffset: Int?
  let baseIsMovieFragment: Bool
  private(set) var defaults: SampleDefaults

  init(_ box: Box, in source: ByteSource, defaults all: [Int: SampleDefaults]) throws(InspectionStop) {
    var header = try FullBox(box, in: source)
    let flags = header.flags
    track = try header.number()
    defaults = all[track] ?? SampleDefaults()
    baseIsMovieFragment = flags & 0x02_0000 != 0
    if flags & 1 != 0 { baseOffset = try header.number(8) }
    if flags & 2 != 0 { header.body.skip(4) }
    if flags & 8 != 0 { defaults.duration = try header.number() }
    if flags & 16 != 0 { defaults.size = try header.number() }
  }
}
