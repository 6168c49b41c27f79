import Bytes

/// Walks over every frame of a layer III stream, hashing the whole file as it passes.
///
/// A stream begins where three headers of one format follow each other (or the file ends before). After bytes that are
/// no frame it goes on where two do, so that a chance pattern in a tag or a picture is not taken for sound. The frame
/// after such bytes is not counted: decoders lose it, or the damaged one before it.
struct FrameWalk: ~Copyable {
  private(set) var info: InfoFrame?
  /// Where the info frame stands.
  private(set) var infoStart = 0
  /// Where the first frame with sound stands.
  private(set) var audioStart: Int?
  private(set) var frames = 0
  private(set) var audioBytes = 0
  private(set) var ticks = 0
  /// Of every frame, as long as they agree.
  private(set) var bitRate: Int?
  private(set) var isConstant = true
  /// Where the last frame begins and how many of its bytes are missing, if it is not whole.
  private(set) var cut: (at: Int, missing: Int)?
  private(set) var junk: (at: Int, lengthInBytes: Int)?

  /// What stands between frames: tags, padding and junk; the last of `mostGaps` runs to the end.
  private(set) var gaps: [Range<Int>] = []

  static let mostGaps = 10_000

  private var window: HashingWindow
  private let end: Int
  private var position: Int
  private var format: FrameHeader.Format?
  /// Where the bytes began that are no frame.
  private var lostAt: Int?
  private var lostIsPadding = true

  /// How far to look for the first frame.
  private static let searchLimit = 1 << 20

  /// Over the bytes from `start` up to `end`, which are between the tags.
  init(over source: ByteSource, from start: Int, to end: Int) {
    window = HashingWindow(over: source)
    position = start
    self.end = end
  }

  /// Walks to the end; refuses what is another layer.
  mutating func run() throws(InspectionStop) {
    let limit = position + Self.searchLimit
    while position < end && (format != nil || position < limit) {
      window.floor = position
      let word = try word(at: position)
      if let word, let header = FrameHeader(word), try isFrame(header) {
        try take(header)
      } else if let word, format != nil, lostAt == nil || lostIsPadding, let length = try lengthOfTag(word) {
        let start = position
        position = min(end, position + length)
        addGap(from: start)
      } else {
        try lose(word)
      }
    }
    find()
  }

  /// The hash of the whole file.
  consuming func finish() throws(InspectionStop) -> SHA256Digest {
    try window.finish()
  }

  private mutating func take(_ header: FrameHeader) throws(InspectionStop) {
    guard header.format.layer == 3 else { throw .refused(.other(header.format.layer == 2 ? .mp2 : .mp1)) }
    let isAfterJunk = find()
    let next = position + header.lengthInBytes
    guard next <= end else {
      cut = (position, next - end)
      position = end
      return
    }
    let isFirst = format == nil
    format = header.format
    if isFirst, let info = InfoFrame(try window.bytes(at: position, count: header.lengthInBytes), header: header) {
      self.info = info
      infoStart = position
    } else if isFirst || !isAfterJunk {
      count(header)
    }
    position = next
  }

  private mutating func count(_ header: FrameHeader) {
    audioStart = audioStart ?? position
    frames += 1
    audioBytes += header.lengthInBytes
    ticks += header.samples * header.format.ticksPerSample
    isConstant = isConstant && header.bitRate == bitRate ?? header.bitRate
    bitRate = header.bitRate
  }

  /// Whether the header at the position begins a frame, by what it follows and by what follows it.
  private mutating func isFrame(_ header: FrameHeader) throws(InspectionStop) -> Bool {
    let isExpected = header.format == format
    if isExpected && lostAt == nil { return true }
    var next = position + header.lengthInBytes
    guard next <= end else { return false }
    for _ in 0..<(isExpected ? 1 : 2) {
      guard let word = try word(at: next) else { return true }
      guard let follower = FrameHeader(word), follower.format == header.format else { return false }
      next += follower.lengthInBytes
    }
    return true
  }

  /// Of a tag at the position: joined files carry theirs in the middle.
  private mutating func lengthOfTag(_ word: UInt32) throws(InspectionStop) -> Int? {
    switch word >> 8 {
    case 0x54_4147: 128  // TAG
    case 0x49_4433, 0x41_5045: LeadingTag(try window.bytes(at: position, count: 32))?.lengthInBytes  // ID3, APE
    default: nil
    }
  }

  /// Passes over one byte that is neither frame nor tag; `word` begins with it unless the end is too near.
  private mutating func lose(_ word: UInt32?) throws(InspectionStop) {
    let byte: UInt8?
    if let word { byte = UInt8(word >> 24) } else { byte = try window.bytes(at: position, count: 1).first }
    if word == nil && lostAt == nil && format != nil && byte == 0xff {
      cut = (position, position + 4 - end)
      position = end
      return
    }
    lostIsPadding = (lostAt == nil || lostIsPadding) && byte == 0
    lostAt = lostAt ?? position
    position += 1
  }

  /// Ends a run of bytes that are no frame, and tells whether it was junk: zeros are padding, and nothing to mention.
  @discardableResult
  private mutating func find() -> Bool {
    guard let start = lostAt else { return false }
    lostAt = nil
    addGap(from: start)
    if lostIsPadding { return false }
    junk = (junk?.at ?? start, (junk?.lengthInBytes ?? 0) + position - start)
    return true
  }

  private mutating func addGap(from start: Int) {
    if gaps.count < Self.mostGaps { gaps.append(start..<(gaps.count == Self.mostGaps - 1 ? end : position)) }
  }

  private mutating func word(at offset: Int) throws(InspectionStop) -> UInt32? {
    offset + 4 <= end ? try window.word(at: offset) : nil
  }
}
