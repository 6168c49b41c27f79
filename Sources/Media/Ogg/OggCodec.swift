import Catalogue

/// What must be known of a codec to tell how long its packets last.
protocol OggCodec {
  var kind: MediaKind { get }
  /// Of what the granules count.
  var sampleRate: Int { get }
  /// Samples at the start that are decoded and not played.
  var preSkip: Int { get }
  /// Whether all headers have been read, and sound follows.
  var isReady: Bool { get }

  /// Reads a header after the identification header; false where this is none, or a damaged one.
  mutating func readHeader(_ packet: OggPacket) -> Bool

  /// How many samples of each channel a packet of sound adds.
  mutating func samples(in packet: OggPacket) -> Int
}
