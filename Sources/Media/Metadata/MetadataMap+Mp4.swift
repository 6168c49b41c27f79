extension MetadataMap {
  /// Passes over media data, sample tables and the pixels of cover pictures (ISO/IEC 14496-12 §8).
  mutating func passBoxes(in range: Range<Int>, depth: Int = 0) throws(InspectionStop) {
    var boxes = Boxes(source, in: range)
    while depth < 8, let box = try boxes.next() {
      try cut(at: box.start)
      guard box.missing == 0 else { return }
      switch box.type {
      case "mdat", "moof", "stbl": try pass(box.start..<box.end)
      case "data": try passPixels(somewhereIn: box.content)
      case "meta": try passBoxes(in: children(ofMeta: box), depth: depth + 1)
      case "moov":
        try keepWords(of: box)
        try passBoxes(in: box.content, depth: depth + 1)
      case "trak", "mdia", "minf", "udta", "ilst", "covr": try passBoxes(in: box.content, depth: depth + 1)
      default: break
      }
    }
  }

  /// The samples of tracks that are neither sound nor pictures, such as chapter titles and subtitles.
  private mutating func keepWords(of moov: Box) throws(InspectionStop) {
    for track in try Mp4Movie(moov, in: source).tracks where track.handler != "soun" && track.handler != "vide" {
      var table = try SampleTable(track, in: source)
      while let sample = try table?.next() { try keep(sample) }
    }
  }

  /// QuickTime's has no version and flags before them.
  private func children(ofMeta box: Box) throws(InspectionStop) -> Range<Int> {
    let isQuickTime = try source.bytes(at: box.content.lowerBound + 4, count: 4).elementsEqual("hdlr".utf8)
    return isQuickTime ? box.content : box.content.dropFirst(4)
  }
}
