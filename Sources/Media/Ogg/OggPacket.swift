/// What is kept of one packet of an Ogg stream, which may come in pieces and be of any length.
struct OggPacket {
  private(set) var lengthInBytes = 0
  /// Its first bytes, as many as an identification header has.
  private(set) var opening: [UInt8] = []
  /// Its last bytes: Vorbis has its modes there.
  private(set) var closing: [UInt8] = []

  private static let openingLength = 32
  private static let closingLength = 512

  mutating func append(_ piece: ArraySlice<UInt8>) {
    lengthInBytes += piece.count
    opening += piece.prefix(Self.openingLength - opening.count)
    closing = closing.suffix(max(0, Self.closingLength - piece.count)) + piece.suffix(Self.closingLength)
  }
}
