import Catalogue

/// Turns every box of an MP4 that is not needed for playing into free space of the same length, so that nothing moves,
/// and leaves of its media data only what the played tracks hold. Source: ISO/IEC 14496-12.
struct Mp4Cleaning {
  private let source: ByteSource
  private let moov: Box
  private let movie: Mp4Movie
  /// Where the item stands that is kept of all tags.
  private let gaplessItem: Int?
  private var fragments: Fragments
  private var erasure = Erasure()
  /// What the media data boxes hold.
  private var data: [Range<Int>] = []

  static func splices(of source: ByteSource) throws(InspectionStop) -> [Splice] {
    let file = try Mp4File(source)
    guard let moov = file.movie, moov.missing == 0 else { throw .refused(.noMovieBox) }
    if file.missing > 0 { throw .refused(.cutOff(at: source.length, missing: file.missing)) }
    let end = try endOfBoxes(in: source)
    var cleaning = try Mp4Cleaning(source, moov: moov)
    try cleaning.clean(0..<end, of: .file)
    try cleaning.cleanData()
    try cleaning.erasure.remove(end..<source.length)
    return try cleaning.erasure.finish()
  }

  /// Where bytes begin that are no box, or one that is cut off; a file that lacks a part of what it needs is refused before.
  private static func endOfBoxes(in source: ByteSource) throws(InspectionStop) -> Int {
    var boxes = Boxes(source, in: 0..<source.length)
    while let box = try boxes.next() {
      if box.missing > 0 { return box.start }
    }
    return boxes.position
  }

  private init(_ source: ByteSource, moov: Box) throws(InspectionStop) {
    self.source = source
    self.moov = moov
    movie = try Mp4Movie(moov, in: source)
    gaplessItem = try GaplessItem.start(in: moov, of: source)
    fragments = Fragments(of: movie.tracks, in: source, keepsPlaces: true)
  }

  /// - Parameter track: in which this is.
  private mutating func clean(
    _ range: Range<Int>, of parent: FourCC, track: Mp4Track? = nil
  ) throws(InspectionStop) {
    var boxes = Boxes(source, in: range)
    var tracks = movie.tracks[...]
    var tables: [FourCC] = []
    var lacksFragment = false
    while let box = try boxes.next() {
      guard box.missing == 0 else { throw box.damage }
      switch (parent, box.type) {
      case (.file, "mdat"): data.append(box.content)
      case (.file, "moov") where box.start != moov.start: try free(box)
      case (.file, "mfra"): if !movie.tracks.allSatisfy(\.isPlayed) { try free(box) }
      case (.file, "moof"):
        try fragments.count(box)
        try clean(box.content, of: box.type)
      case ("moov", "trak"):
        let track = tracks.popFirst()
        if track?.isPlayed == true { try clean(box.content, of: box.type, track: track) } else { try free(box) }
      case ("moof", "traf"):
        if try isPlayed(fragment: box, isFirst: !lacksFragment) {
          try clean(box.content, of: box.type)
        } else {
          lacksFragment = true
          try free(box)
        }
      case ("moov", "udta") where gaplessItem.map(box.content.contains) == true,
        ("udta", "meta") where gaplessItem.map(box.content.contains) == true:
        try clean(box.content.dropFirst(box.type == "meta" ? 4 : 0), of: box.type)
      case ("ilst", "----") where box.start == gaplessItem: break
      case (_, "mvhd"), (_, "tkhd"), (_, "mdhd"): try cleanTimes(of: box)
      case (_, "hdlr"): try erasure.zero(box.content.dropFirst(12))
      case (_, "dref"): try cleanReferences(of: box)
      case (_, "stsd"): try cleanDescriptions(of: box, isVideo: track?.isVideo == true)
      case (_, "dfLa") where box.content.count > 42: throw box.damage
      case (_, "\0\0\0\0") where box.content.isEmpty: break
      case _ where Mp4Parts.containers[parent]?.contains(box.type) == true:
        try clean(box.content, of: box.type, track: track)
      case _ where Mp4Parts.kept[parent]?.contains(box.type) == true: tables.append(box.type)
      default: try free(box)
      }
    }
    // QuickTime ends some lists with four zeros.
    guard boxes.remaining < 8 else { throw .unclear(parent.description, at: boxes.position) }
    try erasure.zero(range.upperBound - boxes.remaining..<range.upperBound)
    guard parent != "stbl" || Mp4Parts.tables.allSatisfy({ names in tables.count { names.contains($0) } == 1 }) else {
      throw .unclear("stbl", at: range.lowerBound)
    }
  }

