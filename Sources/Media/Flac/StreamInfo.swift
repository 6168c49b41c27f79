/// The block STREAMINFO, with which every FLAC file begins (RFC 9639 §8.2).
struct StreamInfo {
  /// In bytes; 0 where it is not known.
  let shortestFrame: Int
  let sampleRate: Int
  let bitsPerSample: Int
  /// Samples of each channel; 0 where the encoder did not know.
  let claimedSamples: Int

  static let length = 34

  init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.length else { return nil }
    func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 << 8 | Int($1) } }
    let packed = number(10..<18)
    shortestFrame = number(4..<7)
    sampleRate = packed >> 44 & 0xf_ffff
    bitsPerSample = (packed >> 36 & 31) + 1
    claimedSamples = packed & 0xf_ffff_ffff
    guard sampleRate > 0, bitsPerSample >= 4 else { return nil }
  }
}
