import Glibc
import Testing

@testable import System

@Suite struct ResourceLimitTests {
  @Test func `a file-size limit is an error of the write, and leaves no file`() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      Signals.prepare()
      var limit = rlimit(rlim_cur: 1000, rlim_max: 1000)
      try completed("limit", "file size") { unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) }
      let file = folder.path.appending("a")
      #expect(throws: FileError(act: "write", path: file.text, number: EFBIG)) {
        try file.writeNew([UInt8](repeating: 0, count: 5000).span)
      }
      #expect(try folder.path.entries() == [])
      try file.writeNew([UInt8](repeating: 0, count: 1000).span)
    }
  }

  @Test func `a closed pipe is an error of the write`() async {
    await #expect(processExitsWith: .success) {
      Signals.prepare()
      let writing = try Pipe().keepingWriting()
      #expect(throws: FileError(act: "write", path: "a pipe", number: EPIPE)) {
        try writing.write("abc".utf8.span, path: "a pipe")
      }
    }
  }
}
