/// One track: what it holds, and where the tables of its samples are.
struct Mp4Track {
  private(set) var id = 0
  private(set) var handler: FourCC = "    "
  private(set) var timescale = 1
  /// By the media header, in the track's timescale; 0 where it does not say.
  private(set) var claimedDuration = 0
  private(set) var codecs: [FourCC] = []
  private(set) var edits = EditList()
  /// The boxes of the sample table, by name.
  private(set) var tables: [FourCC: Box] = [:]
  /// For samples in fragments.
  var defaults = SampleDefaults()

  private static let stillPictures: Set<FourCC> = ["jpeg", "mjpa", "mjpb", "png ", "gif "]

  init(_ box: Box, in source: ByteSource) throws(InspectionStop) {
    try read(box, in: source)
  }

  var isAudio: Bool { handler == "soun" }

  /// Moving pictures; not the still ones that go with chapters.
  var isVideo: Bool { handler == "vide" && !codecs.allSatisfy(Self.stillPictures.contains) }

  /// Every box of interest has its own name, so that one loop serves all levels; it goes five deep at most.
  private mutating func read(_ parent: Box, in source: ByteSource) throws(InspectionStop) {
    var children = Boxes(source, in: parent.content)
    while let box = try children.next() {
      switch (parent.type, box.type) {
      case ("trak", "mdia"), ("trak", "edts"), ("mdia", "minf"), ("minf", "stbl"): try read(box, in: source)
      case ("trak", "tkhd"): id = try Self.id(box, in: source)
      case ("mdia", "mdhd"): (timescale, claimedDuration) = try Mp4Header.times(box, in: source)
      case ("mdia", "hdlr"): handler = try Self.handler(box, in: source)
      case ("edts", "elst"): edits = try EditList(box, in: source)
      case ("stbl", "stsd"): codecs = try Self.codecs(box, in: source)
      case ("stbl", "stts"), ("stbl", "stsc"), ("stbl", "stsz"), ("stbl", "stz2"), ("stbl", "stco"),
        ("stbl", "co64"), ("stbl", "ctts"):
        tables[box.type] = box
      default: continue
      }
      guard box.missing == 0 else { throw box.damage }
    }
  }

  private static func id(_ box: Box, in source: ByteSource) throws(InspectionStop) -> Int {
    var header = try FullBox(box, in: source)
    header.body.skip(header.version == 1 ? 16 : 8)
    return try header.number()
  }

  private static func handler(_ box: Box, in source: ByteSource) throws(InspectionStop) -> FourCC {
    var header = try FullBox(box, in: source)
    header.body.skip(4)
    return try header.name()
  }

  /// Of the first 16 sample descriptions; more than one is rare.
  private static func codecs(_ box: Box, in source: ByteSource) throws(InspectionStop) -> [FourCC] {
    var table = try FullBox(box, in: source)
    _ = try table.number()
    var codecs: [FourCC] = []
    var entries = Boxes(source, in: table.body.position..<table.body.end)
    while codecs.count < 16, let entry = try entries.next() { codecs.append(entry.type) }
    return codecs
  }
}
