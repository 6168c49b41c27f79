import Glibc
import Testing

@testable import System

@Suite struct FileWritingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `writes a new file with its mode, and only a new one`() throws {
    let file = folder.path.appending("a")
    try file.writeNew("abc".utf8.span, mode: 0o600, durably: true)
    #expect(try file.text() == "abc")
    #expect(try file.status()?.mode == 0o600)
    #expect(throws: FileError(act: "create", path: file.text, number: EEXIST)) {
      try file.writeNew("new".utf8.span)
    }
    #expect(try file.text() == "abc")
  }

  @Test func `never writes through a link`() throws {
    let link = folder.path.appending("link")
    #expect(unsafe symlink(folder.path.appending("outside").text, link.text) == 0)
    #expect(throws: FileError(act: "create", path: link.text, number: EEXIST)) { try link.writeNew("abc".utf8.span) }
    #expect(try folder.path.entries() == ["link"])
  }

  @Test func `replaces a file as a whole`() throws {
    let file = try folder.write("old", to: "a")
    let temporary = try folder.write("left by a crash", to: ".a.new")
    try file.writeWhole("new".utf8.span, through: temporary, durably: true)
    try folder.path.sync()
    #expect(try file.text() == "new")
    #expect(try folder.path.entries() == ["a"])
  }

  @Test func `leaves no temporary file where the name is taken by a directory`() throws {
    try folder.write("x", to: "a/b")
    let target = folder.path.appending("a")
    #expect(throws: FileError(act: "rename to", path: target.text, number: EISDIR)) {
      try target.writeWhole("new".utf8.span, through: folder.path.appending(".a.new"))
    }
    #expect(try folder.path.entries() == ["a"])
  }

  @Test func `a file that is not finished is removed`() throws {
    do {
      var file = try NewFile(at: folder.path.appending("a"))
      try file.write("half".utf8.span)
    }
    #expect(try folder.path.entries() == [])
  }

  @Test(.enabled(if: try FilePath("/dev/full").status() != nil, "needs the device /dev/full"))
  func `a full disk is an error of the write`() throws {
    let descriptor = try FileDescriptor(opening: FilePath("/dev/full"), O_WRONLY)
    #expect(throws: FileError(act: "write", path: "full", number: ENOSPC)) {
      try descriptor.write("abc".utf8.span, path: "full")
    }
  }

  @Test func `writes everything to a reader that is slow and takes little at a time`() throws {
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let target = folder.path.appending("come")
    let pipe = try Pipe()
    let reader = ProgramRun("dd", ["of=" + target.text, "bs=1000", "status=none"])
    let output = try FileDescriptor(opening: FilePath("/dev/null"), O_WRONLY)
    let child = try ChildProcess(of: reader, input: pipe.reading.number, output: output.number)
    #expect(fcntl(pipe.writing.number, F_SETFL, O_NONBLOCK) == 0)
    try pipe.keepingWriting().write(bytes.span, path: "a pipe")
    #expect(try child.waitForEnd().isSuccess)
    #expect(try target.read(limit: 1_000_000) == bytes)
  }
}
