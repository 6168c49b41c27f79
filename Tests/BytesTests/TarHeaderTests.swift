import Bytes
import Foundation
import TestPrograms
import Testing

@Suite struct TarHeaderTests {
  private static let names = [
    "a", "Episodes/één/episode.md", String(repeating: "x", count: 100), String(repeating: "y", count: 101),
    "Episodes/" + String(repeating: "z/", count: 200) + "end",
  ]

  @Test(arguments: names, [0, 1, 512, 0o77_777_777_777, 0o77_777_777_777 + 1, 1 << 40])
  func `what is written reads back`(name: String, length: Int) throws {
    let bytes = TarHeader.bytes(name: name, length: length, mode: 0o600, modified: 1_772_000_000)
    #expect(bytes.count == (name.utf8.count > 100 ? (name.utf8.count + 1 + 511) / 512 * 512 + 1024 : 512))
    #expect(TarHeader(Array(bytes.suffix(512))) == .file(name: String(name.prefix(100)), length: length))
    if bytes.count > 512 {
      #expect(TarHeader(Array(bytes.prefix(512))) == .longName(length: name.utf8.count + 1))
    }
  }

  @Test func `a changed byte makes it none`() throws {
    let header = TarHeader.bytes(name: "a", length: 7, mode: 0o600, modified: 0)
    for position in header.indices {
      var changed = header
      changed[position] ^= 1
      #expect(TarHeader(changed) == nil, "\(position)")
    }
    #expect(TarHeader(Array(repeating: 0, count: 512)) == .end)
    #expect(TarHeader(Array(header.dropLast())) == nil)
  }

  /// Skipped where there is no `tar`.
  @Test(.enabled(if: TestProgram.named("tar") != nil, "tar is not installed")) func `tar reads what is written`() throws
  {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("klankbord-tar-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var archive: [UInt8] = []
    for name in Self.names {
      let content = Array("inhoud van \(name)".utf8)
      archive += TarHeader.bytes(name: name, length: content.count, mode: 0o640, modified: 1_772_000_000)
      archive += content + TarHeader.padding(after: content.count)
    }
    archive += TarHeader.ending
    try Data(archive).write(to: folder.appendingPathComponent("a.tar"))
    let path = folder.appendingPathComponent("a.tar").path
    let tar = try #require(TestProgram.named("tar"))
    #expect(try tar.run(["--extract", "--file", path, "--directory", folder.path]).status == 0)
    for name in Self.names {
      #expect(
        try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8) == "inhoud van \(name)")
    }
  }
}
