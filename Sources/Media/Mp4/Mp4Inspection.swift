import Bytes
import Catalogue

/// What an MP4 file is by its samples, and where its headers say something else.
enum Mp4Inspection {
  static func inspect(_ source: ByteSource) throws(InspectionStop) -> MediaInspection {
    let file = try Mp4File(source)
    guard let box = file.movie, box.missing == 0 else { throw .refused(.noMovieBox) }
    let movie = try Mp4Movie(box, in: source)
    guard movie.timescale > 0 else { throw box.damage }
    let isVideo = movie.tracks.contains(where: \.isVideo)
    let tracks = try counted(
      isVideo ? movie.tracks.filter { $0.isAudio || $0.isVideo } : firstAudio(movie), movie, source)
    let duration = tracks.map(\.played).max() ?? 0
    guard duration > 0 else { throw .refused(.noSound) }
    guard duration <= SampleTally.longest else { throw box.damage }

    let bytes = tracks.reduce(0) { $0.addingSaturating($1.tally.bytes) }
    let bitRate = (Double(bytes) * 8000 / Double(duration)).rounded()
    let facts = MediaFacts(
      kind: isVideo ? (file.brand.isAppleVideo ? .m4v : .mp4) : .m4a, lengthInBytes: source.length,
      durationInMilliseconds: duration, audioStart: tracks.compactMap(\.tally.firstOffset).min() ?? 0,
      bitRate: .variable(average: Int(exactly: bitRate) ?? 0), hash: try hash(source))
    return MediaInspection(facts: facts, findings: findings(file, movie, tracks, length: source.length))
  }

  private static func firstAudio(_ movie: Mp4Movie) -> [Mp4Track] {
    Array(movie.tracks.filter(\.isAudio).prefix(1))
  }

  private static func counted(
    _ tracks: [Mp4Track], _ movie: Mp4Movie, _ source: ByteSource
  ) throws(InspectionStop) -> [CountedTrack] {
    for codec in tracks.flatMap(\.codecs) where FourCC.encrypted.contains(codec) {
      throw .refused(.protected(codec: codec.description))
    }
    var fragments = Fragments(of: movie.tracks, in: source)
    if movie.isFragmented {
      var boxes = Boxes(source, in: 0..<source.length)
      while let box = try boxes.next() {
        if box.type == "moof" && box.missing == 0 { try fragments.count(box) }
      }
    }
    var counted: [CountedTrack] = []
    for track in tracks {
      var tally = fragments.tallies[track.id] ?? SampleTally()
      var table = try SampleTable(track, in: source)
      try table?.count(into: &tally)
      counted.append(try CountedTrack(track, tally, of: movie, in: source))
    }
    return counted
  }

  private static func findings(
    _ file: Mp4File, _ movie: Mp4Movie, _ tracks: [CountedTrack], length: Int
  ) -> [MediaFinding] {
    var findings: [MediaFinding] = []
    func compare(_ header: String, _ claim: Int, timescale: Int, with measured: [Int]) {
      let claimed = claim.scaled(1000, timescale)
      let tolerance = 100 + 1000 / timescale
      guard claim > 0, let longest = measured.max(), !measured.contains(where: { abs(claimed - $0) <= tolerance }),
        // The header of a fragmented file need not know of the fragments.
        !movie.isFragmented || claimed > longest
      else { return }
      findings.append(.falseDuration(header: header, claimed: claimed, measured: measured[0]))
    }

    let longest = tracks.max { $0.withPauses < $1.withPauses }
    let presentation = longest.map { [$0.withPauses, $0.media] } ?? []
    compare("the movie header (mvhd)", movie.claimedDuration, timescale: movie.timescale, with: presentation)
    for each in tracks {
      let header = "the media header (mdhd) of track \(each.track.id)"
      compare(header, each.track.claimedDuration, timescale: each.track.timescale, with: [each.media])
    }
    let missing = max(file.missing, tracks.map { $0.tally.end - length }.max() ?? 0)
    if missing > 0 { findings.append(.cutOff(at: length, missing: missing)) }
    if let junk = file.junk { findings.append(.junk(at: junk.at, lengthInBytes: junk.lengthInBytes)) }
    let codecs = tracks.filter(\.track.isAudio).flatMap(\.track.codecs)
    findings += codecs.filter { !FourCC.usualSound.contains($0) }.map { .unusualCodec($0.description) }
    return findings
  }

  private static func hash(_ source: ByteSource) throws(InspectionStop) -> SHA256Digest {
    try HashingWindow(over: source).finish()
  }
}

extension FourCC {
  fileprivate static let usualSound: Set<FourCC> = ["mp4a", "alac", ".mp3"]
  fileprivate static let encrypted: Set<FourCC> = ["enca", "encv", "drms", "drmi"]

  /// `M4V ` and its relatives.
  fileprivate var isAppleVideo: Bool { value >> 8 == 0x4d_3456 }
}
