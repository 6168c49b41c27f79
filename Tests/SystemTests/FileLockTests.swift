import Glibc
import Testing

@testable import System

@Suite struct FileLockTests {
  @Test func `one holder at a time, and free again afterwards`() throws {
    let folder = try TemporaryFolder()
    do {
      let held = try FileLock(directory: folder.path)
      #expect(throws: FileLock.Failure.heldByAnother(path: folder.path.text)) {
        _ = try FileLock(directory: folder.path)
      }
      _ = consume held
    }
    _ = try FileLock(directory: folder.path)
    #expect(try folder.path.entries() == [])
  }

  @Test func `a program that is run does not keep the lock`() throws {
    let folder = try TemporaryFolder()
    let pipe = try Pipe()
    let held = try FileLock(directory: folder.path)
    let child = try ChildProcess(of: ProgramRun("cat"), input: pipe.reading.number, output: pipe.writing.number)
    _ = consume held
    #expect(throws: Never.self) { _ = try FileLock(directory: folder.path) }
    child.stop()
    #expect(try child.waitForEnd() == .killed(signal: SIGTERM))
  }

  @Test func `says what cannot be locked`() {
    #expect(throws: FileLock.Failure.system(FileError(act: "lock", path: "/nowhere", number: ENOENT))) {
      _ = try FileLock(directory: FilePath("/nowhere"))
    }
  }
}
