import Testing

@testable import Media

@Suite struct OggPageTests {
  /// The first page of a file by oggenc: the identification header of Vorbis at 44.1 kHz, mono.
  private static let page: [UInt8] = [
    0x4f, 0x67, 0x67, 0x53, 0x00, 0x02, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x07, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xe3, 0xc7, 0xa9, 0x40, 0x01, 0x1e, 0x01, 0x76, 0x6f, 0x72,
    0x62, 0x69, 0x73, 0x00, 0x00, 0x00, 0x00, 0x01, 0x44, 0xac, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x80, 0x38, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0xb8, 0x01,
  ]

  @Test func `a page's header is read`() throws {
    let page = try #require(OggPage(Self.page, at: 1000))
    #expect(page.beginsStream && !page.endsStream && !page.isContinued)
    #expect(page.granule == 0 && page.serial == 7 && page.sequence == 0)
    #expect(page.segments == [30] && page.headerLength == 28 && page.lengthInBytes == 58)
    #expect(page.body == 1028..<1058)
    #expect(page.pieces == [OggPage.Piece(range: 1028..<1058, endsPacket: true)])
  }

  @Test func `an encoder's checksum is ours`() throws {
    #expect(OggPage.checksum(of: Self.page.span) == OggPage(Self.page, at: 0)?.checksum)
    var damaged = Self.page
    damaged[40] ^= 1
    #expect(OggPage.checksum(of: damaged.span) != OggPage(damaged, at: 0)?.checksum)
  }

  @Test(arguments: [
    ([], []), ([0], ["0 ends"]), ([255], ["255"]), ([255, 0], ["255 ends"]), ([255, 1, 3], ["256 ends", "3 ends"]),
    ([7, 255, 255], ["7 ends", "510"]),
  ]) func `a segment of less than 255 bytes ends a packet`(segments: [UInt8], pieces: [String]) throws {
    let head = Self.page.prefix(26) + [UInt8(segments.count)] + segments
    let page = try #require(OggPage(head, at: 0))
    #expect(page.pieces.map { "\($0.range.count)" + ($0.endsPacket ? " ends" : "") } == pieces)
  }

  @Test func `what is cut off or of another version is no page`() {
    for length in 0..<28 { #expect(OggPage(Self.page.prefix(length), at: 0) == nil) }
    #expect(OggPage(Array("OggS\u{1}".utf8) + Self.page.dropFirst(5), at: 0) == nil)
  }

  /// The catalogue of parametrised CRC algorithms has these for `123456789`: CRC-32/CKSUM before its last inversion,
  /// CRC-16/UMTS, CRC-8/SMBUS.
  @Test func `the checksums of the digits are those of the catalogue`() {
    let digits = Array("123456789".utf8)
    #expect(Checksum<UInt32>(polynomial: 0x04c1_1db7).sum(of: digits.span) == ~0x765e_7680)
    #expect(Checksum<UInt16>(polynomial: 0x8005).sum(of: digits.span) == 0xfee8)
    #expect(Checksum<UInt8>(polynomial: 0x07).sum(of: digits.span) == 0xf4)
    let start = Checksum<UInt16>(polynomial: 0x8005).sum(of: digits.span.extracting(first: 4))
    #expect(
      Checksum<UInt16>(polynomial: 0x8005).sum(of: digits.span.extracting(droppingFirst: 4), after: start) == 0xfee8)
  }
}
