import Catalogue

/// Turns every chunk of a WAV that is not needed for playing into junk of the same length. Sources: Multimedia
/// Programming Interface and Data Specifications 1.0; EBU Tech 3306 (RF64), ITU-R BS.2088 (BW64).
enum WavCleaning {
  /// Each of which there is one at most.
  private static let kept: Set<FourCC> = ["fmt ", "fact", "data", "ds64"]

  static func splices(of source: ByteSource) throws(InspectionStop) -> [Splice] {
    let form = try source.bytes(at: 0, count: 12)
    guard form.count == 12, form.dropFirst(8).elementsEqual("WAVE".utf8) else { throw .unclear("WAV", at: 0) }
    let isLarge = !form.starts(with: "RIFF".utf8)
    var erasure = Erasure()
    var seen: Set<FourCC> = []
    var position = 12
    while let chunk = try Chunk(at: position, in: source) {
      var end = chunk.end
      if chunk.name == "data" && chunk.length == 0xFFFF_FFFF {
        // A program that could not go back wrote no length.
        end = isLarge ? try largeEnd(of: chunk, in: source) : source.length
      }
      if end > source.length {
        guard chunk.name == "data" else { break }
        throw .refused(.cutOff(at: source.length, missing: end - source.length))
      }
      let padded = min(end + (end - chunk.content) % 2, source.length)
      if Self.kept.contains(chunk.name), seen.insert(chunk.name).inserted {
        try erasure.zero(end..<padded)
      } else {
        guard chunk.name != "data" else { throw .unclear("WAV", at: position) }
        try erasure.replace(position..<position + 4, with: Array("JUNK".utf8))
        try erasure.zero(chunk.content..<padded)
      }
      position = padded
    }
    guard seen.isSuperset(of: ["fmt ", "data"]) else { throw .unclear("WAV", at: position) }
    if position < source.length {
      try erasure.remove(position..<source.length)
      // What the form said of its length counted what is gone now.
      let claimed = form[4..<8].reversed().reduce(0) { $0 << 8 | Int($1) }
      if isLarge { throw .refused(.uncleanable(.strayBytes(at: position, lengthInBytes: source.length - position))) }
      if claimed != 0xFFFF_FFFF && claimed + 8 > position {
        let length = UInt32(truncatingIfNeeded: position - 8)
        try erasure.replace(4..<8, with: length.bigEndianBytes.reversed())
      }
    }
    return try erasure.finish()
  }

  /// By the chunk ds64, which comes first: its second number.
  private static func largeEnd(of chunk: Chunk, in source: ByteSource) throws(InspectionStop) -> Int {
    guard let first = try Chunk(at: 12, in: source), first.name == "ds64", first.length >= 28 else {
      throw .unclear("WAV", at: 12)
    }
    let bytes = try source.bytes(at: first.content + 8, count: 8)
    let length = bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(source.length) else { throw .refused(.cutOff(at: source.length, missing: 1)) }
    return chunk.content + Int(length)
  }

  private struct Chunk {
    let name: FourCC
    /// Where its content starts.
    let content: Int
    /// As it says itself.
    let length: Int

    var end: Int { content + length }

    /// `nil` where too little is left for one.
    init?(at position: Int, in source: ByteSource) throws(InspectionStop) {
      let header = try source.bytes(at: position, count: 8)
      guard header.count == 8 else { return nil }
      name = FourCC(header.prefix(4).reduce(0) { $0 << 8 | UInt32($1) })
      content = position + 8
      length = header.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    }
  }
}
