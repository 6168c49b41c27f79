import Testing

@testable import Bytes

@Suite struct ByteBufferTests {
  @Test func `holds what was appended, in order, however often it grows`() {
    var buffer = ByteBuffer(capacity: 0)
    var expected: [UInt8] = []
    for round in 0..<500 {
      buffer.append(UInt8(truncatingIfNeeded: round))
      buffer.append("é<")
      buffer.append([1, 2, 3])
      buffer.append(decimal: -round)
      expected += [UInt8(truncatingIfNeeded: round), 0xC3, 0xA9, 0x3C, 1, 2, 3] + Array("\(-round)".utf8)
    }
    let (bytes, count) = (buffer.array(), buffer.count)
    #expect(bytes == expected)
    #expect(count == expected.count)
  }

  @Test func `an append far beyond the capacity fits`() {
    var buffer = ByteBuffer(capacity: 1)
    buffer.append([7])
    buffer.append([UInt8](repeating: 9, count: 100_000))
    expect(buffer, holds: [7] + [UInt8](repeating: 9, count: 100_000))
  }

  @Test func `nothing appended leaves it empty`() {
    var buffer = ByteBuffer(capacity: -5)
    buffer.append("")
    buffer.append([])
    let (isEmpty, bytes, lent) = (buffer.isEmpty, buffer.array(), buffer.withBytes { $0.count })
    #expect(isEmpty)
    #expect(bytes == [])
    #expect(lent == 0)
  }

  @Test func `forgets its end, and everything`() {
    var buffer = ByteBuffer()
    buffer.append("Klankbord")
    buffer.truncate(to: 5)
    expect(buffer, holds: Array("Klank".utf8))
    buffer.removeAll()
    buffer.append("x")
    expect(buffer, holds: [0x78])
  }

  @Test func `lends its bytes`() {
    var buffer = ByteBuffer()
    buffer.append("abc")
    let last = buffer.withBytes { bytes in bytes[bytes.count - 1] }
    #expect(last == 0x63)
  }

  private func expect(_ buffer: borrowing ByteBuffer, holds bytes: [UInt8]) {
    let held = buffer.array()
    #expect(held == bytes)
  }
}
