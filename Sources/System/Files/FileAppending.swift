import Glibc

extension FilePath {
  /// Adds the bytes at the file's end, and waits until they are on the disk; a file that is not there is made. Throws
  /// ELOOP for a link. Its name is durable once the directory is (`sync()` on the parent).
  package func append(_ bytes: Span<UInt8>, mode: UInt32 = 0o644) throws(FileError) {
    let file = try FileDescriptor(
      opening: self, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, mode: mode, act: "write")
    try file.write(bytes, path: text)
    try file.sync(path: text)
    try file.close(path: text)
  }
}
