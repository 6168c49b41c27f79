import System

/// Some bytes kept back on the workspace's disk, so that a removal has room for the register's entry when it is full.
struct Reserve: Sendable {
  /// More than an entry and the texts of a small result need.
  private static let size = 256 << 10

  private let file: FilePath

  init(of workspace: Workspace) {
    file = workspace.hidden.appending("reserve")
  }

  /// Gives the room back to the disk.
  func release() throws(FileError) {
    try file.remove()
  }

  /// Takes the room again, where there is some.
  func keep() throws(FileError) {
    guard try file.status() == nil else { return }
    do {
      try file.writeNew([UInt8](repeating: 0, count: Self.size).span, mode: 0o600)
    } catch  where error.number == 28 || error.number == 122 {
      return
    }
  }
}
