/// The one item among Apple's tags that players need: how many samples the encoder put before and after the sound. Where
/// no edit list says the same, a copy without it begins some 50 ms later.
///
/// Source: how iTunes writes it; players read it as a row of hexadecimal numbers.
enum GaplessItem {
  /// Where the item stands in the movie, if it says this and nothing else.
  static func start(in moov: Box, of source: ByteSource) throws(InspectionStop) -> Int? {
    guard let udta = try child("udta", in: moov.content, of: source),
      let meta = try child("meta", in: udta.content, of: source),
      let ilst = try child("ilst", in: meta.content.dropFirst(4), of: source)
    else { return nil }
    var items = Boxes(source, in: ilst.content)
    while let item = try items.next() {
      if item.type == "----", item.missing == 0, item.content.count <= 512, try isGapless(item, in: source) {
        return item.start
      }
    }
    return nil
  }

  private static func child(
    _ name: FourCC, in range: Range<Int>, of source: ByteSource
  ) throws(InspectionStop) -> Box? {
    var boxes = Boxes(source, in: range)
    while let box = try boxes.next() {
      if box.type == name { return box.missing == 0 ? box : nil }
    }
    return nil
  }

  /// Byte for byte, but for the numbers.
  private static func isGapless(_ item: Box, in source: ByteSource) throws(InspectionStop) -> Bool {
    let opening: [[UInt8]] = [
      [0, 0, 0, 28], Array("mean".utf8), [0, 0, 0, 0], Array("com.apple.iTunes".utf8),
      [0, 0, 0, 20], Array("name".utf8), [0, 0, 0, 0], Array("iTunSMPB".utf8),
    ]
    let bytes = try source.bytes(at: item.content.lowerBound, count: item.content.count)
    let rest = bytes.dropFirst(48)
    guard bytes.starts(with: opening.joined()), rest.dropFirst(4).starts(with: "data".utf8),
      rest.prefix(4).reduce(0, { $0 << 8 | Int($1) }) == rest.count,
      rest.dropFirst(8).starts(with: [0, 0, 0, 1, 0, 0, 0, 0])
    else { return false }
    return rest.dropFirst(16).allSatisfy { " 0123456789ABCDEF".utf8.contains($0) }
  }
}
