import Testing

@testable import Preview

/// RFC 9110 §14.1.2 and §14.2, with its example of 10000 bytes.
@Suite struct ByteRangeTests {
  @Test(arguments: [
    ("bytes=0-499", 0, 499), ("bytes=500-999", 500, 999), ("bytes=-500", 9500, 9999), ("bytes=9500-", 9500, 9999),
    ("bytes=0-0", 0, 0), ("bytes=-1", 9999, 9999), ("bytes=0-", 0, 9999), ("bytes=9999-", 9999, 9999),
    ("bytes=0-99999", 0, 9999), ("bytes=-10001", 0, 9999), ("bytes=-99999999999999999999", 0, 9999),
    ("bytes=5-99999999999999999999", 5, 9999), ("BYTES=0-1", 0, 1), ("bytes= 0-1", 0, 1), ("bytes=0-1, ", 0, 1),
    ("bytes=,0-1", 0, 1), ("bytes=0-9223372036854775807", 0, 9999), ("bytes=007-008", 7, 8),
  ]) func `finds one part`(field: String, first: Int, last: Int) {
    #expect(ByteRange(field, length: 10000) == .part(first..<(last + 1)))
  }

  @Test(arguments: [
    "", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=1-0", "bytes=0-1,3-4", "bytes=0-0,-1", "lines=0-1",
    "bytes=0-1-2", "bytes=--1", "bytes=+1-2", "bytes 0-1", "bytes=0 - 1", "bytes=1", "bytes=0x0-0x1", "bytes=²-3",
  ]) func `ignores what is malformed, of another unit, or several`(field: String) {
    #expect(ByteRange(field, length: 10000) == .whole)
  }

  @Test(arguments: ["bytes=10000-", "bytes=10000-10001", "bytes=-0", "bytes=99999999999999999999-"])
  func `knows what lies beyond the file`(field: String) {
    #expect(ByteRange(field, length: 10000) == .unsatisfiable)
  }

  @Test func `an empty file has no parts`() {
    #expect(ByteRange("bytes=0-", length: 0) == .unsatisfiable)
    #expect(ByteRange("bytes=-5", length: 0) == .whole)
  }
}
