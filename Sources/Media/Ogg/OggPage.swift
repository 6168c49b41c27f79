/// The header of one page of an Ogg stream, and how the page's body is divided (RFC 3533 §6).
struct OggPage {
  /// A part of the page's body, by its place in the file, that is a packet or a piece of one.
  struct Piece: Hashable {
    let range: Range<Int>
    /// Whether the packet ends with it; if not, the next page of the stream continues it.
    let endsPacket: Bool
  }

  /// Where the page stands in the file.
  let start: Int
  /// Whether its first piece continues the packet of the page before.
  let isContinued: Bool
  let beginsStream: Bool
  let endsStream: Bool
  /// What the codec counts, up to the end of the last packet that ends here; `nil` where none does.
  let granule: Int64?
  let serial: UInt32
  /// The page's number in its stream.
  let sequence: UInt32
  let checksum: UInt32
  /// How long each segment of the body is, in bytes.
  let segments: [UInt8]

  /// A header without its segments.
  static let fixedLength = 27
  static let longestHeader = fixedLength + 255
  static let longest = longestHeader + 255 * 255

  /// `nil` unless these bytes, which stand at `start` in the file, begin with a whole header of version 0.
  init?(_ bytes: some Collection<UInt8>, at start: Int) {
    let head = Array(bytes.prefix(Self.longestHeader))
    guard head.count >= Self.fixedLength, head.starts(with: "OggS".utf8), head[4] == 0,
      head.count >= Self.fixedLength + Int(head[26])
    else { return nil }
    self.start = start
    isContinued = head[5] & 1 != 0
    beginsStream = head[5] & 2 != 0
    endsStream = head[5] & 4 != 0
    let granule = head[6..<14].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    self.granule = granule == .max ? nil : Int64(bitPattern: granule)
    func word(_ at: Int) -> UInt32 { head[at..<at + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) } }
    (serial, sequence, checksum) = (word(14), word(18), word(22))
    segments = Array(head[Self.fixedLength..<Self.fixedLength + Int(head[26])])
  }

  var headerLength: Int { Self.fixedLength + segments.count }

  /// Where the page's body stands in the file.
  var body: Range<Int> {
    let bodyStart = start + headerLength
    return bodyStart..<bodyStart + segments.reduce(0) { $0 + Int($1) }
  }

  /// With its header.
  var lengthInBytes: Int { body.upperBound - start }

  /// The body's parts, in their order: a segment of less than 255 bytes ends a packet.
  var pieces: [Piece] {
    var pieces: [Piece] = []
    var (pieceStart, end) = (body.lowerBound, body.lowerBound)
    for segment in segments {
      end += Int(segment)
      if segment < 255 {
        pieces.append(Piece(range: pieceStart..<end, endsPacket: true))
        pieceStart = end
      }
    }
    if segments.last == 255 { pieces.append(Piece(range: pieceStart..<end, endsPacket: false)) }
    return pieces
  }

  /// What the checksum of this whole page should be: it counts itself as zeros. At least a header long.
  static func checksum(of page: Span<UInt8>) -> UInt32 {
    let zeros: [UInt8] = [0, 0, 0, 0]
    let start = crc.sum(of: page.extracting(first: 22))
    return crc.sum(of: page.extracting(droppingFirst: 26), after: crc.sum(of: zeros.span, after: start))
  }

  private static let crc = Checksum<UInt32>(polynomial: 0x04c1_1db7)
}
