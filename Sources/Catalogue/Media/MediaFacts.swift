package import Bytes

/// What is known of a media file from its bytes alone.
package struct MediaFacts: Hashable, Sendable {
  package enum BitRate: Hashable, Sendable {
    /// Every frame has this many bits per second.
    case constant(Int)
    /// The frames differ; this is their average in bits per second.
    case variable(average: Int)

    package var isConstant: Bool {
      if case .constant = self { true } else { false }
    }

    /// Bits per second.
    package var average: Int {
      switch self {
      case .constant(let rate), .variable(let rate): rate
      }
    }
  }

  package let kind: MediaKind
  package let lengthInBytes: Int
  /// By the frames, not by what a header claims.
  package let durationInMilliseconds: Int
  /// Where the first audio frame (MP3) or media data (MP4) stands, in bytes from the start.
  package let audioStart: Int
  package let bitRate: BitRate
  /// Of the whole file.
  package let hash: SHA256Digest

  package init(
    kind: MediaKind, lengthInBytes: Int, durationInMilliseconds: Int, audioStart: Int, bitRate: BitRate,
    hash: SHA256Digest
  ) {
    self.kind = kind
    self.lengthInBytes = lengthInBytes
    self.durationInMilliseconds = durationInMilliseconds
    self.audioStart = audioStart
    self.bitRate = bitRate
    self.hash = hash
  }

  /// Rounded to the nearest, as feeds want it; at least 1.
  package var durationInSeconds: Int { max(1, (durationInMilliseconds + 500) / 1000) }
}
