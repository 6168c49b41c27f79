/// The frames of an ID3v2.3 or 2.4 tag with what they hold, unsynchronised or not (id3.org ID3v2.3 §3, ID3v2.4 §3, §4).
struct ID3TagFrames {
  struct Frame {
    let name: String
    fileprivate let body: Range<Int>
    fileprivate let flags: UInt8
  }

  let version: UInt8

  private let source: ByteSource
  private var position: Int
  private let end: Int
  private let isUnsynchronised: Bool
  private var left = 10_000

  /// The most that is held of a tag that must be changed back before its frames can be told.
  private static let mostOfTag = 16 << 20
  private static let mostOfFrame = 8 << 20

  /// `nil` for another version.
  init?(_ file: ByteSource, tag: Range<Int>) throws(InspectionStop) {
    let header = try file.bytes(at: tag.lowerBound, count: 10)
    guard header.count == 10, header[3] == 3 || header[3] == 4 else { return nil }
    version = header[3]
    let flags = header[5]
    if version == 3, flags & 0x80 != 0 {
      let count = min(tag.count, Self.mostOfTag) - 10
      let bytes = Self.resynchronised(try file.bytes(at: tag.lowerBound + 10, count: count)[...])
      source = ByteSource(bytes)
      (position, end) = (0, bytes.count)
    } else {
      source = file
      (position, end) = (tag.lowerBound + 10, tag.upperBound)
    }
    isUnsynchronised = version == 4 && flags & 0x80 != 0
    if flags & 0x40 != 0 {
      let size = try source.bytes(at: position, count: 4)
      // Version 4 counts the four bytes of the size too.
      position += version == 4 ? size.reduce(0) { $0 << 7 | Int($1 & 0x7f) } : 4 + Self.number(size)
    }
  }

  /// The frames inside a frame.
  init(_ content: [UInt8], from start: Int, version: UInt8) {
    self.version = version
    source = ByteSource(content)
    (position, end) = (start, content.count)
    isUnsynchronised = false
  }

  /// `nil` at the end, where padding begins, and where the next bytes cannot be a frame.
  mutating func next() throws(InspectionStop) -> Frame? {
    guard left > 0, end - position >= 10 else { return nil }
    let header = try source.bytes(at: position, count: 10)
    guard header.count == 10, header[0] > 0 else { return nil }
    let size = header[4...7]
    // Some programs write plain numbers in version 4.
    let isPlain = version == 3 || size.contains { $0 > 0x7f }
    let length = isPlain ? Self.number(size) : size.reduce(0) { $0 << 7 | Int($1) }
    let start = position + 10
    guard length <= end - start else { return nil }
    left -= 1
    position = start + length
    return Frame(
      name: String(decoding: header.prefix(4), as: UTF8.self), body: start..<position, flags: header[9])
  }

  /// What the frame holds, of a large one the beginning; nothing where it is compressed or encrypted.
  func content(of frame: Frame) throws(InspectionStop) -> [UInt8] {
    let count = min(frame.body.count, Self.mostOfFrame)
    let body = try source.bytes(at: frame.body.lowerBound, count: count)[...]
    guard frame.flags & (version == 3 ? 0xc0 : 0x0c) == 0 else { return [] }
    // A byte tells the group, and in version 4 four more the length.
    let isGrouped = frame.flags & (version == 3 ? 0x20 : 0x40) != 0
    let hasLength = version == 4 && frame.flags & 1 != 0
    let content = body.dropFirst((isGrouped ? 1 : 0) + (hasLength ? 4 : 0))
    return isUnsynchronised || version == 4 && frame.flags & 2 != 0 ? Self.resynchronised(content) : Array(content)
  }

  /// Without the zero behind each 0xFF.
  private static func resynchronised(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isAfterFF = false
    for byte in bytes {
      if !(isAfterFF && byte == 0) { result.append(byte) }
      isAfterFF = byte == 0xff
    }
    return result
  }

  private static func number(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