  private mutating func free(_ box: Box) throws(InspectionStop) {
    if !["free", "skip", "wide"].contains(box.type) {
      try erasure.replace(box.start + 4..<box.start + 8, with: Array("free".utf8))
    }
    try erasure.zero(box.content)
  }

  /// Whether this is part of a track that is played.
  ///
  /// Refuses one that counts from the end of the part before it, which goes (§8.8.7.1).
  private func isPlayed(fragment traf: Box, isFirst: Bool) throws(InspectionStop) -> Bool {
    var children = Boxes(source, in: traf.content)
    while let box = try children.next() {
      guard box.type == "tfhd" else { continue }
      var header = try FullBox(box, in: source)
      let id = try header.number()
      guard movie.tracks.contains(where: { $0.id == id && $0.isPlayed }) else { return false }
      let saysWhere = header.flags & 0x02_0001 != 0
      guard isFirst || saysWhere else { throw .unclear("traf", at: traf.start) }
      return true
    }
    return false
  }

  /// When it was made and changed (§8.2.2, §8.3.2, §8.4.2).
  private mutating func cleanTimes(of box: Box) throws(InspectionStop) {
    let header = try FullBox(box, in: source)
    let length = header.version == 1 ? 16 : 8
    guard header.body.remaining >= length else { throw box.damage }
    try erasure.zero(header.body.position..<header.body.position + length)
  }

  /// Where the media are (§8.7.2): in this file, and then nothing more is said; or in another, which refuses it.
  private mutating func cleanReferences(of box: Box) throws(InspectionStop) {
    var table = try FullBox(box, in: source)
    _ = try table.number()
    var entries = Boxes(source, in: table.body.position..<box.end)
    while let entry = try entries.next() {
      guard entry.missing == 0, try FullBox(entry, in: source).flags & 1 != 0 else {
        throw .refused(.uncleanable(.elsewhere(at: entry.start)))
      }
      try erasure.zero(entry.content.dropFirst(4))
    }
    try erasure.zero(box.end - entries.remaining..<box.end)
  }

  /// How samples are encoded (§8.5.2, §12.1.3, §12.2.3): the fields and boxes that say so, and not the encoder's name.
  private mutating func cleanDescriptions(of box: Box, isVideo: Bool) throws(InspectionStop) {
    var table = try FullBox(box, in: source)
    _ = try table.number()
    var entries = Boxes(source, in: table.body.position..<box.end)
    while let entry = try entries.next() {
      guard entry.missing == 0 else { throw entry.damage }
      var cursor = ByteCursor(source, entry.content.dropFirst(8))
      // Only QuickTime's own descriptions of sound have versions.
      let version = isVideo || table.version > 0 ? 0 : try cursor.number(2) ?? 0
      let fieldsLength = isVideo ? 78 : version == 1 ? 44 : version == 2 ? 64 : 28
      guard fieldsLength <= entry.content.count else { throw entry.damage }
      if isVideo { try erasure.zero(entry.content.dropFirst(42).prefix(32)) }
      try clean(entry.content.dropFirst(fieldsLength), of: "stsd")
    }
    guard entries.remaining < 8 else { throw box.damage }
    try erasure.zero(box.end - entries.remaining..<box.end)
  }

  /// What no played track refers to: titles of chapters, subtitles, and what a program left behind.
  private mutating func cleanData() throws(InspectionStop) {
    var places: [Range<Int>] = []
    for track in movie.tracks where track.isPlayed {
      var tally = SampleTally(keepsPlaces: true)
      var table = try SampleTable(track, in: source)
      if table == nil && !movie.isFragmented { throw .unclear("stbl", at: moov.start) }
      try table?.count(into: &tally)
      places += (tally.places ?? []) + (fragments.tallies[track.id]?.places ?? [])
    }
    var rest = places.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }[...]
    for box in data {
      var position = box.lowerBound
      while let place = rest.first, place.lowerBound < box.upperBound {
        guard place.clamped(to: box) == place else { break }
        if position < place.lowerBound { try erasure.zero(position..<place.lowerBound) }
        position = max(position, place.upperBound)
        rest.removeFirst()
      }
      try erasure.zero(position..<box.upperBound)
    }
    if let place = rest.first { throw .refused(.uncleanable(.elsewhere(at: place.lowerBound))) }
  }
}

extension FourCC {
  /// What holds the boxes of the first level.
  fileprivate static let file: FourCC = "    "
}
