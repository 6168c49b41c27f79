/// Bytes as deflate reads them: bit by bit, the lowest first. Source: RFC 1951 §3.1.1.
struct BitInput {
  private let read: (_ offset: Int, _ count: Int) throws -> [UInt8]
  private let start: Int
  private var chunk: [UInt8] = []
  /// In `chunk`.
  private var position = 0
  /// From the beginning of the input to the end of `chunk`.
  private var readTo: Int
  private var chunkLength = 512
  private var held: UInt64 = 0
  private(set) var count = 0

  init(from offset: Int, read: @escaping (_ offset: Int, _ count: Int) throws -> [UInt8]) {
    self.read = read
    start = offset
    readTo = offset
  }

  /// In bytes, with the one that is not used up.
  var used: Int { readTo - chunk.count + position - start - count / 8 }

  /// As many of the next 48 bits as there are.
  mutating func refill() throws {
    while count <= 48 {
      if position == chunk.count {
        chunk = try read(readTo, chunkLength)
        // Most of what only looks deflated ends soon.
        chunkLength = min(chunkLength * 4, 131_072)
        readTo += chunk.count
        position = 0
        if chunk.isEmpty { return }
      }
      held |= UInt64(chunk[position]) << UInt64(count)
      position += 1
      count += 8
    }
  }

  /// The next bits, without using them up; zeros where there are none.
  func peek(_ number: Int) -> Int { Int(held & ((1 << UInt64(number)) - 1)) }

  mutating func drop(_ number: Int) throws {
    guard number <= count else { throw InflateStop.truncated }
    held >>= UInt64(number)
    count -= number
  }

  /// At most 32.
  mutating func bits(_ number: Int) throws -> UInt32 {
    if count < number { try refill() }
    let bits = UInt32(truncatingIfNeeded: peek(number))
    try drop(number)
    return bits
  }

  mutating func alignToByte() {
    held >>= UInt64(count % 8)
    count -= count % 8
  }
}
