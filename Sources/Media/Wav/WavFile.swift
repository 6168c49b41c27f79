import Bytes

/// The chunks of a WAV file (Microsoft and IBM, Multimedia Programming Interface and Data Specifications 1.0, chapter 2;
/// EBU Tech 3306 for RF64, and ITU-R BS.2088 for BW64, whose sizes stand in a chunk of their own).
struct WavFile: ~Copyable {
  /// In their order, with as much of their content as is there; what follows the 10,000th is not told apart.
  private(set) var chunks: [(name: FourCC, content: Range<Int>)] = []
  private(set) var format: WavFormat?
  /// What is there of the samples.
  private(set) var data: Range<Int>?
  /// What the data chunk says of its length, where that is left open or no more than a placeholder.
  private(set) var placeholder: Int?
  /// Of the last chunk: where it begins and how many of its bytes are missing.
  private(set) var cut: (at: Int, missing: Int)?
  private(set) var junk: Range<Int>?

  private let start: Int
  private let end: Int
  private var position: Int
  private var isLarge = false
  /// What the header says of the length, without the eight bytes before it.
  private var claimedLength = 0
  /// Of the data, by the chunk ds64.
  private var largeData: Int?
  private var window: HashingWindow

  /// Programs that write to a pipe put this or more, as they cannot come back to the header.
  private static let leastPlaceholder = 0x7fff_f000

  /// Over the file from `start`, where RIFF, RF64 or BW64 stands.
  init(over source: ByteSource, from start: Int) {
    window = HashingWindow(over: source)
    self.start = start
    end = source.length
    position = start
  }

  /// Reads all chunks; refuses what is damaged before the samples.
  mutating func run() throws(InspectionStop) {
    let head = Array(try window.bytes(at: start, count: 12))
    guard head.count == 12 else { throw .refused(.cutOff(at: start, missing: 12 - head.count)) }
    isLarge = !head.starts(with: "RIFF".utf8)
    claimedLength = Self.number(head[4..<8])
    position = start + 12
    while try readChunk() {}
    if position < end { junk = position..<end }
  }

  /// The header's claim of the file's length and its true one, where players that believe it would miss something.
  var falseLength: (claimed: Int, measured: Int)? {
    let measured = end - start
    guard cut == nil, placeholder == nil, junk == nil, abs(claimedEnd - end) > 1 else { return nil }
    return (claimedEnd - start, measured)
  }

  /// The hash of the whole file.
  consuming func finish() throws(InspectionStop) -> SHA256Digest {
    try window.finish()
  }

  private var claimedEnd: Int { (start + 8).addingSaturating(claimedLength) }

  /// False at the end, and where the next bytes can be no chunk.
  private mutating func readChunk() throws(InspectionStop) -> Bool {
    guard end - position >= 8, data.map({ claimedEnd < $0.upperBound || position < claimedEnd }) ?? true else {
      return false
    }
    window.floor = position
    let head = Array(try window.bytes(at: position, count: 8))
    let name = FourCC(head.prefix(4).reduce(0) { $0 << 8 | UInt32($1) })
    guard name.isPrintable else { return false }
    let content = position + 8
    var length = Self.number(head[4...])
    switch name {
    case "ds64":
      let sizes = Array(try window.bytes(at: content, count: min(length, 16)))
      guard isLarge, sizes.count == 16 else { throw .refused(.damagedHeader("ds64 chunk", at: position)) }
      claimedLength = Self.number(sizes[..<8])
      largeData = Self.number(sizes[8...])
    case "fmt " where format == nil:
      format = try WavFormat(Array(try window.bytes(at: content, count: min(length, WavFormat.length))), at: position)
    case "data" where data == nil:
      guard format != nil else { throw .refused(.damagedHeader("fmt chunk", at: position)) }
      if isLarge, length == 0xffff_ffff, let largeData { length = largeData }
      if isPlaceholder(length, at: content) {
        placeholder = length
        length = end - content
      }
      data = content..<content + min(length, end - content)
    default: break
    }
    if chunks.count < 10_000 { chunks.append((name, content..<content + min(length, end - content))) }
    if length > end - content { cut = (position, length - (end - content)) }
    // A chunk of odd length is followed by a byte that belongs to none.
    position = min(end, content.addingSaturating(length).addingSaturating(length & 1))
    return cut == nil
  }

  private func isPlaceholder(_ length: Int, at content: Int) -> Bool {
    length == 0 ? claimedEnd <= content : length >= Self.leastPlaceholder && length > end - content
  }

  /// Lowest byte first; `Int.max` where it is larger.
  private static func number(_ bytes: some BidirectionalCollection<UInt8>) -> Int {
    Int(clamping: bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) })
  }
}
