import Glibc

extension FilePath {
  /// Removes a file or a link; false where there was none.
  @discardableResult
  package func remove() throws(FileError) -> Bool {
    try removing { () throws(FileError) in try call("remove") { unsafe unlink($0) } }
  }

  /// Removes an empty directory (else ENOTEMPTY); false where there was none.
  @discardableResult
  package func removeDirectory() throws(FileError) -> Bool {
    try removing { () throws(FileError) in try call("remove") { unsafe rmdir($0) } }
  }

  /// Gives the file or directory this new path, replacing a file that stands there.
  package func rename(to target: FilePath) throws(FileError) {
    try refuseNUL("rename")
    try target.call("rename to") { unsafe Glibc.rename(text, $0) }
  }

  /// Makes the directory and those above it that are missing; `mode` less the process's umask counts for each of them.
  /// Throws EEXIST where something else than a directory stands in the way.
  package func createDirectories(mode: UInt32 = 0o755) throws(FileError) {
    do {
      try createDirectory(mode: mode)
    } catch  where error.number == ENOENT && parent != self {
      try parent.createDirectories(mode: mode)
      try createDirectory(mode: mode)
    }
  }

  /// Waits until the file's bytes, or the directory's names, are on the disk.
  package func sync() throws(FileError) {
    try FileDescriptor(opening: self, O_RDONLY, act: "make durable").sync(path: text)
  }

  private func createDirectory(mode: UInt32) throws(FileError) {
    do {
      try call("create") { unsafe mkdir($0, mode) }
    } catch  where error.number == EEXIST {
      var status = stat()
      try call("look at") { unsafe stat($0, &status) }
      guard FileStatus(status).kind == .directory else { throw error }
    }
  }

  private func removing(_ act: () throws(FileError) -> Int32) throws(FileError) -> Bool {
    do {
      _ = try act()
      return true
    } catch  where error.number == ENOENT || error.number == ENOTDIR {
      return false
    }
  }
}
