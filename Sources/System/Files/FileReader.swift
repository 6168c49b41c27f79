import Glibc

/// A file open for reading at any place, by any number of threads.
package final class FileReader: Sendable {
  package let path: FilePath
  /// As it was when the file was opened.
  package let status: FileStatus
  private let descriptor: FileDescriptor

  /// Throws EISDIR for a directory.
  package convenience init(_ path: FilePath) throws(FileError) {
    try self.init(FileDescriptor(opening: path, O_RDONLY), path: path)
  }

  package init(_ descriptor: consuming FileDescriptor, path: FilePath) throws(FileError) {
    status = try descriptor.status(path: path.text)
    guard status.kind != .directory else { throw FileError(act: "read", path: path.text, number: EISDIR) }
    self.path = path
    self.descriptor = descriptor
  }

  /// In bytes.
  package var length: Int { status.size }

  /// The `count` bytes from `offset`; fewer only where the file ends, none outside it.
  package func read(at offset: Int, count: Int) throws(FileError) -> [UInt8] {
    guard offset >= 0, offset < length, count > 0 else { return [] }
    let wanted = min(count, length - offset)
    return try [UInt8](capacity: wanted) { bytes throws(FileError) in
      while bytes.count < wanted {
        let come = try unsafe bytes.withUnsafeMutableBufferPointer { buffer, filled throws(FileError) in
          let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
          let come = try completed("read", path.text) {
            unsafe pread(descriptor.number, rest.baseAddress, rest.count, offset + filled)
          }
          filled += come
          return come
        }
        if come == 0 { return }
      }
    }
  }
}
