import Glibc

extension FilePath {
  /// Where the program that runs stands, as an absolute path without links.
  package static var runningProgram: FilePath {
    get throws(FileError) {
      guard let name = unsafe realpath("/proc/self/exe", nil) else {
        throw FileError(act: "find", path: "/proc/self/exe", number: errno)
      }
      defer { unsafe free(name) }
      return unsafe FilePath(String(cString: name))
    }
  }
}
