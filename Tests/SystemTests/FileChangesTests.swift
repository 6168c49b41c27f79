import Glibc
import Testing

@testable import System

@Suite struct FileChangesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `knows a file, a directory, a link and what is absent`() throws {
    let file = try folder.write("abc", to: "a", mode: 0o640)
    let status = try #require(try file.status())
    #expect(status.kind == .file)
    #expect(status.size == 3)
    #expect(status.mode == 0o640)
    #expect(status.owner == geteuid())
    #expect(status.modified > 1_700_000_000_000_000_000)
    #expect(status.changed >= status.modified)
    let link = folder.path.appending("link")
    #expect(unsafe symlink("nowhere", link.text) == 0)
    #expect(try link.status()?.kind == .link)
    #expect(try folder.path.status()?.kind == .directory)
    #expect(try FilePath("/dev/null").status()?.kind == .other)
    #expect(try folder.path.appending("absent").status() == nil)
    #expect(try file.appending("below a file").status() == nil)
  }

  @Test func `a moment beyond the year 2262 does not overflow`() throws {
    let file = try folder.write("abc", to: "a")
    var times = [timespec(tv_sec: 0, tv_nsec: 0), timespec(tv_sec: 20_000_000_000, tv_nsec: 0)]
    #expect(unsafe utimensat(AT_FDCWD, file.text, &times, 0) == 0)
    #expect(try #require(try file.status()).modified > 9_000_000_000_000_000_000)
  }

  @Test func `lists names by their bytes`() throws {
    for name in ["b", "a", "Z", "é", ".hidden", "a.b"] { try folder.write("", to: name) }
    #expect(try folder.path.entries() == [".hidden", "Z", "a", "a.b", "b", "é"])
    #expect(throws: FileError(act: "list", path: folder.path.appending("a").text, number: ENOTDIR)) {
      try folder.path.appending("a").entries()
    }
  }

  @Test func `refuses a name that is no text`() throws {
    let name = Array(folder.path.text.utf8CString.dropLast()) + [0x2F, -1, 0]
    #expect(unsafe mkdir(name, 0o755) == 0)
    #expect(throws: FileError(act: "list", path: folder.path.appending("\u{FFFD}").text, number: EILSEQ)) {
      try folder.path.entries()
    }
    try folder.path.removeTree()
    #expect(try folder.path.status() == nil)
    try folder.path.createDirectories()
  }

  @Test func `makes a directory and its parents, once or again`() throws {
    let deep = folder.path.appending("a/b/c")
    try deep.createDirectories(mode: 0o700)
    try deep.createDirectories(mode: 0o755)
    #expect(try deep.status()?.mode == 0o700)
    #expect(try deep.parent.status()?.mode == 0o700)
    let file = try folder.write("x", to: "file")
    #expect(throws: FileError(act: "create", path: file.text, number: EEXIST)) { try file.createDirectories() }
    #expect(throws: FileError(act: "create", path: file.text + "/below", number: ENOTDIR)) {
      try file.appending("below").createDirectories()
    }
  }

  @Test func `removes what is there and says whether it was`() throws {
    let file = try folder.write("x", to: "a/b")
    #expect(throws: FileError(act: "remove", path: file.parent.text, number: ENOTEMPTY)) {
      try file.parent.removeDirectory()
    }
    #expect(try file.remove())
    #expect(try !file.remove())
    #expect(try file.parent.removeDirectory())
    #expect(try !file.parent.removeDirectory())
    #expect(try !file.remove())
  }

  @Test func `removes a tree but nothing that a link in it points to`() throws {
    try folder.write("keep", to: "outside/kept")
    try folder.write("x", to: "tree/a/b/c")
    try folder.write("x", to: "tree/d")
    #expect(unsafe symlink("../outside", folder.path.appending("tree/link").text) == 0)
    #expect(try folder.path.appending("tree").removeTree())
    #expect(try !folder.path.appending("tree").removeTree())
    #expect(try folder.path.entries() == ["outside"])
    #expect(unsafe symlink("outside", folder.path.appending("link").text) == 0)
    #expect(try folder.path.appending("link").removeTree())
    #expect(try folder.path.appending("outside/kept").text() == "keep")
  }
}
