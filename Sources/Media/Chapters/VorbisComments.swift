/// The comments of a file, as keys and values. Sources: Vorbis I specification §5; RFC 7845 §5.2 (Opus); RFC 9639 §8.6 (FLAC).
struct VorbisComments {
  /// In the order of the file: a key in upper case, and its value.
  private(set) var fields: [(key: String, value: String)] = []

  private static let mostFields = 10_000
  /// Longer ones, such as pictures, are left out; in bytes.
  private static let longestField = 4096
  private static let mostPages = 4096
  private static let mostBlocks = 1000

  init(vorbisIn file: ByteSource) throws(InspectionStop) {
    let start = Array("\u{1}vorbis".utf8)
    let packet = try Self.secondPacket(ofStreamThatBeginsWith: start, in: file)
    try read(packet, from: start.count)
  }

  init(opusIn file: ByteSource) throws(InspectionStop) {
    let start = Array("OpusHead".utf8)
    let packet = try Self.secondPacket(ofStreamThatBeginsWith: start, in: file)
    try read(packet, from: start.count)
  }

  init(flac file: ByteSource) throws(InspectionStop) {
    var position = try LeadingTags(of: file).end + 4
    for _ in 0..<Self.mostBlocks {
      let header = try file.bytes(at: position, count: 4)
      guard header.count == 4 else { return }
      let length = header.dropFirst().reduce(0) { $0 << 8 | Int($1) }
      let content = position + 4..<max(position + 4, min(file.length, position + 4 + length))
      if header[0] & 0x7f == 4 { try read(file.joined([content]), from: 0) }
      if header[0] & 0x7f == 4 || header[0] & 0x80 != 0 { return }
      position += 4 + length
    }
  }

  /// The maker, which says nothing here, and the fields, each after its length.
  private mutating func read(_ comments: ByteSource, from start: Int) throws(InspectionStop) {
    guard let maker = try Self.number(comments, at: start),
      let count = try Self.number(comments, at: start + 4 + maker)
    else { return }
    var position = start + 8 + maker
    for _ in 0..<min(count, Self.mostFields) {
      guard let length = try Self.number(comments, at: position) else { return }
      position += 4
      if length <= Self.longestField {
        let field = try comments.bytes(at: position, count: length)
        let key = field.prefix { $0 != UInt8(ascii: "=") }
        fields.append(
          (
            String(decoding: key, as: UTF8.self).uppercased(),
            String(decoding: field.dropFirst(key.count + 1), as: UTF8.self)
          ))
      }
      position += length
    }
  }

  private static func number(_ bytes: ByteSource, at offset: Int) throws(InspectionStop) -> Int? {
    let bytes = try bytes.bytes(at: offset, count: 4)
    return bytes.count == 4 ? bytes.reversed().reduce(0) { $0 << 8 | Int($1) } : nil
  }

  /// Empty where there is none, or where its pages are too many.
  private static func secondPacket(
    ofStreamThatBeginsWith start: [UInt8], in file: ByteSource
  ) throws(InspectionStop) -> ByteSource {
    var position = 0
    var serial: UInt32?
    var parts: [Range<Int>] = []
    for _ in 0..<mostPages {
      guard let page = OggPage(try file.bytes(at: position, count: OggPage.longestHeader), at: position) else { break }
      position += page.lengthInBytes
      if page.beginsStream {
        let isIt = try file.bytes(at: page.body.lowerBound, count: start.count) == start
        if isIt, serial == nil { serial = page.serial }
      } else if page.serial == serial {
        for piece in page.pieces {
          parts.append(piece.range)
          if piece.endsPacket { return file.joined(parts) }
        }
      }
    }
    return file.joined([])
  }
}
