/// FLAC files, made by hand: 8 bits, mono, 8 kHz, in frames with one value for all their samples.
enum FlacBytes {
  /// The rate takes 20 bits, channels less one 3, bits less one 5, the number of samples 36.
  static func streamInfo(samples: Int, shortestFrame: Int = 10) -> [UInt8] {
    let packed = 8000 << 44 | 7 << 36 | samples
    return [0, 192, 0, 192] + big(shortestFrame, 3) + big(shortestFrame, 3) + big(packed, 8)
      + [UInt8](repeating: 0, count: 16)
  }

  static func block(_ type: UInt8, _ content: [UInt8], isLast: Bool = false) -> [UInt8] {
    [type | (isLast ? 0x80 : 0)] + big(content.count, 3) + content
  }

  /// A block size code 1 is 192 samples, rate code 4 is 8 kHz; channel code 0 is mono, and bits code 1 is 8.
  static func frame(_ number: UInt8, value: UInt8 = 0x55) -> [UInt8] {
    sealed([0xff, 0xf8, 0x14, 0x02, number], value)
  }

  /// A frame of any length, numbered by its first sample; block size code 7 is two bytes with one less, at the end.
  static func variable(firstSample: [UInt8], samples: Int) -> [UInt8] {
    sealed([0xff, 0xf9, 0x74, 0x02] + firstSample + big(samples - 1, 2), 0x55)
  }

  static func file(_ frames: [UInt8]..., samples: Int) -> [UInt8] {
    Array("fLaC".utf8) + block(0, streamInfo(samples: samples)) + block(1, [0, 0, 0], isLast: true) + frames.joined()
  }

  private static func sealed(_ header: [UInt8], _ value: UInt8) -> [UInt8] {
    let frame = header + [UInt8(checksum(header, 8, 0x07))] + [0, value]
    return frame + big(checksum(frame, 16, 0x8005), 2)
  }

  private static func big(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// Bit by bit.
  private static func checksum(_ bytes: [UInt8], _ width: Int, _ polynomial: Int) -> Int {
    bytes.reduce(0) { sum, byte in
      (0..<8).reduce(sum ^ Int(byte) << (width - 8)) { sum, _ in
        (sum << 1 ^ (sum >> (width - 1) & 1) * polynomial) & (1 << width - 1)
      }
    }
  }
}
