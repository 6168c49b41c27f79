import Glibc

/// An open file of the operating system, closed when its one owner lets go.
package struct FileDescriptor: ~Copyable, Sendable {
  package let number: Int32
  private let isOwned: Bool

  /// Becomes the owner of an open descriptor.
  package init(owning number: Int32) {
    self.number = number
    isOwned = true
  }

  /// Uses a descriptor that stays open, such as a standard stream.
  package init(using number: Int32) {
    self.number = number
    isOwned = false
  }

  /// Never inherited by programs that are run. `mode` counts where `flags` create a file.
  init(opening path: FilePath, _ flags: Int32, mode: UInt32 = 0, act: String = "open") throws(FileError) {
    number = try path.call(act) { unsafe Glibc.open($0, flags | O_CLOEXEC, mode) }
    isOwned = true
  }

  package init(openingDirectory path: FilePath) throws(FileError) {
    try self.init(opening: path, O_RDONLY | O_DIRECTORY)
  }

  /// Opens what this directory has under a name, for reading, whatever it is; ELOOP for a link. Never waits.
  package borrowing func open(_ name: String) throws(FileError) -> FileDescriptor {
    try FilePath(name).refuseNUL("open")
    return FileDescriptor(
      owning: try completed("open", name) {
        unsafe openat(number, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      })
  }

  deinit {
    if isOwned { _ = Glibc.close(number) }
  }

  /// Gives up the ownership.
  consuming func released() -> Int32 {
    let number = number
    discard self
    return number
  }

  /// Closes it now and says whether the last writes arrived. On Linux the descriptor is gone even where this throws.
  consuming func close(path: String) throws(FileError) {
    let result = Glibc.close(number)
    let error = errno
    discard self
    guard result == 0 || error == EINTR else { throw FileError(act: "write", path: path, number: error) }
  }

  package borrowing func status(path: String) throws(FileError) -> FileStatus {
    var status = stat()
    try completed("look at", path) { unsafe fstat(number, &status) }
    return FileStatus(status)
  }

  /// How many bytes came, at most as many as the buffer has room for; 0 at the end.
  borrowing func read(into buffer: inout [UInt8], path: String) throws(FileError) -> Int {
    try completed("read", path) {
      unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(number, $0.baseAddress, $0.count) }
    }
  }

  /// Hands on what can be read, piece by piece, until the end or until `body` answers false.
  borrowing func readPieces(
    of size: Int, path: String, _ body: (Span<UInt8>) throws(FileError) -> Bool
  ) throws(FileError) {
    var buffer = [UInt8](repeating: 0, count: max(1, size))
    while true {
      let count = try read(into: &buffer, path: path)
      guard count > 0, try body(buffer.span.extracting(first: count)) else { return }
    }
  }

  /// Everything up to the end; EFBIG where that is more than `limit` bytes.
  ///
  /// - Parameter size: how many bytes there probably are.
  borrowing func readAll(limit: Int, expecting size: Int = 65536, path: String) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    // One more, which the end shows itself in.
    try readPieces(of: min(max(size, 0), 262_143) + 1, path: path) { piece throws(FileError) in
      guard piece.count <= limit - bytes.count else { throw FileError(act: "read", path: path, number: EFBIG) }
      bytes.append(piece)
      return true
    }
    return bytes
  }

  /// All of the bytes, however many calls that takes, waiting where the other end is slow.
  package borrowing func write(_ bytes: Span<UInt8>, path: String) throws(FileError) {
    var done = 0
    while done < bytes.count {
      do {
        done += try completed("write", path) {
          unsafe bytes.extracting(done...).withUnsafeBytes { unsafe Glibc.write(number, $0.baseAddress, $0.count) }
        }
      } catch  where error.number == EAGAIN {
        var waiting = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        try completed("write", path) { unsafe poll(&waiting, 1, -1) }
      }
    }
  }

  borrowing func sync(path: String) throws(FileError) {
    try completed("make durable", path) { fsync(number) }
  }
}

extension [UInt8] {
  package mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
