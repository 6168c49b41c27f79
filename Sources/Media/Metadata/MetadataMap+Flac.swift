extension MetadataMap {
  /// Passes over the frames, number tables and pixels.
  mutating func passFlac(from start: Int) throws(InspectionStop) {
    try cutTags(in: 0..<start)
    var blocks = FlacBlocks(source, from: start)
    var info: StreamInfo?
    while let block = try blocks.next() {
      try pass(block.start..<block.content.lowerBound)
      switch block.type {
      case 0:
        info = StreamInfo(try source.bytes(at: block.content.lowerBound, count: min(block.content.count, 64)))
        try pass(block.content)
      case 3: try pass(block.content)
      case 4: try cutComments(in: ScatteredBytes([block.content]))
      case 6: try passPixels(somewhereIn: block.content)
      default: break
      }
    }
    guard let info else { throw .refused(.damagedHeader("STREAMINFO block", at: start + 4)) }
    let end = try TrailingTags.start(in: source, notBefore: blocks.end)
    var walk = FlacWalk(over: source, from: blocks.end, to: end, info: info)
    try walk.run()
    // What is between damaged frames may be anything.
    guard let audioStart = walk.audioStart, walk.damage == nil else { throw .refused(.noSound) }
    try pass(audioStart..<(walk.cutAt ?? end))
    try cutTags(in: end..<source.length)
    try cutFields(ofID3v1: source.length - 128)
  }
}
