import Catalogue

/// The chapters of MP4 and its kin: the text track that another track names as its chapters (QuickTime File Format,
/// chapter lists), or else Nero's list (`chpl`).
enum Mp4Chapters {
  /// Longer titles are cut here, in bytes.
  private static let mostOfTitle = 4096

  static func chapters(_ source: ByteSource) throws(InspectionStop) -> [Chapter] {
    guard let moov = try Mp4File(source).movie else { return [] }
    let fromTrack = try inTrack(moov, source)
    return fromTrack.isEmpty ? try inList(moov, source) : fromTrack
  }

  private static func inTrack(_ moov: Box, _ source: ByteSource) throws(InspectionStop) -> [Chapter] {
    var named: Set<Int> = []
    for chap in try boxes(["trak", "tref", "chap"], in: moov, source) {
      var cursor = ByteCursor(source, chap.content)
      while named.count < 256, let id = try cursor.number(4) { named.insert(id) }
    }
    if named.isEmpty { return [] }
    let movie = try Mp4Movie(moov, in: source)
    for track in movie.tracks where named.contains(track.id) && ["text", "sbtl", "subt"].contains(track.handler) {
      return try chapters(of: track, in: movie, source)
    }
    return []
  }

  private static func chapters(
    of track: Mp4Track, in movie: Mp4Movie, _ source: ByteSource
  ) throws(InspectionStop) -> [Chapter] {
    guard var samples = try SampleTable(track, in: source), let stts = track.tables["stts"] else { return [] }
    var times = try FullBox(stts, in: source)
    times.body.skip(4)
    // What is played before the first sample: a pause.
    let played = track.edits.played(of: 0..<1, timescale: track.timescale, movieTimescale: movie.timescale)
    var time = max(0, played.withPauses - played.sound)
    var run = (count: 0, duration: 0)
    var chapters: [Chapter] = []
    while chapters.count < EmbeddedChapters.most, let sample = try samples.next() {
      while run.count == 0 { run = (try times.number(), try times.number()) }
      run.count -= 1
      let start = time
      time = time.addingSaturating(run.duration)
      let title = try title(of: sample, source)
      if !title.isEmpty {
        chapters.append(
          Chapter(
            startInMilliseconds: start.scaled(1000, track.timescale),
            endInMilliseconds: time.scaled(1000, track.timescale), title: title))
      }
    }
    return chapters
  }

  /// Its length in two bytes, and a text in UTF-8, or in UTF-16 with a byte order mark.
  private static func title(of sample: Range<Int>, _ source: ByteSource) throws(InspectionStop) -> String {
    let bytes = try source.bytes(at: sample.lowerBound, count: min(sample.count, 2 + mostOfTitle))
    guard bytes.count > 2 else { return "" }
    let text = bytes[2...].prefix(Int(bytes[0]) << 8 | Int(bytes[1]))
    let isUTF16 = text.starts(with: [0xFE, 0xFF]) || text.starts(with: [0xFF, 0xFE])
    return EmbeddedChapters.title(
      isUTF16 ? ID3TextReading.utf16(text, isBigEndian: true) : String(decoding: text, as: UTF8.self))
  }

  /// Starts in ten millionths of a second, each with a title of at most 255 bytes.
  private static func inList(_ moov: Box, _ source: ByteSource) throws(InspectionStop) -> [Chapter] {
    guard let chpl = try boxes(["udta", "chpl"], in: moov, source).first else { return [] }
    var list = try FullBox(chpl, in: source)
    if list.version > 0 { list.body.skip(4) }
    var chapters: [Chapter] = []
    for _ in 0..<(try list.number(1)) {
      guard let start = try list.body.number(8), let length = try list.body.number(1), length <= list.body.remaining
      else { break }
      let text = try source.bytes(at: list.body.position, count: length)
      list.body.skip(length)
      let title = EmbeddedChapters.title(String(decoding: text, as: UTF8.self))
      chapters.append(Chapter(startInMilliseconds: start / 10_000, title: title))
    }
    return chapters
  }

  /// The boxes at the end of a path down from `parent`.
  private static func boxes(
    _ path: [FourCC], in parent: Box, _ source: ByteSource
  ) throws(InspectionStop) -> [Box] {
    guard let name = path.first else { return [parent] }
    var found: [Box] = []
    var children = Boxes(source, in: parent.content)
    while found.count < 256, let child = try children.next() {
      if child.type == name { found += try boxes(Array(path.dropFirst()), in: child, source) }
    }
    return found
  }
}
