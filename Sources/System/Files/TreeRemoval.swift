import Glibc

extension FilePath {
  /// Removes a file, or a directory with everything in it; false where there was nothing. A link is removed, never
  /// followed, also where someone puts it there meanwhile: every name is opened relative to its open directory.
  @discardableResult
  package func removeTree() throws(FileError) -> Bool {
    guard let status = try status() else { return false }
    guard status.kind == .directory else { return try remove() }
    try removeEntries(
      FileDescriptor(opening: self, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, act: "remove"), path: self)
    return try removeDirectory()
  }
}

private func removeEntries(_ directory: consuming FileDescriptor, path: FilePath) throws(FileError) {
  var stream = try DirectoryStream(directory, path: path.text)
  while let name = try stream.next() {
    let child = path.appending(name.text)
    let parent = stream.descriptor
    do {
      try completed("remove", child.text) { unsafe unlinkat(parent, name.terminated, 0) }
    } catch  where error.number == EISDIR {
      let number = try completed("remove", child.text) {
        unsafe openat(parent, name.terminated, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      }
      try removeEntries(FileDescriptor(owning: number), path: child)
      try completed("remove", child.text) { unsafe unlinkat(parent, name.terminated, AT_REMOVEDIR) }
    }
  }
}
