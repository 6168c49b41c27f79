/// WAV files, made by hand.
enum WavBytes {
  static func chunk(_ name: String, _ content: [UInt8], claiming length: Int? = nil) -> [UInt8] {
    let padding: [UInt8] = content.count % 2 == 1 ? [0] : []
    return Array(name.utf8) + OggBytes.little(length ?? content.count, 4) + content + padding
  }

  static func format(_ tag: Int = 1, channels: Int = 2, rate: Int = 8000, bits: Int = 16) -> [UInt8] {
    let block = channels * bits / 8
    return OggBytes.little(tag, 2) + OggBytes.little(channels, 2) + OggBytes.little(rate, 4)
      + OggBytes.little(rate * block, 4) + OggBytes.little(block, 2) + OggBytes.little(bits, 2)
  }

  /// 24 bits, of which the GUID says that they are samples with this tag.
  static func extensible(_ tag: UInt8) -> [UInt8] {
    let guid: [UInt8] = [tag, 0, 0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71]
    return format(0xfffe, bits: 24) + [22, 0, 24, 0, 3, 0, 0, 0] + guid
  }

  static func file(_ chunks: [UInt8]..., name: String = "RIFF", claiming length: Int? = nil) -> [UInt8] {
    let content = Array("WAVE".utf8) + chunks.joined()
    return Array(name.utf8) + OggBytes.little(length ?? content.count, 4) + content
  }

  /// 400 samples of two channels: 50 ms at 8 kHz.
  static let samples = [UInt8](repeating: 0x55, count: 1600)
}
