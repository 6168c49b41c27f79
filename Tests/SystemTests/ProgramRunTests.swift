import Glibc
import Testing

@testable import System

@Suite struct ProgramRunTests {
  @Test func `captures what a program writes and how it ends`() throws {
    let run = try ProgramRun("sh", ["-c", "printf '%s|' \"$@\"; exit 3", "sh", "one two", "", "'é'"]).run()
    #expect(run.output == Array("one two||'é'|".utf8))
    #expect(run.end == .exited(status: 3))
    #expect(!run.end.isSuccess)
  }

  @Test func `passes more input than a pipe holds through a program`() throws {
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 13) }
    let run = try ProgramRun("cat").run(input: bytes, outputLimit: 1_000_000)
    #expect(run.output == bytes)
    #expect(run.end.isSuccess)
  }

  @Test func `a program that does not read its input is no error`() throws {
    let run = try ProgramRun("true").run(input: [UInt8](repeating: 0, count: 1_000_000))
    #expect(run.end == .exited(status: 0))
  }

  @Test func `goes on feeding a program that closed its output`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path.appending("a")
    let run = try ProgramRun("sh", ["-c", "exec > \"$1\"; cat", "sh", file.text])
      .run(input: [UInt8](repeating: 65, count: 300_000))
    #expect(run.end.isSuccess)
    #expect(try file.status()?.size == 300_000)
  }

  @Test func `says how a killed program ended`() throws {
    #expect(try ProgramRun("sh", ["-c", "kill -9 $$"]).run().end == .killed(signal: SIGKILL))
  }

  @Test func `stops a program that writes too much, or enough`() throws {
    #expect(throws: FileError(act: "run", path: "yes", number: EFBIG)) {
      try ProgramRun("yes").run(outputLimit: 1000)
    }
    #expect(try ProgramRun("yes").run { _ in false } != .exited(status: 0))
  }

  @Test func `gives a program the usual fate of a closed pipe`() throws {
    Signals.prepare()
    let run = try ProgramRun("sh", ["-c", "kill -s PIPE $$; echo survived"]).run()
    #expect(run.end == .killed(signal: SIGPIPE))
    #expect(run.output == [])
  }

  @Test func `says what cannot be run`() {
    let name = "no-such-program-here"
    #expect(throws: FileError(act: "run", path: name, number: ENOENT)) { try ProgramRun(name).run() }
    #expect(throws: FileError(act: "run", path: "echo", number: EINVAL)) { try ProgramRun("echo", ["a\0b"]).run() }
  }
}
