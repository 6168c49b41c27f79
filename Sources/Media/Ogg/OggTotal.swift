import Catalogue

/// What the streams of a chain come to.
struct OggTotal {
  private(set) var kind: MediaKind?
  private(set) var streams = 0
  /// How many of them have no page that says it is the last.
  private(set) var unended = 0
  /// By their packets, in nanoseconds, as each may have its own sample rate.
  private(set) var played = 0
  /// With what is decoded and not played.
  private(set) var decoded = 0
  /// By their granules.
  private(set) var claimed = 0
  private(set) var packetBytes = 0
  /// Of every packet, in bits per second, if all are of one length and last as long.
  private(set) var constantRate: Int?

  private var packet: (lengthInBytes: Int, samples: Int)?

  mutating func add(_ stream: OggStream) {
    let rate = stream.codec.sampleRate
    func nanoseconds(_ samples: Int) -> Int { samples.scaled(1_000_000_000, rate) }
    kind = stream.codec.kind
    streams += 1
    unended += stream.isEnded ? 0 : 1
    played = played.addingSaturating(nanoseconds(stream.samples))
    decoded = decoded.addingSaturating(nanoseconds(stream.decoded))
    claimed = claimed.addingSaturating(nanoseconds(stream.claimedSamples ?? 0))
    packetBytes += stream.packetBytes
    guard let first = stream.packet else { return }
    let all = packet ?? first
    let isConstant = stream.isConstant && all == first && (streams == 1 || constantRate != nil)
    packet = all
    // The windows of Vorbis overlap, so that no packet lasts a time of its own.
    constantRate =
      isConstant && kind == .opus && all.samples > 0 ? (all.lengthInBytes * 8).scaled(rate, all.samples) : nil
  }
}
