import Glibc

/// A program of the system with its arguments; nothing runs until it is asked to.
///
/// It is found along PATH where its name has no slash, gets this process's directory and environment, writes its errors
/// where this process writes them, and inherits no open files.
package struct ProgramRun: Sendable {
  /// How a program ended.
  package enum End: Hashable, Sendable {
    case exited(status: Int32)
    case killed(signal: Int32)

    package var isSuccess: Bool { self == .exited(status: 0) }
  }

  package let program: String
  package let arguments: [String]

  package init(_ program: String, _ arguments: [String] = []) {
    self.program = program
    self.arguments = arguments
  }

  /// Runs it to its end, with `input` on its standard input, and gives what it wrote to its standard output.
  ///
  /// Throws EFBIG, and stops the program, where it writes more than `limit` bytes; ENOENT where there is no such program.
  package func run(
    input: [UInt8] = [], outputLimit limit: Int = 1 << 20
  ) throws(FileError) -> (end: End, output: [UInt8]) {
    var output: [UInt8] = []
    let end = try run(input: input) { piece throws(FileError) in
      guard piece.count <= limit - output.count else { throw FileError(act: "run", path: program, number: EFBIG) }
      output.append(piece)
      return true
    }
    return (end, output)
  }

  /// Runs it, with `input` on its standard input, and hands on its standard output piece by piece. Where `body` answers
  /// false or throws, the program is stopped (SIGTERM).
  package func run(
    input: [UInt8] = [], _ body: (Span<UInt8>) throws(FileError) -> Bool
  ) throws(FileError) -> End {
    let inputPipe = try Pipe()
    let outputPipe = try Pipe()
    let child = try ChildProcess(of: self, input: inputPipe.reading.number, output: outputPipe.writing.number)
    do {
      let isWhole = try exchange(input, to: inputPipe.keepingWriting(), from: outputPipe.keepingReading(), body)
      if !isWhole { child.stop() }
    } catch {
      child.stop()
      _ = try child.waitForEnd()
      throw error
    }
    return try child.waitForEnd()
  }
}
