/// Layer III frames, made by hand: a header and zeros.
enum Mp3Bytes {
  /// MPEG 1, 44.1 kHz, joint stereo, 128 kb/s: 144 * 128000 / 44100 = 417 bytes, 1152 samples.
  static let frame128: [UInt8] = frame([0xff, 0xfb, 0x90, 0x40], length: 417)
  /// The same at 64 kb/s: 144 * 64000 / 44100 = 208 bytes.
  static let frame64: [UInt8] = frame([0xff, 0xfb, 0x50, 0x40], length: 208)
  /// MPEG 2, 24 kHz, mono, 48 kb/s: 72 * 48000 / 24000 = 144 bytes, 576 samples.
  static let frame24: [UInt8] = frame([0xff, 0xf3, 0x64, 0xc0], length: 144)

  static func frame(_ header: [UInt8], length: Int) -> [UInt8] {
    header + [UInt8](repeating: 0, count: length - header.count)
  }

  static func frames(_ count: Int, of frame: [UInt8] = frame128) -> [UInt8] {
    Array(repeatElement(frame, count: count).joined())
  }

  /// A frame of 417 bytes with a Xing header that claims these figures, and LAME's addition where there is a delay.
  static func xing(frames: Int, bytes: Int, delay: Int? = nil, padding: Int = 0) -> [UInt8] {
    var frame = frame128
    put(Array("Xing".utf8) + [0, 0, 0, 3] + number(frames) + number(bytes), at: 36, in: &frame)
    if let delay {
      let gap = [delay >> 4, (delay & 15) << 4 | padding >> 8, padding & 0xff].map { UInt8($0) }
      put(Array("LAME3.100".utf8), at: 52, in: &frame)
      put(gap, at: 52 + 21, in: &frame)
    }
    return frame
  }

  static func vbri(frames: Int, bytes: Int) -> [UInt8] {
    var frame = frame128
    put(Array("VBRI".utf8) + [0, 1, 0, 0, 0, 75] + number(bytes) + number(frames), at: 36, in: &frame)
    return frame
  }

  private static func put(_ bytes: [UInt8], at offset: Int, in frame: inout [UInt8]) {
    frame.replaceSubrange(offset..<offset + bytes.count, with: bytes)
  }

  private static func number(_ number: Int) -> [UInt8] {
    stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
