import Catalogue

/// Turns every chunk of a WAV that is not needed for playing into junk of the same length. Sources: Microsoft and IBM,
/// Multimedia Programming Interface and Data Specifications 1.0; EBU Tech 3306 (RF64), ITU-R BS.2088 (BW64).
enum WavCleaning {
  /// Each of which there is one at most.
  private static let kept: Set<FourCC> = ["fmt ", "fact", "data", "ds64"]

  static func splices(of source: ByteSource) throws(InspectionStop) -> [Splice] {
    let start = try LeadingTags(of: source).end
    var file = WavFile(over: source, from: start)
    try file.run()
    if let cut = file.cut { throw .refused(.cutOff(at: cut.at, missing: cut.missing)) }
    guard let data = file.data else { throw .refused(.noSound) }

    var erasure = Erasure()
    try erasure.remove(0..<start)
    let end = file.junk?.lowerBound ?? source.length
    var seen: Set<FourCC> = []
    var position = start + 12
    while end - position >= 8 {
      let header = try source.bytes(at: position, count: 8)
      let name = FourCC(header.prefix(4).reduce(0) { $0 << 8 | UInt32($1) })
      // What the data chunk says of its length may be a placeholder.
      let length = position + 8 == data.lowerBound ? data.count : number(header.suffix(4))
      let contentEnd = min(position + 8 + length, end)
      let next = min(contentEnd + length % 2, end)
      if kept.contains(name), seen.insert(name).inserted {
        try erasure.zero(contentEnd..<next)
      } else {
        try erasure.replace(position..<position + 4, with: Array("JUNK".utf8))
        try erasure.zero(position + 8..<next)
      }
      position = next
    }
    if let junk = file.junk { try remove(junk, behind: start, in: source, &erasure) }
    return try erasure.finish()
  }

  /// Where the header counted it, it counts no longer.
  private static func remove(
    _ junk: Range<Int>, behind start: Int, in source: ByteSource, _ erasure: inout Erasure
  ) throws(InspectionStop) {
    let header = try source.bytes(at: start, count: 8)
    guard header.starts(with: "RIFF".utf8) else {
      throw .refused(.uncleanable(.strayBytes(at: junk.lowerBound, lengthInBytes: junk.count)))
    }
    try erasure.remove(junk)
    let length = junk.lowerBound - start - 8
    if number(header.suffix(4)) > length {
      try erasure.replace(
        start + 4..<start + 8, with: UInt32(truncatingIfNeeded: length).bigEndianBytes.reversed())
    }
  }

  /// Lowest byte first.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
