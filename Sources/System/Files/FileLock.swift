import Glibc

/// The sole right to change a directory, held until its owner lets go or the process ends, however it ends.
///
/// It lies on the directory itself, so it needs no file and no free space. It binds only those who ask for it (flock).
package struct FileLock: ~Copyable, Sendable {
  package enum Failure: Error, Equatable, Sendable {
    /// Another process, or another lock in this one, holds it.
    case heldByAnother(path: String)
    case system(FileError)
  }

  private let descriptor: FileDescriptor

  /// Never waits.
  package init(directory: FilePath) throws(Failure) {
    do {
      descriptor = try Self.locked(directory)
    } catch  where error.number == EWOULDBLOCK {
      throw .heldByAnother(path: directory.text)
    } catch {
      throw .system(error)
    }
  }

  /// Closing alone would leave it to a program that another thread is just starting: that has a copy until it runs.
  deinit {
    _ = flock(descriptor.number, LOCK_UN)
  }

  private static func locked(_ directory: FilePath) throws(FileError) -> FileDescriptor {
    let descriptor = try FileDescriptor(opening: directory, O_RDONLY | O_DIRECTORY, act: "lock")
    try completed("lock", directory.text) { flock(descriptor.number, LOCK_EX | LOCK_NB) }
    return descriptor
  }
}
