@testable import Media

/// Ogg files, made and taken apart by hand.
enum OggBytes {
  /// A page with these packets, which are shorter than 255 bytes.
  static func page(
    _ packets: [[UInt8]], flags: UInt8 = 0, granule: Int, serial: UInt8 = 7, sequence: Int
  ) -> [UInt8] {
    page(
      segments: packets.map { UInt8($0.count) }, Array(packets.joined()), flags: flags, granule: granule,
      serial: serial, sequence: sequence)
  }

  static func page(
    segments: [UInt8], _ body: [UInt8], flags: UInt8 = 0, granule: Int, serial: UInt8 = 7, sequence: Int
  ) -> [UInt8] {
    let numbers = little(granule, 8) + little(Int(serial), 4) + little(sequence, 4)
    var page = Array("OggS".utf8) + [0, flags] + numbers + [0, 0, 0, 0, UInt8(segments.count)] + segments + body
    page.replaceSubrange(22..<26, with: little(Int(checksum(page)), 4))
    return page
  }

  /// The pages of a file that begins with one and has nothing but pages.
  static func pages(_ file: [UInt8]) -> [[UInt8]] {
    var pages: [[UInt8]] = []
    var position = 0
    while position + 27 <= file.count {
      let segments = file[(position + 27)...].prefix(Int(file[position + 26]))
      let end = position + 27 + segments.count + segments.reduce(0) { $0 + Int($1) }
      pages.append(Array(file[position..<min(end, file.count)]))
      position = end
    }
    return pages
  }

  static func little(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// Bit by bit, with the checksum's own bytes still zero.
  private static func checksum(_ page: [UInt8]) -> UInt32 {
    page.reduce(0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte) << 24) { sum, _ in sum >> 31 == 1 ? sum << 1 ^ 0x04c1_1db7 : sum << 1 }
    }
  }

  // MARK: - Opus

  static func opusHead(preSkip: Int = 312) -> [UInt8] {
    Array("OpusHead".utf8) + [1, 2] + little(preSkip, 2) + little(44_100, 4) + [0, 0, 0]
  }

  static let opusTags = Array("OpusTags".utf8) + little(5, 4) + "Klank".utf8 + little(0, 4)

  /// 20 ms in one frame of CELT: configuration 31, code 0.
  static let opusPacket: [UInt8] = [0xf8] + [UInt8](repeating: 0x55, count: 79)

  /// Three pages with ten packets of 20 ms each, from 0; the last has this granule.
  static func opus(serial: UInt8 = 7, lastGranule: Int = 28_000) -> [UInt8] {
    let packets = [[UInt8]](repeating: opusPacket, count: 10)
    return page([opusHead()], flags: 2, granule: 0, serial: serial, sequence: 0)
      + page([opusTags], granule: 0, serial: serial, sequence: 1)
      + page(packets, granule: 9600, serial: serial, sequence: 2)
      + page(packets, granule: 19_200, serial: serial, sequence: 3)
      + page(packets, flags: 4, granule: lastGranule, serial: serial, sequence: 4)
  }

  // MARK: - Vorbis

  static let vorbisHead =
    Array("\u{1}vorbis".utf8) + little(0, 4) + [1] + little(16_000, 4) + [UInt8](repeating: 0, count: 12) + [0xb8, 1]
  static let vorbisComment = Array("\u{3}vorbis".utf8) + little(5, 4) + "Klank".utf8 + little(0, 4) + [1]

  /// Nothing but the end of a setup header: 6 bits with 1, for two modes; each a bit for its window, 32 bits of zero and
  /// 8 of mapping; a bit that is set. 6 + 41 + 41 + 1 = 89 bits. The first mode is short, the second long: bit 47.
  static let vorbisSetup: [UInt8] =
    Array("\u{5}vorbis".utf8) + [0x01, 0, 0, 0, 0, 0x80, 0, 0, 0, 0, 0, 0x01]

  /// A short window (mode 0), and a long one (mode 1).
  static let short: [UInt8] = [0x00, 0x55, 0x55]
  static let long: [UInt8] = [0x02, 0x55, 0x55]

  /// The windows are 256 and 2048 samples, so that a packet adds 1024 after its like if long, 128 if short, else 576:
  /// nothing and 1024; 576 + 128 + 576 + 1024 = 2304; 1024, of which the last granule leaves out 100.
  static func vorbis(start: Int = 0) -> [UInt8] {
    page([vorbisHead], flags: 2, granule: 0, sequence: 0)
      + page([vorbisComment, vorbisSetup], granule: 0, sequence: 1)
      + page([long, long], granule: start + 1024, sequence: 2)
      + page([short, short, long, long], granule: start + 3328, sequence: 3)
      + page([long], flags: 4, granule: start + 3328 + 1024 - 100, sequence: 4)
  }
}
