/// What the fmt chunk of a WAV file says of its samples (Microsoft, WAVEFORMATEX and WAVEFORMATEXTENSIBLE).
struct WavFormat {
  let sampleRate: Int
  /// Of one sample of every channel, in bytes.
  let blockLength: Int
  /// In bytes per second, as the header has it; decoders need not look at it.
  let claimedByteRate: Int

  /// What is read of it.
  static let length = 40

  /// Refuses what is not plain samples, and what does not hold together; `at` is where the chunk stands.
  init(_ bytes: [UInt8], at start: Int) throws(InspectionStop) {
    func number(_ at: Int, _ width: Int) -> Int { bytes[at..<at + width].reversed().reduce(0) { $0 << 8 | Int($1) } }
    guard bytes.count >= 16 else { throw .refused(.damagedHeader("fmt chunk", at: start)) }
    var tag = number(0, 2)
    // The extension names the codec by a GUID, of which the first two bytes are the tag.
    if tag == Self.extensible, bytes.count >= Self.length { tag = number(24, 2) }
    guard tag == 1 || tag == 3 else { throw .refused(.compressedWav(codec: Self.codec(tag))) }
    let (channels, bits) = (number(2, 2), number(14, 2))
    sampleRate = number(4, 4)
    claimedByteRate = number(8, 4)
    blockLength = number(12, 2)
    guard sampleRate > 0, channels > 0, bits > 0, blockLength % channels == 0, (1...8).contains(blockLength / channels),
      bits <= blockLength / channels * 8
    else { throw .refused(.damagedHeader("fmt chunk", at: start)) }
  }

  private static let extensible = 0xfffe

  /// The names of those that are met with (RFC 2361, appendix A).
  private static func codec(_ tag: Int) -> String {
    switch tag {
    case 2, 0x11: "ADPCM"
    case 6: "A-law"
    case 7: "µ-law"
    case 0x31: "GSM 6.10"
    case 0x50: "MPEG audio"
    case 0x55: "MP3"
    case 0x92: "AC-3"
    case 0xff, 0x1610: "AAC"
    case 0x161, 0x162: "Windows Media"
    default: "format 0x" + String(tag, radix: 16)
    }
  }
}
