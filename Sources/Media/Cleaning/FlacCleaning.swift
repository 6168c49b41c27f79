import Catalogue

/// Turns every metadata block of a FLAC file that is not needed for playing into padding of the same length. Source: RFC
/// 9639 §8.
enum FlacCleaning {
  private enum Block {
    static let streamInfo: UInt8 = 0
    static let padding: UInt8 = 1
    static let seekTable: UInt8 = 3
    static let invalid: UInt8 = 127
  }

  static func splices(of source: ByteSource) throws(InspectionStop) -> [Splice] {
    var erasure = Erasure()
    let start = try LeadingTags(of: source).end
    let end = try TrailingTags.start(in: source, notBefore: start)
    try erasure.remove(0..<start)
    try erasure.remove(end..<source.length)
    guard try source.bytes(at: start, count: 4).elementsEqual("fLaC".utf8) else { throw .unclear("FLAC", at: start) }
    var position = start + 4
    var isLast = false
    while !isLast {
      let header = try source.bytes(at: position, count: 4)
      guard header.count == 4 else { throw .unclear("FLAC", at: position) }
      isLast = header[0] & 0x80 != 0
      let type = header[0] & 0x7F
      let content = position + 4..<position + 4 + header[1...].reduce(0) { $0 << 8 | Int($1) }
      guard content.upperBound <= end, type != Block.invalid, (type == Block.streamInfo) == (position == start + 4)
      else {
        throw .unclear("FLAC", at: position)
      }
      if type != Block.streamInfo && type != Block.seekTable {
        try erasure.replace(position..<position + 1, with: [header[0] & 0x80 | Block.padding])
        try erasure.zero(content)
      }
      position = content.upperBound
    }
    guard try isFrame(theEndOf: position..<end, in: source) else { throw .unclear("the last frame", at: end) }
    return try erasure.finish()
  }

  /// Whether a frame ends exactly where the sound ends: a frame does not say how long it is, but its checksum over
  /// itself, with which it ends, comes to zero (§9.3).
  private static func isFrame(theEndOf sound: Range<Int>, in source: ByteSource) throws(InspectionStop) -> Bool {
    let crc = Checksum<UInt16>(polynomial: 0x8005)
    for reach in [64 << 10, longestFrame] {
      let tail = sound.suffix(reach)
      let bytes = try source.bytes(at: tail.lowerBound, count: tail.count)
      for start in bytes.indices.dropLast().reversed() where bytes[start] == 0xFF && bytes[start + 1] & 0xFE == 0xF8 {
        if crc.sum(of: bytes.span.extracting(start..<bytes.count)) == 0 { return true }
      }
    }
    return false
  }

  /// 65,535 samples of 8 channels of 32 bits, and a little more.
  private static let longestFrame = 65_536 * 8 * 4 + 1024
}
