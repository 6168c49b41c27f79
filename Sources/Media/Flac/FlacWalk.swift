import Bytes

/// Walks over every frame of a FLAC file, hashing the whole file as it passes.
///
/// A frame does not say how long it is. It ends where the header with the next number stands, or the file; its checksum,
/// over all its bytes, then comes to zero (RFC 9639 §9.3). Where it does not, the frame is damaged, and counts all the
/// same: a decoder puts silence in its place. A header with a later number may be chance; it counts, and the frames
/// between as missing, where its own frame ends with a checksum of zero.
struct FlacWalk: ~Copyable {
  /// Of the first frame.
  private(set) var format: FlacFrameHeader.Format?
  private(set) var audioStart: Int?
  /// Of each channel.
  private(set) var samples = 0
  /// How many frames are damaged or missing, and where the first of them stands.
  private(set) var damage: (at: Int, frames: Int)?
  /// Where the last frame begins, if it is not whole.
  private(set) var cutAt: Int?

  private let info: StreamInfo
  private let end: Int
  private var window: HashingWindow
  private var position: Int
  private var frame: Frame?
  /// One that may follow missing ones.
  private var later: Frame?

  private struct Frame {
    let start: Int
    let header: FlacFrameHeader
    /// Of what has been passed since its start.
    var checksum: UInt16 = 0
  }

  /// How far to look for the first frame.
  private static let searchLimit = 1 << 20
  private static let pieceLength = 64 * 1024
  private static let crc = Checksum<UInt16>(polynomial: 0x8005)

  /// Over the bytes from `start` up to `end`, which are between the metadata and what tags may follow.
  init(over source: ByteSource, from start: Int, to end: Int, info: StreamInfo) {
    window = HashingWindow(over: source)
    position = start
    self.end = end
    self.info = info
  }

  mutating func run() throws(InspectionStop) {
    let limit = position + Self.searchLimit
    while position < end && (format != nil || position < limit) {
      window.floor = position
      let piece = try window.bytes(at: position, count: min(Self.pieceLength, end - position))
      if let header = FlacFrameHeader(piece, of: info) { take(header) }
      // A header may begin in the last bytes and end behind them.
      let reach = position + piece.count < end ? piece.count - FlacFrameHeader.longest : piece.count
      let passed = piece.prefix(reach)
      pass(passed[..<(passed.dropFirst().firstIndex(of: 0xff) ?? passed.endIndex)])
    }
    guard let frame else { return }
    if let later, later.checksum == 0 {
      goOn(with: later, after: frame)
    } else if frame.checksum != 0 {
      cutAt = frame.start
      samples -= frame.header.samples
    }
  }

  /// The hash of the whole file.
  consuming func finish() throws(InspectionStop) -> SHA256Digest {
    try window.finish()
  }

  /// A header that stands at the position, or what looks like one.
  private mutating func take(_ header: FlacFrameHeader) {
    guard let frame else { return begin(header) }
    guard header.format == format else { return }
    if header.number == frame.header.nextNumber {
      if frame.checksum != 0 { addDamage(1, at: frame.start) }
      begin(header)
    } else if let later, later.checksum == 0, header.number == later.header.nextNumber {
      goOn(with: later, after: frame)
      begin(header)
    } else if header.number > frame.header.nextNumber {
      later = Frame(start: position, header: header)
    }
  }

  private mutating func begin(_ header: FlacFrameHeader) {
    format = header.format
    audioStart = audioStart ?? position
    samples += header.samples
    frame = Frame(start: position, header: header)
    later = nil
  }

  private mutating func goOn(with later: Frame, after frame: Frame) {
    // How many are missing cannot be told where they are numbered by samples.
    addDamage(later.header.format.isVariable ? 1 : later.header.number - frame.header.nextNumber, at: frame.start)
    samples += later.header.samples
  }

  private mutating func addDamage(_ frames: Int, at offset: Int) {
    damage = (damage?.at ?? offset, (damage?.frames ?? 0) + frames)
  }

  private mutating func pass(_ bytes: ArraySlice<UInt8>) {
    if let checksum = frame?.checksum { frame?.checksum = Self.crc.sum(of: bytes.span, after: checksum) }
    if let checksum = later?.checksum { later?.checksum = Self.crc.sum(of: bytes.span, after: checksum) }
    position += bytes.count
  }
}
