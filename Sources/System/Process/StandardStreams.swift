import Glibc

/// Where a command writes.
package enum StandardStream: Int32, Sendable {
  /// Results.
  case output = 1
  /// Everything else.
  case error = 2

  package var isTerminal: Bool { isatty(rawValue) == 1 }

  /// All of the bytes; EPIPE where the reader has gone.
  package func write(_ bytes: Span<UInt8>) throws(FileError) {
    let descriptor = FileDescriptor(using: rawValue)
    try descriptor.write(bytes, path: self == .output ? "standard output" : "standard error")
  }

  package func write(_ text: String) throws(FileError) {
    try write(text.utf8.span)
  }
}

/// Where a command reads from when it is told `-`.
package enum StandardInput {
  package static var isTerminal: Bool { isatty(0) == 1 }

  /// Everything up to its end; EFBIG where that is more than `limit` bytes.
  package static func read(limit: Int) throws(FileError) -> [UInt8] {
    let descriptor = FileDescriptor(using: 0)
    return try descriptor.readAll(limit: limit, path: name)
  }

  /// Hands on what comes in, in pieces of at most `size` bytes, until its end or until `body` answers false.
  package static func readPieces(
    of size: Int = 262_144, _ body: (Span<UInt8>) throws(FileError) -> Bool
  ) throws(FileError) {
    let descriptor = FileDescriptor(using: 0)
    try descriptor.readPieces(of: size, path: name, body)
  }

  static let name = "standard input"
}
