import Bytes
import Catalogue

/// Walks over every page of an Ogg file, hashing the whole file as it passes (RFC 3533).
///
/// One stream may follow another: a chain, whose parts are played in a row. Streams side by side, as sound and video
/// are, are refused.
struct OggWalk: ~Copyable {
  /// The streams so far: of a chain, one after another.
  private(set) var total = OggTotal()
  /// Where the first page with sound stands.
  private(set) var audioStart: Int?
  /// Where the last page begins and how many of its bytes are missing, if it is not whole.
  private(set) var cut: (at: Int, missing: Int)?
  /// Bytes of damaged pages and of none.
  private(set) var junk: (at: Int, lengthInBytes: Int)?
  /// How many pages are missing, and where the first of them should be.
  private(set) var gap: (at: Int, pages: Int)?

  private var window: HashingWindow
  private let end: Int
  private var position: Int
  private var stream: OggStream?
  /// Where the bytes began that are no page.
  private var lostAt: Int?
  /// Bytes whose checksum did not hold: more than there are in the file are a trap, and not looked at.
  private var checkedInVain = 0

  init(over source: ByteSource, from start: Int) {
    window = HashingWindow(over: source)
    position = start
    end = source.length
  }

  /// Walks to the end; refuses streams side by side, and a stream whose headers are damaged.
  mutating func run() throws(InspectionStop) {
    while position < end {
      window.floor = position
      let bytes = try window.bytes(at: position, count: OggPage.longest)
      if let page = OggPage(bytes, at: position), try isWhole(page, bytes) {
        try take(page, bytes)
        position += page.lengthInBytes
      } else if position < end {
        lose(bytes)
      }
    }
    find()
    endStream()
  }

  /// The hash of the whole file.
  consuming func finish() throws(InspectionStop) -> SHA256Digest {
    try window.finish()
  }

  private mutating func isWhole(_ page: OggPage, _ bytes: ArraySlice<UInt8>) throws(InspectionStop) -> Bool {
    guard page.lengthInBytes <= bytes.count else {
      if lostAt == nil {
        cut = (position, page.lengthInBytes - bytes.count)
        position = end
      }
      return false
    }
    let whole = bytes.prefix(page.lengthInBytes)
    if OggPage.checksum(of: whole.span) == page.checksum { return true }
    checkedInVain += whole.count
    guard checkedInVain <= end else { throw .refused(.unrecognised) }
    return false
  }

  private mutating func take(_ page: OggPage, _ bytes: ArraySlice<UInt8>) throws(InspectionStop) {
    let isAfterJunk = find()
    let body = bytes.dropFirst(page.headerLength).prefix(page.body.count)
    if page.beginsStream {
      try begin(page, body)
      return
    }
    guard let current = stream else { throw .refused(.damagedHeader("first page", at: junk?.at ?? position)) }
    guard page.serial == current.serial else {
      addJunk(at: position, page.lengthInBytes)
      return
    }
    let (wasReady, missing) = (current.codec.isReady, current.missingPages)
    guard stream?.read(page, body: body, isAfterJunk: isAfterJunk) == true, let read = stream else {
      throw .refused(.damagedHeader("\(current.codec.kind == .opus ? "Opus" : "Vorbis") header", at: position))
    }
    if wasReady || read.packetBytes > 0 { audioStart = audioStart ?? position }
    if read.missingPages > missing { gap = (gap?.at ?? position, (gap?.pages ?? 0) + read.missingPages - missing) }
  }

  private mutating func begin(_ page: OggPage, _ body: ArraySlice<UInt8>) throws(InspectionStop) {
    // All streams that are side by side begin before any of them goes on (RFC 3533 §4).
    if let stream, stream.packetBytes == 0, !stream.isEnded { throw .refused(.multiplexed(at: position)) }
    endStream()
    var packet = OggPacket()
    packet.append(body)
    let codec: (any OggCodec)? = VorbisCodec(packet) ?? OpusCodec(packet)
    guard let codec else {
      throw .refused(total.streams == 0 ? .damagedHeader("first page", at: position) : .multiplexed(at: position))
    }
    guard total.kind == nil || total.kind == codec.kind else { throw .refused(.multiplexed(at: position)) }
    stream = OggStream(codec, of: page)
  }

  private mutating func endStream() {
    guard let stream else { return }
    total.add(stream)
    if cut == nil, stream.isCut { cut = (position, 1) }
    self.stream = nil
  }

  /// Passes over bytes that are no page, up to where the next may begin.
  private mutating func lose(_ bytes: ArraySlice<UInt8>) {
    let isHeaderCut = position + bytes.count == end && bytes.count < OggPage.longestHeader
    if lostAt == nil, isHeaderCut, bytes.starts(with: "OggS\0".utf8.prefix(bytes.count)) {
      cut = (position, 1)
      position = end
      return
    }
    lostAt = lostAt ?? position
    let next = bytes.dropFirst().firstIndex(of: UInt8(ascii: "O")) ?? bytes.endIndex
    position += next - bytes.startIndex
  }

  /// Ends a run of bytes that are no page, and tells whether there was one.
  @discardableResult
  private mutating func find() -> Bool {
    guard let start = lostAt else { return false }
    lostAt = nil
    addJunk(at: start, position - start)
    return true
  }

  private mutating func addJunk(at offset: Int, _ length: Int) {
    junk = (junk?.at ?? offset, (junk?.lengthInBytes ?? 0) + length)
  }
}
