/// A recording made by hand: Layer III frames of MPEG 1, 44.1 kHz, 128 kb/s, each a header and 413 equal bytes.
package enum Recording {
  /// 417 bytes and 1152 samples a frame, so 10 frames are 4170 bytes and 0.261 s.
  package static func mp3(_ voice: UInt8, frames: Int = 10) -> [UInt8] {
    let frame = [0xFF, 0xFB, 0x90, 0x40] + [UInt8](repeating: voice, count: 413)
    return Array(repeatElement(frame, count: frames).joined())
  }

  /// With an ID3v2.3 tag that holds this title, in ISO 8859-1 (0) or UTF-16 with a mark (1).
  package static func mp3(_ voice: UInt8, titled title: String, isUTF16: Bool = false) -> [UInt8] {
    let text =
      isUTF16 ? [1, 0xFF, 0xFE] + title.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } : [0] + title.utf8
    let frame = Array("TIT2".utf8) + [0, 0, 0, UInt8(text.count), 0, 0] + text
    return Array("ID3".utf8) + [3, 0, 0, 0, 0, 0, UInt8(frame.count)] + frame + mp3(voice)
  }

  /// What stands behind the ID3v2 tag at the start, where there is one.
  package static func sound(of bytes: [UInt8]) -> [UInt8] {
    guard bytes.starts(with: "ID3".utf8), bytes.count >= 10 else { return bytes }
    return Array(bytes.dropFirst(10 + bytes[6..<10].reduce(0) { $0 << 7 | Int($1) }))
  }
}
