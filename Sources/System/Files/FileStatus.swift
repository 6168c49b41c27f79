import Glibc

/// What the system knows of a file without reading it. Two equal values a while apart mean that nobody touched it.
package struct FileStatus: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case file
    case directory
    /// A symbolic link; what it points to was not looked at.
    case link
    case other
  }

  package let kind: Kind
  package let size: Int
  /// When its bytes were last written, in nanoseconds since 1970. A moment after the year 2262 counts as that year.
  package let modified: Int
  /// When its bytes, name or rights last changed, in nanoseconds since 1970.
  package let changed: Int
  package let inode: UInt64
  package let device: UInt64
  /// The permission bits, such as 0o644.
  package let mode: UInt32
  /// The user id of its owner.
  package let owner: UInt32

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .directory
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    modified = nanoseconds(status.st_mtim)
    changed = nanoseconds(status.st_ctim)
    inode = UInt64(status.st_ino)
    device = UInt64(status.st_dev)
    mode = UInt32(status.st_mode & 0o7777)
    owner = status.st_uid
  }
}

extension FilePath {
  /// What stands at this path, without following a link; `nil` where there is nothing.
  package func status() throws(FileError) -> FileStatus? {
    var status = stat()
    do {
      try call("look at") { unsafe lstat($0, &status) }
    } catch  where error.number == ENOENT || error.number == ENOTDIR {
      return nil
    }
    return FileStatus(status)
  }
}

private func nanoseconds(_ time: timespec) -> Int {
  let (product, overflows) = Int(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
  let (sum, overflowsToo) = product.addingReportingOverflow(Int(time.tv_nsec))
  guard overflows || overflowsToo else { return sum }
  return time.tv_sec < 0 ? .min : .max
}
