/// The second packet of a stream in Ogg: the encoder's name, and then whatever anybody wrote.
struct OggComments {
  enum Codec {
    case vorbis, opus

    /// By the first packet; `nil` where it is another's.
    init?(identification: [UInt8]) {
      switch identification {
      case _ where identification.starts(with: "\u{1}vorbis".utf8): self = .vorbis
      case _ where identification.starts(with: "OpusHead".utf8): self = .opus
      default: return nil
      }
    }

    fileprivate var opening: [UInt8] { Array((self == .vorbis ? "\u{3}vorbis" : "OpusTags").utf8) }

    /// No comments; Vorbis ends its list with a bit. Decoders pass over what follows: of Opus it is said to be padding
    /// (RFC 7845 §5.2), and of Vorbis tag editors have made room in this way for long.
    fileprivate var noComments: [UInt8] { [0, 0, 0, 0] + (self == .vorbis ? [1] : []) }
  }

  /// All that is left of it; zeros follow.
  let bytes: [UInt8]

  /// - Parameter packet: how it begins, as far as it stands on its first page.
  init?(_ codec: Codec, emptied packet: ArraySlice<UInt8>) {
    let opening = codec.opening
    guard packet.starts(with: opening) else { return nil }
    let length = packet.dropFirst(opening.count).prefix(4)
    let vendorEnd = opening.count + 4 + length.reversed().reduce(0) { $0 << 8 | Int($1) }
    guard length.count == 4, vendorEnd <= packet.count else { return nil }
    bytes = packet.prefix(vendorEnd) + codec.noComments
  }
}
