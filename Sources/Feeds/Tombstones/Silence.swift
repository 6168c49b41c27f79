import Bytes
package import Catalogue

/// A second of nothing: apps want a recording in every item, and fetch the one with the new address in place of what they
/// kept.
enum Silence {
  /// MPEG 1 layer III, 32 kbit/s, 44.1 kHz, mono: 104 bytes a frame, of 1152 samples.
  private static let frame: [UInt8] = [0xFF, 0xFB, 0x10, 0xC0] + [UInt8](repeating: 0, count: 100)
  private static let frameCount = 39

  static let bytes = (0..<frameCount).flatMap { _ in frame }

  static let media = MediaFacts(
    kind: .mp3, lengthInBytes: bytes.count, durationInMilliseconds: frameCount * 1152 * 1000 / 44_100, audioStart: 0,
    bitRate: .constant(32_000), hash: SHA256.digest(of: bytes))
}

extension ClearedFeed {
  /// The recordings that stand in place of those that were taken away.
  package var silences: [OutputFile] {
    tombstones.filter(\.isShown).map { tombstone in
      OutputFile(
        path: tombstone.mediaPath, key: Silence.media.hash, stage: .media, destination: .feed(channel.id),
        recipe: .rendered { $0.append(Silence.bytes.span) })
    }
  }
}
