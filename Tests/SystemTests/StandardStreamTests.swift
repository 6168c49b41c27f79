import Glibc
import Testing

@testable import System

/// Each runs in a process of its own, whose standard streams it may replace.
@Suite struct StandardStreamTests {
  @Test func `writes results and messages to their own streams`() async throws {
    let result = try await #require(
      processExitsWith: .success, observing: [\.standardOutputContent, \.standardErrorContent]
    ) {
      try StandardStream.output.write("a result\n")
      try StandardStream.error.write("a message\n")
    }
    #expect(String(decoding: result.standardOutputContent, as: UTF8.self).contains("a result\n"))
    #expect(String(decoding: result.standardErrorContent, as: UTF8.self).contains("a message\n"))
  }

  @Test func `reads standard input to its end, up to the limit`() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      let file = try folder.write("twelve bytes", to: "a")
      close(0)
      let input = try FileDescriptor(opening: file, O_RDONLY)
      #expect(input.number == 0)
      #expect(!StandardInput.isTerminal)
      #expect(throws: FileError(act: "read", path: "standard input", number: EFBIG)) {
        try StandardInput.read(limit: 11)
      }
      #expect(lseek(0, 0, SEEK_SET) == 0)
      #expect(try StandardInput.read(limit: 12) == Array("twelve bytes".utf8))
      #expect(throws: FileError(act: "read", path: "standard input", number: ENOTTY)) {
        try StandardInput.readLineWithoutEcho()
      }
    }
  }

  @Test(arguments: [
    ("p-1 \u{E9}\n", "p-1 \u{E9}"), ("\n", ""), ("abc\u{7F}d\nrest\n", "abd"), ("\u{4}", nil),
    ("abc\u{3}", "interrupted"),
  ]) func `reads a line at a terminal without showing it`(typed: String, line: String?) async {
    await #expect(processExitsWith: .success) { [typed, line] in
      var terminal: Int32 = -1
      var slave: Int32 = -1
      #expect(unsafe openpty(&terminal, &slave, nil, nil, nil) == 0)
      #expect(dup2(slave, 0) == 0 && StandardInput.isTerminal)
      // Types once the terminal has stopped showing what is typed.
      let script = "while ! stty -a | grep -q -- -echo' '; do sleep 0.01; done; printf %s \"$1\""
      let run = ProgramRun("sh", ["-c", script, "sh", typed])
      let typist = try ChildProcess(of: run, input: 0, output: terminal)
      do {
        #expect(try StandardInput.readLineWithoutEcho() == line)
      } catch let error as FileError {
        #expect(error.number == EINTR && line == "interrupted")
      }
      #expect(try typist.waitForEnd().isSuccess)
      var settings = termios()
      #expect(unsafe tcgetattr(0, &settings) == 0)
      #expect(settings.c_lflag & tcflag_t(ECHO | ISIG) == tcflag_t(ECHO | ISIG))
    }
  }
}
