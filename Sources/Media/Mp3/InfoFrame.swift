/// A first frame that carries figures about the stream instead of sound: Xing, Info (with LAME's addition) or VBRI.
struct InfoFrame {
  let header: FrameHeader
  /// `Xing`, `Info` or `VBRI`.
  let name: String
  /// Of the frames with sound.
  var claimedFrames: Int?
  /// From this frame to the last.
  var claimedBytes: Int?
  /// Samples that the encoder put before and after the sound.
  var delay: Int?
  var padding: Int?

  /// `nil` unless `frame`, which has this header, is such a frame.
  init?(_ frame: some Collection<UInt8>, header: FrameHeader) {
    let bytes = Array(frame)
    self.header = header
    let sideInformation = header.format.version == .one ? (header.isMono ? 17 : 32) : (header.isMono ? 9 : 17)
    let offset = 4 + sideInformation
    if let name = ["Xing", "Info"].first(where: { bytes.dropFirst(offset).starts(with: $0.utf8) }) {
      self.name = name
      readXing(bytes, at: offset + 4)
    } else if bytes.dropFirst(36).starts(with: "VBRI".utf8) {
      name = "VBRI"
      claimedBytes = Self.number(bytes, at: 36 + 10)
      claimedFrames = Self.number(bytes, at: 36 + 14)
    } else {
      return nil
    }
  }

  /// What decoders take from the frames' samples at the start and, where all claimed frames are there, at the end.
  func trimmedSamples(ofFrames frames: Int) -> Int {
    guard let delay, let padding else { return 0 }
    guard let claimedFrames, frames >= claimedFrames else { return delay + Self.decoderDelay }
    return delay + Self.decoderDelay + max(0, padding - Self.decoderDelay)
  }

  /// Samples by which a layer III decoder lags.
  private static let decoderDelay = 529

  private mutating func readXing(_ bytes: [UInt8], at start: Int) {
    guard let flags = Self.number(bytes, at: start) else { return }
    var position = start + 4
    if flags & 1 != 0 {
      claimedFrames = Self.number(bytes, at: position)
      position += 4
    }
    if flags & 2 != 0 {
      claimedBytes = Self.number(bytes, at: position)
      position += 4
    }
    if flags & 4 != 0 { position += 100 }
    if flags & 8 != 0 { position += 4 }
    guard ["LAME", "Lavf", "Lavc"].contains(where: { bytes.dropFirst(position).starts(with: $0.utf8) }),
      let gap = Self.number(bytes, at: position + 20)
    else { return }
    // The three bytes after the first of these four: 12 bits of delay, 12 of padding.
    delay = gap >> 12 & 0xfff
    padding = gap & 0xfff
  }

  private static func number(_ bytes: [UInt8], at offset: Int) -> Int? {
    guard offset + 4 <= bytes.count else { return nil }
    return bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}
