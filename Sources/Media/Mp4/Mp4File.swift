/// The boxes of a file's first level (ISO/IEC 14496-12 §4.3, §6.2).
struct Mp4File {
  /// What the file calls itself.
  private(set) var brand: FourCC = "    "
  private(set) var movie: Box?
  /// How many bytes the last box wants that the file does not have.
  private(set) var missing = 0
  /// What stands at the end and is no box.
  private(set) var junk: (at: Int, lengthInBytes: Int)?

  init(_ source: ByteSource) throws(InspectionStop) {
    var boxes = Boxes(source, in: 0..<source.length)
    while let box = try boxes.next() {
      if !Self.known.contains(box.type) && (box.missing > 0 || !box.type.isPrintable) {
        junk = (box.start, source.length - box.start)
        return
      }
      missing = box.missing
      switch box.type {
      case "ftyp":
        var cursor = ByteCursor(source, box.content)
        if let name = try cursor.number(4) { brand = FourCC(UInt32(name)) }
      case "moov": movie = movie ?? box
      default: break
      }
    }
    if boxes.remaining > 0 { junk = (boxes.position, boxes.remaining) }
  }

  /// What is cut off when it does not fit; another name is rather the beginning of junk.
  private static let known: Set<FourCC> = [
    "ftyp", "styp", "moov", "moof", "mdat", "free", "skip", "wide", "uuid", "meta", "mfra", "sidx", "ssix", "emsg",
    "prft", "pdin", "udta",
  ]
}
