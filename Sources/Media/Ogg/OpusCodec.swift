import Catalogue

/// Opus in Ogg (RFC 7845) by its identification header and what each packet says of its frames (RFC 6716 §3.1).
struct OpusCodec: OggCodec {
  let kind = MediaKind.opus
  /// Granules count at this rate, whatever the encoder was given (RFC 7845 §4).
  let sampleRate = 48_000
  let preSkip: Int
  private(set) var isReady = false

  /// `nil` unless this is a whole identification header of version 0 to 15 (RFC 7845 §5.1).
  init?(_ packet: OggPacket) {
    let bytes = packet.opening
    guard bytes.count >= 19, bytes.starts(with: "OpusHead".utf8), bytes[8] < 16, bytes[9] > 0 else { return nil }
    preSkip = Int(bytes[10]) | Int(bytes[11]) << 8
  }

  mutating func readHeader(_ packet: OggPacket) -> Bool {
    isReady = packet.opening.starts(with: "OpusTags".utf8)
    return isReady
  }

  func samples(in packet: OggPacket) -> Int {
    guard let head = packet.opening.first else { return 0 }
    let frames: Int
    switch head & 3 {
    case 0: frames = 1
    case 1, 2: frames = 2
    default: frames = packet.opening.count > 1 ? Int(packet.opening[1] & 63) : 0
    }
    let samples = frames * Self.samplesInFrame(Int(head >> 3))
    return samples <= Self.longestPacket ? samples : 0
  }

  /// 120 ms.
  private static let longestPacket = 5760

  /// SILK has frames of 10 to 60 ms, the hybrid of 10 and 20, and CELT of 2.5 to 20.
  private static func samplesInFrame(_ configuration: Int) -> Int {
    switch configuration {
    case 0..<12: [480, 960, 1920, 2880][configuration & 3]
    case 12..<16: [480, 960][configuration & 1]
    default: 120 << (configuration & 3)
    }
  }
}
