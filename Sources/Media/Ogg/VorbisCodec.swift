import Catalogue

/// Vorbis by its headers (Vorbis I §4.2): each packet of sound names a mode, and the mode has a long or a short window.
struct VorbisCodec: OggCodec {
  let kind = MediaKind.ogg
  let sampleRate: Int
  let preSkip = 0

  private let windows: (short: Int, long: Int)
  private var headersRead = 1
  /// Whether each mode has the long window.
  private var modes: [Bool] = []
  /// Of the packet before.
  private var lastWindow: Int?

  /// `nil` unless this is a whole identification header of version 0 (Vorbis I §4.2.2).
  init?(_ packet: OggPacket) {
    let bytes = packet.opening
    guard bytes.count >= 30, bytes.starts(with: "\u{1}vorbis\0\0\0\0".utf8), bytes[11] > 0 else { return nil }
    sampleRate = bytes[12..<16].reversed().reduce(0) { $0 << 8 | Int($1) }
    let (short, long) = (bytes[28] & 15, bytes[28] >> 4)
    guard sampleRate > 0, (6...13).contains(short), (short...13).contains(long) else { return nil }
    windows = (1 << short, 1 << long)
  }

  var isReady: Bool { headersRead == 3 }

  mutating func readHeader(_ packet: OggPacket) -> Bool {
    headersRead += 1
    guard isReady else { return packet.opening.starts(with: "\u{3}vorbis".utf8) }
    modes = Self.modes(endOf: packet.closing)
    return packet.opening.starts(with: "\u{5}vorbis".utf8) && !modes.isEmpty
  }

  /// Windows overlap: what a packet adds lies between the middle of the one before and its own (Vorbis I §4.3.8).
  mutating func samples(in packet: OggPacket) -> Int {
    guard let head = packet.opening.first, head & 1 == 0 else { return 0 }
    let modeBits = modes.count.bitWidth - (modes.count - 1).leadingZeroBitCount
    let mode = Int(head >> 1) & (1 << modeBits - 1)
    guard mode < modes.count else { return 0 }
    let window = modes[mode] ? windows.long : windows.short
    defer { lastWindow = window }
    return lastWindow.map { ($0 + window) / 4 } ?? 0
  }

  /// The modes, with which the setup header ends (Vorbis I §4.2.4); all that stands before them would have to be decoded
  /// to reach them from the front.
  ///
  /// From the end: a bit that is set; for each mode, 8 bits of mapping, 32 of zero and one for its window; before them 6
  /// bits with one less than how many there are. Where that fits more than once, the most are taken.
  private static func modes(endOf header: [UInt8]) -> [Bool] {
    // The last byte is filled up with zeros.
    guard let last = header.last, last != 0 else { return [] }
    var position = header.count * 8 - last.leadingZeroBitCount - 1
    func bits(_ at: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(header[(at + $1) / 8] >> UInt8((at + $1) % 8) & 1) << $1 }
    }
    var windows: [Bool] = []
    var found: [Bool] = []
    while position >= 41 + 6, windows.count < 64 {
      position -= 41
      guard bits(position + 33, 8) < 64, bits(position + 1, 32) == 0 else { break }
      windows.insert(bits(position, 1) == 1, at: 0)
      if bits(position - 6, 6) + 1 == windows.count { found = windows }
    }
    return found
  }
}
