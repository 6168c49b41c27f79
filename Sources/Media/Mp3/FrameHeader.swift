/// The header of one MPEG audio frame (ISO/IEC 11172-3 §2.4.1.3, 13818-3; MPEG 2.5 as its encoders write it).
struct FrameHeader {
  enum Version { case one, two, twoAndAHalf }

  /// What all frames of one stream have in common.
  struct Format: Hashable {
    let version: Version
    let layer: Int
    let sampleRate: Int
  }

  let format: Format
  /// In bits per second.
  let bitRate: Int
  let isMono: Bool
  /// With its header.
  let lengthInBytes: Int

  /// `nil` unless these four bytes, the first as the highest, are a header of a frame of known length.
  init?(_ word: UInt32) {
    guard let format = Format(word) else { return nil }
    let rates = Self.bitRates(format)
    let index = Int(word >> 12 & 15)
    guard index > 0, index < 15 else { return nil }
    self.format = format
    bitRate = rates[index - 1] * 1000
    isMono = word >> 6 & 3 == 3
    let padding = Int(word >> 9 & 1)
    lengthInBytes =
      format.layer == 1
      ? (12 * bitRate / format.sampleRate + padding) * 4
      : format.samples / 8 * bitRate / format.sampleRate + padding
  }

  var samples: Int { format.samples }

  /// Whether these four bytes are a layer III header that leaves its bit rate open.
  static func isFreeFormat(_ word: UInt32) -> Bool {
    Format(word)?.layer == 3 && word >> 12 & 15 == 0
  }

  private static func bitRates(_ format: Format) -> [Int] {
    switch (format.version, format.layer) {
    case (.one, 1): rates1
    case (.one, 2): rates2
    case (.one, _): rates3
    case (_, 1): lowRates1
    case (_, _): lowRates23
    }
  }

  private static let rates1 = [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448]
  private static let rates2 = [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384]
  private static let rates3 = [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
  private static let lowRates1 = [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256]
  private static let lowRates23 = [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
}

extension FrameHeader.Format {
  fileprivate init?(_ word: UInt32) {
    guard word >> 21 == 0x7ff else { return nil }
    let rate: Int
    switch word >> 10 & 3 {
    case 0: rate = 44_100
    case 1: rate = 48_000
    case 2: rate = 32_000
    default: return nil
    }
    switch word >> 19 & 3 {
    case 0: (version, sampleRate) = (.twoAndAHalf, rate / 4)
    case 2: (version, sampleRate) = (.two, rate / 2)
    case 3: (version, sampleRate) = (.one, rate)
    default: return nil
    }
    layer = 4 - Int(word >> 17 & 3)
    guard layer < 4 else { return nil }
  }

  /// In one frame, of each channel.
  var samples: Int {
    switch (layer, version) {
    case (1, _): 384
    case (2, _), (_, .one): 1152
    default: 576
    }
  }

  /// How long one sample lasts, in ticks.
  var ticksPerSample: Int { Self.ticksPerSecond / sampleRate }

  /// The least common multiple of the nine sample rates: every duration is a whole number of these.
  static let ticksPerSecond = 14_112_000
}
