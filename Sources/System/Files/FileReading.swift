import Glibc

extension FilePath {
  /// The whole file; EFBIG where it has more than `limit` bytes.
  package func read(limit: Int) throws(FileError) -> [UInt8] {
    try FileDescriptor(opening: self, O_RDONLY).readAll(limit: limit, path: text)
  }

  /// The whole file, which must be an ordinary one: EINVAL for a pipe or a device, which might never end; EFBIG where it
  /// has more than `limit` bytes.
  package func readOrdinary(limit: Int) throws(FileError) -> [UInt8] {
    let file = try FileDescriptor(opening: self, O_RDONLY | O_NONBLOCK)
    let status = try file.status(path: text)
    guard status.kind == .file else { throw FileError(act: "read", path: text, number: EINVAL) }
    return try file.readAll(limit: limit, expecting: status.size, path: text)
  }

  /// Hands on the file's bytes from `offset` in pieces of at most `size` bytes, until its end or until `body` answers
  /// false.
  package func readPieces(
    of size: Int = 262_144, from offset: Int = 0, _ body: (Span<UInt8>) throws(FileError) -> Bool
  ) throws(FileError) {
    let file = try FileDescriptor(opening: self, O_RDONLY)
    if offset != 0 { try completed("read", text) { lseek(file.number, offset, SEEK_SET) } }
    try file.readPieces(of: size, path: text, body)
  }

  /// Copies the file to a new one, and hands on each piece as it was written; gives the number of bytes.
  ///
  /// Throws EEXIST where the target exists. On any other failure, of `piece` too, the target is removed again.
  @discardableResult
  package func copy(
    to target: FilePath, mode: UInt32 = 0o644, durably: Bool = false,
    _ piece: (Span<UInt8>) throws(FileError) -> Void = { _ in }
  ) throws(FileError) -> Int {
    var copied = 0
    let source = try FileDescriptor(opening: self, O_RDONLY)
    var file = try NewFile(at: target, mode: mode)
    try source.readPieces(of: 262_144, path: text) { bytes throws(FileError) in
      try file.write(bytes)
      try piece(bytes)
      copied += bytes.count
      return true
    }
    try file.finish(durably: durably)
    return copied
  }
}
