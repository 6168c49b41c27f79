/// One logical stream of an Ogg file: how long its packets of sound last, and what its granules say of that.
struct OggStream {
  let serial: UInt32
  private(set) var codec: any OggCodec
  private(set) var isEnded = false
  /// How many pages are missing.
  private(set) var missingPages = 0
  /// Of packets of sound.
  private(set) var packetBytes = 0
  /// As its packets have them, with what is decoded and not played.
  private(set) var decoded = 0
  /// What all packets of sound have in common, if they do.
  private(set) var packet: (lengthInBytes: Int, samples: Int)?
  private(set) var isConstant = true

  private var nextSequence: UInt32
  /// The packet that the next page continues.
  private var partial: OggPacket?
  /// Samples to leave out at the start and the end.
  private var trimmed = 0
  /// By the first and last granule.
  private var claim: (start: Int, end: Int)?

  /// More than a file can last.
  private static let largestGranule = 1 << 52

  /// The stream that begins with this page, which holds nothing but the codec's identification header.
  init(_ codec: any OggCodec, of page: OggPage) {
    self.codec = codec
    serial = page.serial
    nextSequence = page.sequence &+ 1
  }

  /// Samples that are played, by the packets.
  var samples: Int { max(0, decoded - trimmed - codec.preSkip) }

  /// Samples that are played, by the granules.
  var claimedSamples: Int? { claim.map { max(0, $0.end - $0.start - codec.preSkip) } }

  /// Whether the last page leaves its last packet unfinished.
  var isCut: Bool { partial != nil }

  /// Reads the packets of the stream's next page; false where a header is damaged.
  ///
  /// `body` is the page's; `isAfterJunk` tells that pages before it are known to be damaged.
  mutating func read(_ page: OggPage, body: ArraySlice<UInt8>, isAfterJunk: Bool) -> Bool {
    if page.sequence != nextSequence {
      let missing = page.sequence &- nextSequence
      if !isAfterJunk { missingPages += missing < 1 << 31 ? Int(missing) : 1 }
      partial = nil
    }
    nextSequence = page.sequence &+ 1
    isEnded = page.endsStream
    let before = decoded
    // The rest of a packet whose start is lost is no packet.
    var isRest = page.isContinued && partial == nil
    if !page.isContinued { partial = nil }
    for piece in page.pieces {
      let start = body.startIndex + piece.range.lowerBound - page.body.lowerBound
      var packet = partial ?? OggPacket()
      packet.append(body[start..<start + piece.range.count])
      partial = piece.endsPacket || isRest ? nil : packet
      if piece.endsPacket && !isRest && !read(packet) { return false }
      if piece.endsPacket { isRest = false }
    }
    if let granule = page.granule, codec.isReady, decoded > 0 || claim != nil {
      count(Int(granule), added: decoded - before, isLast: page.endsStream)
    }
    return true
  }

  private mutating func read(_ packet: OggPacket) -> Bool {
    guard codec.isReady else { return codec.readHeader(packet) }
    let samples = codec.samples(in: packet)
    decoded += samples
    packetBytes += packet.lengthInBytes
    let first = self.packet ?? (packet.lengthInBytes, samples)
    isConstant = isConstant && first == (packet.lengthInBytes, samples)
    self.packet = first
    return true
  }

  /// The first granule tells where the stream begins, the last where it ends, before its last packet does (RFC 7845 §4.4
  /// and §4.5; Vorbis I §A.2).
  private mutating func count(_ granule: Int, added: Int, isLast: Bool) {
    guard (0...Self.largestGranule).contains(granule) else { return }
    let expected = claim.map { $0.end + added } ?? added
    if granule < expected && (isLast || claim == nil) { trimmed += min(added, expected - granule) }
    claim = (claim?.start ?? max(0, granule - added), granule)
  }
}
