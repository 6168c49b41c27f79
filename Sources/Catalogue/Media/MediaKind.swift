/// What a media file is, by its content. Sources of the types: the rules for enclosures that podcast directories publish.
package enum MediaKind: String, CaseIterable, Sendable {
  case mp3
  case m4a
  case mp4
  case m4v
  /// Vorbis in Ogg.
  case ogg
  /// Opus in Ogg.
  case opus
  case flac
  case wav

  /// As it stands in an enclosure and in the server's `Content-Type`.
  package var mimeType: String {
    switch self {
    case .mp3: "audio/mpeg"
    case .m4a: "audio/x-m4a"
    case .mp4: "video/mp4"
    case .m4v: "video/x-m4v"
    case .ogg: "audio/ogg"
    case .opus: "audio/ogg; codecs=opus"
    case .flac: "audio/flac"
    case .wav: "audio/wav"
    }
  }

  /// Without its dot.
  package var fileExtension: String { rawValue }

  package var isVideo: Bool { self == .mp4 || self == .m4v }
}
