import Glibc

@testable import System

/// An empty directory of its own for one test, removed with everything in it when the test lets go.
final class TemporaryFolder: Sendable {
  let path: FilePath

  init() throws {
    var template = Array("/tmp/klankbord-test-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else {
      throw FileError(act: "create", path: "/tmp/klankbord-test-XXXXXX", number: errno)
    }
    path = FilePath(String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  deinit {
    do { try path.removeTree() } catch { print("left behind: \(path): \(error.reason)") }
  }

  /// Makes a file of this text and gives its path.
  @discardableResult
  func write(_ text: String, to name: String, mode: UInt32 = 0o644) throws -> FilePath {
    let file = path.appending(name)
    try file.parent.createDirectories()
    try file.writeNew(text.utf8.span, mode: mode)
    return file
  }
}

extension FilePath {
  /// The whole file as text.
  func text() throws(FileError) -> String {
    String(decoding: try read(limit: 1 << 20), as: UTF8.self)
  }
}
