/// What a picture's header says of its size and colours. Sources: PNG, third edition, §5 and §11; JPEG, ITU-T T.81 §B,
/// and for its colours the JPEG File Interchange Format and Adobe's technical note 5116.
package struct PictureHeader: Hashable, Sendable {
  /// What the numbers of one pixel mean. JPEG's luminance and chrominance are another way to write RGB; with a fourth
  /// channel they are YCCK, another way to write CMYK.
  package enum ColourSpace: String, Sendable {
    case gray
    case rgb
    /// Numbers of colours in a table of RGB.
    case palette
    case cmyk
    case ycck
  }

  /// In pixels; at least 1.
  package let width: Int
  package let height: Int
  package let colourSpace: ColourSpace
  /// Whether pixels can be transparent.
  package let hasAlpha: Bool
  /// Of each channel; of the colours, not their numbers, where there is a palette.
  package let bitsPerChannel: Int

  /// Three colours of eight bits each or more, without transparency.
  package var isPlainRGB: Bool {
    (colourSpace == .rgb || colourSpace == .palette) && bitsPerChannel >= 8 && !hasAlpha
  }

  init(width: Int, height: Int, _ colourSpace: ColourSpace, hasAlpha: Bool = false, bitsPerChannel: Int) {
    self.width = width
    self.height = height
    self.colourSpace = colourSpace
    self.hasAlpha = hasAlpha
    self.bitsPerChannel = bitsPerChannel
  }

  /// Of a whole picture; `nil` where the bytes are neither a PNG nor a JPEG, are cut off, or do not hold together.
  package init?(bytes: [UInt8]) {
    guard let header = Self.png(bytes.span) ?? Self.jpeg(bytes.span) else { return nil }
    self = header
  }

  /// The number in so many bytes, the highest first, or `nil` where they end before.
  static func number(_ bytes: Span<UInt8>, at offset: Int, _ width: Int) -> Int? {
    guard offset + width <= bytes.count else { return nil }
    return (offset..<offset + width).reduce(0) { $0 << 8 | Int(bytes[$1]) }
  }
}
