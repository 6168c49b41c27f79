import Glibc
import Testing

@testable import System

@Suite struct FilePathTests {
  @Test(arguments: [
    ("a/b", "a/b", "a", "b"), ("a//b/", "a/b", "a", "b"), ("a", "a", ".", "a"), ("/a", "/a", "/", "a"),
    ("//a", "/a", "/", "a"), ("/", "/", "/", "/"), ("", ".", ".", "."), ("é/ë.md", "é/ë.md", "é", "ë.md"),
    ("a/\u{301}b", "a/\u{301}b", "a", "\u{301}b"),
  ]) func `has one spelling, a parent and a last component`(
    given: String, text: String, parent: String, last: String
  ) {
    let path = FilePath(given)
    #expect(Array(path.text.utf8) == Array(text.utf8))
    #expect(path.parent == FilePath(parent))
    #expect(Array(path.lastComponent.utf8) == Array(last.utf8))
    #expect(path.isAbsolute == text.hasPrefix("/"))
  }

  @Test func `appends names`() {
    #expect(FilePath("/").appending("a") == FilePath("/a"))
    #expect(FilePath("a").appending("b/c.md") == FilePath("a/b/c.md"))
    #expect(FilePath("a").appending("/b") == FilePath("a/b"))
  }

  @Test func `is equal by its bytes`() {
    #expect(FilePath("\u{E9}") != FilePath("e\u{301}"))
    #expect(Set([FilePath("\u{E9}"), FilePath("e\u{301}"), FilePath("\u{E9}/")]).count == 2)
  }

  @Test func `names the current directory`() throws {
    let current = try FilePath.current
    #expect(current.isAbsolute)
    #expect(try current.status()?.inode == FilePath(".").status()?.inode)
  }

  @Test(arguments: [
    ("", ""), ("a", "/a"), ("a/.", "/a"), ("a/..", ""), ("link", "/a"), ("link/..", ""), ("link/new", "/a/new"),
    ("a/new/../x", "/a/x"), ("new/../link/x", "/a/x"), ("new/./more/../../link/../x", "/x"),
    ("../../../../../../..", nil),
  ]) func `has one physical path, where links and what is not there yet lead`(given: String, below: String?) throws {
    let folder = try TemporaryFolder()
    try folder.path.appending("a").createDirectories()
    #expect(unsafe symlink("a", folder.path.appending("link").text) == 0)
    let root = try folder.path.physical().text
    #expect(try folder.path.appending(given).physical().text == below.map { root + $0 } ?? "/")
  }

  @Test func `a loop of links has no physical path`() throws {
    let folder = try TemporaryFolder()
    let loop = folder.path.appending("loop")
    #expect(unsafe symlink("loop", loop.text) == 0)
    #expect(throws: FileError(act: "find", path: loop.text, number: ELOOP)) { try loop.physical() }
  }

  @Test func `refuses a NUL, which would name another file`() throws {
    let folder = try TemporaryFolder()
    try folder.write("secret", to: "a")
    let path = folder.path.appending("a\0b")
    #expect(throws: FileError(act: "open", path: path.text, number: 22)) { try path.read(limit: 10) }
    #expect(throws: FileError(act: "look at", path: path.text, number: 22)) { try path.status() }
    #expect(throws: FileError(act: "remove", path: path.text, number: 22)) { try path.remove() }
    #expect(throws: FileError(act: "rename to", path: path.text, number: 22)) {
      try folder.path.appending("a").rename(to: path)
    }
    #expect(throws: FileError(act: "rename", path: path.text, number: 22)) {
      try path.rename(to: folder.path.appending("c"))
    }
    #expect(try folder.path.entries() == ["a"])
  }
}
