import Glibc

extension FilePath {
  /// The absolute path of the same file without links, `.` and `..`. What does not exist yet is taken for folders that
  /// would be made, so that only what is above it can be a link.
  package func physical() throws(FileError) -> FilePath {
    if let path = try existing() { return path }
    let above = try parent.physical()
    let path =
      switch lastComponent {
      case ".": above
      case "..": above.parent
      default: above.appending(lastComponent)
      }
    // Behind a `..` there may be links again.
    return path == self ? path : try path.physical()
  }

  /// `nil` where nothing is at this path.
  private func existing() throws(FileError) -> FilePath? {
    try refuseNUL("find")
    guard let name = unsafe realpath(text, nil) else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw FileError(act: "find", path: text, number: errno)
    }
    defer { unsafe free(name) }
    return unsafe FilePath(String(cString: name))
  }
}
