/// The header of one FLAC frame (RFC 9639 §9.1).
struct FlacFrameHeader {
  /// What all frames of one file have in common.
  struct Format: Hashable {
    /// Whether frames are numbered by their first sample, as they differ in length.
    let isVariable: Bool
    let sampleRate: Int
    let channels: Int
    let bitsPerSample: Int
  }

  let format: Format
  /// Samples of each channel.
  let samples: Int
  /// Of the frame or, where they differ in length, of its first sample.
  let number: Int
  let lengthInBytes: Int

  static let longest = 16

  /// The number of the frame after this one.
  var nextNumber: Int { number + (format.isVariable ? samples : 1) }

  /// `nil` unless these bytes begin with a header whose checksum holds.
  init?(_ bytes: some Collection<UInt8>, of info: StreamInfo) {
    let head = Array(bytes.prefix(Self.longest))
    guard head.count >= 6, head[0] == 0xff, head[1] & 0xfe == 0xf8, head[3] & 1 == 0 else { return nil }
    var position = 4
    func take(_ count: Int) -> Int? {
      guard position + count <= head.count else { return nil }
      defer { position += count }
      return head[position..<position + count].reduce(0) { $0 << 8 | Int($1) }
    }

    guard let number = Self.codedNumber(take),
      let samples = Self.samples(code: Int(head[2] >> 4), take),
      let sampleRate = Self.sampleRate(code: Int(head[2] & 15), info, take),
      let channels = Self.channels(code: Int(head[3] >> 4)),
      let bits = Self.bitsPerSample(code: Int(head[3] >> 1 & 7), info),
      let checksum = take(1), Int(Self.crc.sum(of: head.span.extracting(first: position - 1))) == checksum
    else { return nil }
    format = Format(
      isVariable: head[1] & 1 == 1, sampleRate: sampleRate, channels: channels, bitsPerSample: bits)
    self.number = number
    self.samples = samples
    lengthInBytes = position
  }

  private static let crc = Checksum<UInt8>(polynomial: 0x07)

  /// Of at most 36 bits, in one to seven bytes, as UTF-8 would have it.
  private static func codedNumber(_ take: (Int) -> Int?) -> Int? {
    guard let first = take(1) else { return nil }
    let ones = (~UInt8(first)).leadingZeroBitCount
    guard ones != 1, ones < 8 else { return nil }
    guard ones > 0 else { return first }
    var number = first & (0x7f >> ones)
    for _ in 1..<ones {
      guard let byte = take(1), byte >> 6 == 2 else { return nil }
      number = number << 6 | byte & 0x3f
    }
    return number
  }

  private static func samples(code: Int, _ take: (Int) -> Int?) -> Int? {
    switch code {
    case 0: nil
    case 1: 192
    case 2...5: 144 << code
    case 6: take(1).map { $0 + 1 }
    case 7: take(2).map { $0 + 1 }
    default: 1 << code
    }
  }

  private static func sampleRate(code: Int, _ info: StreamInfo, _ take: (Int) -> Int?) -> Int? {
    let rate: Int? =
      switch code {
      case 0: info.sampleRate
      case 1...11: rates[code - 1]
      case 12: take(1).map { $0 * 1000 }
      case 13: take(2)
      case 14: take(2).map { $0 * 10 }
      default: nil
      }
    return rate == 0 ? nil : rate
  }

  private static let rates = [
    88_200, 176_400, 192_000, 8000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000,
  ]

  /// Eight to ten are stereo, with the difference of both in one of them.
  private static func channels(code: Int) -> Int? {
    code < 8 ? code + 1 : code < 11 ? 2 : nil
  }

  private static func bitsPerSample(code: Int, _ info: StreamInfo) -> Int? {
    [info.bitsPerSample, 8, 12, nil, 16, 20, 24, 32][code]
  }
}
