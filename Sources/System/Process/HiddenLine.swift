import Glibc

extension StandardInput {
  /// The line that is typed at the terminal without showing it, without its end; `nil` at the end of the input.
  ///
  /// Throws ENOTTY where standard input is no terminal, EILSEQ where the line is not UTF-8, and EINTR for the
  /// interrupt character (Ctrl-C): the terminal shows what is typed again before this returns or throws.
  package static func readLineWithoutEcho() throws(FileError) -> String? {
    var settings = termios()
    try completed("read", name) { unsafe tcgetattr(0, &settings) }
    // The interrupt character ends the line instead of the process, which would leave the terminal silent.
    var silent = settings
    silent.c_lflag &= ~tcflag_t(ECHO | ISIG)
    let interrupt = unsafe withUnsafeMutableBytes(of: &silent.c_cc) { characters in
      unsafe characters[Int(VEOL)] = characters[Int(VINTR)]
      return unsafe characters[Int(VINTR)]
    }
    try completed("read", name) { unsafe tcsetattr(0, TCSANOW, &silent) }
    defer { unsafe _ = tcsetattr(0, TCSANOW, &settings) }

    return try readLine(until: interrupt)
  }

  /// The line that is typed at the terminal, without its end; `nil` at the end of the input (Ctrl-D).
  ///
  /// Throws EILSEQ where the line is not UTF-8.
  package static func readLine() throws(FileError) -> String? {
    try readLine(until: nil)
  }

  private static func readLine(until interrupt: UInt8?) throws(FileError) -> String? {
    var line: [UInt8] = []
    var byte: [UInt8] = [0]
    let input = FileDescriptor(using: 0)
    while try input.read(into: &byte, path: name) == 1 {
      if byte[0] == interrupt { throw FileError(act: "read", path: name, number: EINTR) }
      if byte[0] == UInt8(ascii: "\n") { return try text(of: line) }
      line.append(byte[0])
    }
    return line.isEmpty ? nil : try text(of: line)
  }

  private static func text(of line: [UInt8]) throws(FileError) -> String {
    guard let text = String(validating: line, as: UTF8.self) else {
      throw FileError(act: "read", path: name, number: EILSEQ)
    }
    return text
  }
}
