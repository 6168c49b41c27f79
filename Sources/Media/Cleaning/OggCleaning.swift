import Catalogue

/// Empties the comments of every stream of an Ogg file with Vorbis or Opus, in packets of the same length, so that every
/// page keeps its place and number (RFC 3533; RFC 7845 §5.2; Vorbis I §5.2). What encoded the sound is still said.
struct OggCleaning {
  private let source: ByteSource
  private var erasure = Erasure()
  /// By serial number.
  private var streams: [UInt32: Stream] = [:]

  /// More than any file chains.
  private static let mostStreams = 65_536

  static func splices(of source: ByteSource) throws(InspectionStop) -> [Splice] {
    let start = try LeadingTags(of: source).end
    let end = try TrailingTags.start(in: source, notBefore: start)
    var cleaning = OggCleaning(source)
    try cleaning.erasure.remove(0..<start)
    try cleaning.clean(start..<end)
    try cleaning.erasure.remove(end..<source.length)
    return try cleaning.erasure.finish()
  }

  private init(_ source: ByteSource) {
    self.source = source
  }

  private mutating func clean(_ range: Range<Int>) throws(InspectionStop) {
    var position = range.lowerBound
    while position < range.upperBound {
      guard let page = OggPage(try source.bytes(at: position, count: OggPage.longestHeader), at: position) else {
        throw .refused(.uncleanable(.strayBytes(at: position, lengthInBytes: range.upperBound - position)))
      }
      position += page.lengthInBytes
      if position > range.upperBound {
        throw .refused(.cutOff(at: page.start, missing: position - range.upperBound))
      }
      try take(page)
    }
    if let open = streams.values.first(where: { !$0.isClean }) { throw .unclear("Ogg", at: open.start) }
  }

  private mutating func take(_ page: OggPage) throws(InspectionStop) {
    if page.beginsStream {
      guard streams[page.serial]?.isClean != false, streams.count < Self.mostStreams else {
        throw .unclear("Ogg", at: page.start)
      }
      let packet = try source.bytes(at: page.body.lowerBound, count: min(page.body.count, 8))
      guard page.pieces.map(\.endsPacket) == [true], let codec = OggComments.Codec(identification: packet) else {
        throw .refused(.uncleanable(.foreign(part: "a stream of another kind", at: page.start)))
      }
      streams[page.serial] = Stream(codec: codec, start: page.start)
    } else if var stream = streams[page.serial] {
      if stream.isClean { return }
      try clean(page, of: &stream)
      streams[page.serial] = stream
    } else {
      throw .unclear("Ogg", at: page.start)
    }
  }

  /// Empties what the page holds of the comments, the second packet.
  private mutating func clean(_ page: OggPage, of stream: inout Stream) throws(InspectionStop) {
    var bytes = try source.bytes(at: page.start, count: page.lengthInBytes)
    guard OggPage.checksum(of: bytes.span) == page.checksum, page.isContinued == (stream.done > 0),
      let piece = page.pieces.first
    else { throw .unclear("Ogg", at: page.start) }
    if stream.done == 0 {
      let packet = bytes[(piece.range.lowerBound - page.start)..<(piece.range.upperBound - page.start)]
      guard let comments = OggComments(stream.codec, emptied: packet) else { throw .unclear("Ogg", at: page.start) }
      stream.head = comments.bytes
    }
    let head = stream.head.dropFirst(stream.done).prefix(piece.range.count)
    let rest = piece.range.dropFirst(head.count)
    stream.done += piece.range.count
    stream.isClean = piece.endsPacket
    guard !piece.endsPacket || stream.done >= stream.head.count else { throw .unclear("Ogg", at: page.start) }

    try erasure.replace(piece.range.prefix(head.count), with: Array(head))
    try erasure.zero(rest)
    let zeros = repeatElement(UInt8(0), count: rest.count)
    bytes.replaceSubrange(
      piece.range.lowerBound - page.start..<piece.range.upperBound - page.start, with: Array(head) + zeros)
    let sum = OggPage.checksum(of: bytes.span)
    try erasure.replace(page.start + 22..<page.start + 26, with: sum.bigEndianBytes.reversed())
  }

  private struct Stream {
    let codec: OggComments.Codec
    let start: Int
    /// What its comments become, up to the zeros.
    var head: [UInt8] = []
    /// How many bytes of them were emptied.
    var done = 0
    var isClean = false
  }
}
