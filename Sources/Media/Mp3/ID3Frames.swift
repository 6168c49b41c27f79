/// The frames of an ID3v2 tag, one after another (id3.org ID3v2.2 §3.2, ID3v2.3 §3.3, ID3v2.4 §4).
struct ID3Frames {
  /// Whether these are frames inside a frame.
  private(set) var isInFrame = false

  private let source: ByteSource
  private let version: UInt8
  private var position: Int
  private var end: Int
  private var left = 1000

  /// `nil` where they cannot be told simply: in an unsynchronised tag, or one with an extended header.
  init?(in source: ByteSource, tag: Range<Int>) throws(InspectionStop) {
    let head = try source.bytes(at: tag.lowerBound, count: 10)
    guard head.count == 10, head[5] & 0xc0 == 0 else { return nil }
    self.source = source
    version = head[3]
    position = tag.lowerBound + 10
    end = tag.upperBound
  }

  /// The frames that the content of one of these frames ends with.
  func inside(_ content: Range<Int>) -> Self {
    var frames = self
    (frames.position, frames.end, frames.left) = (content.lowerBound, content.upperBound, 1000)
    frames.isInFrame = true
    return frames
  }

  /// `nil` at the end, where padding begins, and where the next bytes cannot be a frame.
  mutating func next() throws(InspectionStop) -> (name: String, content: Range<Int>)? {
    let headerLength = version == 2 ? 6 : 10
    guard left > 0, end - position >= headerLength else { return nil }
    let header = try source.bytes(at: position, count: headerLength)
    guard header.count == headerLength, header[0] > 0 else { return nil }
    let start = position + headerLength
    let size = size(header)
    guard size <= end - start else { return nil }
    left -= 1
    position = start + size
    return (String(decoding: header.prefix(version == 2 ? 3 : 4), as: UTF8.self), start..<position)
  }

  private func size(_ header: [UInt8]) -> Int {
    switch version {
    case 2: header[3...5].reduce(0) { $0 << 8 | Int($1) }
    case 3: header[4...7].reduce(0) { $0 << 8 | Int($1) }
    default: header[4...7].reduce(0) { $0 << 7 | Int($1 & 0x7f) }
    }
  }
}
