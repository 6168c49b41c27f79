import Catalogue
import Testing

@testable import Media

@Suite struct SpliceCopyTests {
  private static let cases: [(splices: [Splice], copy: String)] = [
    ([], "abcdefghij"),
    ([Splice(0..<3, .bytes(Array("XYZW".utf8)))], "XYZWdefghij"),
    ([Splice(0..<0, .bytes(Array("X".utf8)))], "Xabcdefghij"),
    ([Splice(8..<10, .bytes([]))], "abcdefgh"),
    ([Splice(10..<10, .bytes(Array("X".utf8)))], "abcdefghijX"),
    ([Splice(2..<4, .zeros(2)), Splice(4..<5, .bytes(Array("X".utf8)))], "ab\0\0Xfghij"),
    ([Splice(2..<2, .bytes(Array("X".utf8))), Splice(2..<4, .bytes([])), Splice(6..<10, .zeros(1))], "abXef\0"),
    ([Splice(0..<10, .bytes([]))], ""),
  ]

  @Test(arguments: cases) func `the copy is the source with its changes`(splices: [Splice], copy: String) throws {
    let source = Array("abcdefghij".utf8)
    let copy = Array(copy.utf8)
    let read = { (offset: Int, count: Int) in Array(source[offset..<offset + count]) }
    #expect(splices.length(ofCopyFrom: 10) == copy.count)
    for offset in 0...copy.count {
      for count in 0...copy.count + 1 - offset {
        let part = splices.bytes(at: offset, count: count, sourceLength: 10, read: read)
        #expect(part == Array(copy.dropFirst(offset).prefix(count)))
      }
    }
    var (seen, written): ([UInt8], [UInt8]) = ([], [])
    splices.copy(sourceLength: 10, read: read) {
      for index in $0.indices { seen.append($0[index]) }
    } write: {
      for index in $0.indices { written.append($0[index]) }
    }
    #expect(seen == source)
    #expect(written == copy)
  }

  @Test func `pieces are at most 256 KiB`() {
    let splices = [
      Splice(10..<900_000, .zeros(600_000)), Splice(900_000..<900_000, .bytes(.init(repeating: 1, count: 300_000))),
    ]
    var (read, written) = (0, 0)
    splices.copy(sourceLength: 2_000_000) { offset, count in
      #expect(offset == read && count <= 262_144)
      read += count
      return [UInt8](repeating: 7, count: count)
    } source: { _ in
    } write: {
      #expect($0.count <= 262_144)
      written += $0.count
    }
    #expect(read == 2_000_000)
    #expect(written == 10 + 600_000 + 300_000 + 1_100_000)
  }

  @Test func `what a reader or writer throws is thrown on`() {
    struct Failure: Error {}
    #expect(throws: Failure.self) {
      try [Splice]().bytes(at: 0, count: 1, sourceLength: 3) { _, _ throws(Failure) in throw Failure() }
    }
    #expect(throws: Failure.self) {
      try [Splice]().copy(sourceLength: 3) { _, count throws(Failure) in
        [UInt8](repeating: 0, count: count)
      } source: { _ in
      } write: { _ throws(Failure) in
        throw Failure()
      }
    }
  }
}
