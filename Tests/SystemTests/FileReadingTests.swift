import Glibc
import Testing

@testable import System

@Suite struct FileReadingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `reads a whole file up to its limit`() throws {
    let file = try folder.write("twelve bytes", to: "a")
    #expect(try file.read(limit: 12) == Array("twelve bytes".utf8))
    #expect(throws: FileError(act: "read", path: file.text, number: EFBIG)) { try file.read(limit: 11) }
    #expect(try folder.write("", to: "empty").read(limit: 0) == [])
  }

  @Test func `says what is missing or no file`() throws {
    let missing = folder.path.appending("missing")
    #expect(throws: FileError(act: "open", path: missing.text, number: ENOENT)) { try missing.read(limit: 1) }
    #expect(throws: FileError(act: "read", path: folder.path.text, number: EISDIR)) { try folder.path.read(limit: 1) }
    #expect(throws: FileError(act: "read", path: folder.path.text, number: EISDIR)) { try FileReader(folder.path) }
  }

  @Test(arguments: [(0, ["abcd", "efgh", "ij"]), (7, ["hij"]), (10, []), (11, [])])
  func `hands on pieces from an offset`(offset: Int, expected: [String]) throws {
    let file = try folder.write("abcdefghij", to: "a")
    var pieces: [String] = []
    try file.readPieces(of: 4, from: offset) { piece in
      pieces.append(text(piece))
      return true
    }
    #expect(pieces == expected)
  }

  @Test func `stops when the reader has enough, and passes its error on`() throws {
    let file = try folder.write("abcdefghij", to: "a")
    var count = 0
    try file.readPieces(of: 4) { _ in
      count += 1
      return false
    }
    #expect(count == 1)
    let error = FileError(act: "use", path: "elsewhere", number: EIO)
    #expect(throws: error) { try file.readPieces { (_) throws(FileError) in throw error } }
    #expect(throws: FileError(act: "read", path: file.text, number: EINVAL)) {
      try file.readPieces(from: -1) { _ in true }
    }
  }

  @Test(arguments: [
    (0, 3, "abc"), (8, 3, "ij"), (10, 1, ""), (.max, 1, ""), (0, .max, "abcdefghij"), (-1, 5, ""), (3, -1, ""),
    (.min, .max, ""),
  ]) func `reads at any place, short only at the end`(offset: Int, count: Int, expected: String) throws {
    let reader = try FileReader(folder.write("abcdefghij", to: "a"))
    #expect(reader.length == 10)
    #expect(try reader.read(at: offset, count: count) == Array(expected.utf8))
  }

  @Test func `a reader gives what is left of a file that became shorter`() throws {
    let file = try folder.write("abcdefghij", to: "a")
    let reader = try FileReader(file)
    #expect(unsafe truncate(file.text, 4) == 0)
    #expect(try reader.read(at: 2, count: 5) == Array("cd".utf8))
  }

  @Test func `copies a file and hands on the very bytes`() throws {
    let bytes = (0..<600_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let source = folder.path.appending("source")
    try source.writeNew(bytes.span)
    let target = folder.path.appending("target")
    var seen: [UInt8] = []
    let count = try source.copy(to: target, mode: 0o600, durably: true) { seen.append($0) }
    #expect(count == 600_000)
    #expect(seen == bytes)
    #expect(try target.read(limit: 600_000) == bytes)
    #expect(try target.status()?.mode == 0o600)
  }

  @Test func `a copy that fails leaves no file, and never replaces one`() throws {
    let source = try folder.write("abc", to: "source")
    let error = FileError(act: "hash", path: "", number: EIO)
    #expect(throws: error) {
      try source.copy(to: folder.path.appending("target")) { (_) throws(FileError) in throw error }
    }
    let present = try folder.write("old", to: "present")
    #expect(throws: FileError(act: "create", path: present.text, number: EEXIST)) { try source.copy(to: present) }
    #expect(try present.text() == "old")
    #expect(try folder.path.entries() == ["present", "source"])
  }
}

private func text(_ bytes: Span<UInt8>) -> String {
  String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
}
