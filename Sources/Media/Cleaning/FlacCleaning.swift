import Catalogue

/// Turns every metadata block of a FLAC file that is not needed for playing into padding of the same length. Source: RFC
/// 9639 §8.
enum FlacCleaning {
  private enum Block {
    static let streamInfo = 0
    static let padding: UInt8 = 1
    static let seekTable = 3
  }

  static func splices(of source: ByteSource) throws(InspectionStop) -> [Splice] {
    var erasure = Erasure()
    let start = try LeadingTags(of: source).end
    try erasure.remove(0..<start)
    var blocks = FlacBlocks(source, from: start)
    guard let first = try blocks.next(), first.type == Block.streamInfo,
      let info = StreamInfo(try source.bytes(at: first.content.lowerBound, count: first.content.count))
    else { throw .unclear("STREAMINFO", at: start) }
    while let block = try blocks.next() {
      if block.type == Block.seekTable { continue }
      let header = try source.bytes(at: block.start, count: 1)
      try erasure.replace(block.start..<block.start + 1, with: header.map { $0 & 0x80 | Block.padding })
      try erasure.zero(block.content)
    }
    let end = try TrailingTags.start(in: source, notBefore: blocks.end)
    try checkFrames(in: blocks.end..<end, of: info, in: source)
    try erasure.remove(end..<source.length)
    return try erasure.finish()
  }

  /// Refuses bytes between frames, which do not say how long they are: the checksum of each must hold.
  private static func checkFrames(
    in sound: Range<Int>, of info: StreamInfo, in source: ByteSource
  ) throws(InspectionStop) {
    var walk = FlacWalk(over: source, from: sound.lowerBound, to: sound.upperBound, info: info)
    try walk.run()
    if walk.audioStart != sound.lowerBound { throw .unclear("FLAC", at: sound.lowerBound) }
    if let damaged = walk.damage?.at ?? walk.cutAt { throw .unclear("a FLAC frame", at: damaged) }
  }
}
