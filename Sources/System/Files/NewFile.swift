import Glibc

/// A file that is being written for the first time. Unless it is finished, it is removed again.
package struct NewFile: ~Copyable {
  package let path: FilePath
  private var descriptor: FileDescriptor?

  /// Throws EEXIST where anything stands at the path, also a link that points nowhere.
  package init(at path: FilePath, mode: UInt32 = 0o644) throws(FileError) {
    self.path = path
    descriptor = try FileDescriptor(
      opening: path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode, act: "create")
  }

  deinit {
    guard case .some = descriptor else { return }
    unsafe _ = unlink(path.text)
  }

  /// Appends all of the bytes.
  package mutating func write(_ bytes: Span<UInt8>) throws(FileError) {
    try descriptor?.write(bytes, path: path.text)
  }

  /// Keeps the file. `durably`: only after its bytes are on the disk.
  package mutating func finish(durably: Bool = false) throws(FileError) {
    if durably { try descriptor?.sync(path: path.text) }
    do {
      try descriptor.take()?.close(path: path.text)
    } catch {
      try path.remove()
      throw error
    }
  }
}

extension FilePath {
  /// Writes a file that does not exist yet (else EEXIST); on failure nothing is left at the path.
  package func writeNew(_ bytes: Span<UInt8>, mode: UInt32 = 0o644, durably: Bool = false) throws(FileError) {
    var file = try NewFile(at: self, mode: mode)
    try file.write(bytes)
    try file.finish(durably: durably)
  }

  /// Replaces the file as a whole: a reader sees the old bytes or the new ones. `temporary` is a path in the same file
  /// system that is the caller's alone; a file left there by a crash is replaced, and on failure none is left.
  ///
  /// `durably`: the bytes are on the disk before the name points to them. The name itself is durable once the
  /// directory is (`sync()` on the parent).
  package func writeWhole(
    _ bytes: Span<UInt8>, through temporary: FilePath, mode: UInt32 = 0o644, durably: Bool = false
  ) throws(FileError) {
    try temporary.remove()
    try temporary.writeNew(bytes, mode: mode, durably: durably)
    do {
      try temporary.rename(to: self)
    } catch {
      try temporary.remove()
      throw error
    }
  }
}
