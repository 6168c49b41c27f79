/// A track with sound or moving pictures, and what its samples come to.
struct CountedTrack {
  let track: Mp4Track
  let tally: SampleTally
  /// All its media, in milliseconds, by the samples that are in the file.
  let media: Int
  /// What is played of it, in milliseconds.
  let played: Int
  /// That with the pauses in between.
  let withPauses: Int

  init(_ track: Mp4Track, _ tally: SampleTally, of movie: Mp4Movie, in source: ByteSource) throws(InspectionStop) {
    self.track = track
    self.tally = tally
    let start = try Self.firstCompositionOffset(of: track, in: source)
    let (sound, withPauses) = track.edits.played(
      of: start..<start + tally.duration, timescale: track.timescale, movieTimescale: movie.timescale)
    media = tally.duration.scaled(1000, track.timescale)
    played = sound.scaled(1000, track.timescale)
    self.withPauses = withPauses.scaled(1000, track.timescale)
  }

  /// When the first sample is shown, which is what edits count from (ISO/IEC 14496-12 §8.6.1.3).
  private static func firstCompositionOffset(of track: Mp4Track, in source: ByteSource) throws(InspectionStop) -> Int {
    guard let ctts = track.tables["ctts"] else { return 0 }
    var table = try FullBox(ctts, in: source)
    table.body.skip(8)
    return max(0, Int(Int32(truncatingIfNeeded: try table.body.number(4) ?? 0)))
  }
}
