#if canImport(Glibc)
  internal import Glibc
#endif

/// What the operating system refused: which act, on which path, and its error number.
package struct FileError: Error, Equatable, Sendable {
  package let act: String
  package let path: String
  package let number: Int32

  package init(act: String, path: String, number: Int32) {
    self.act = act
    self.path = path
    self.number = number
  }

  /// The system's own words for the error number, in English.
  package var reason: String {
    unsafe String(cString: strerror(number))
  }
}
