import System

/// Bytes to be looked through: a file's, or those that came out of something.
enum Blob {
  case file(FileReader)
  case memory([UInt8])

  var length: Int {
    switch self {
    case .file(let file): file.length
    case .memory(let bytes): bytes.count
    }
  }

  /// `count` bytes from `offset`; fewer only where they end.
  func read(at offset: Int, count: Int) throws -> [UInt8] {
    switch self {
    case .file(let file): return try file.read(at: offset, count: count)
    case .memory(let bytes):
      guard offset >= 0, offset < bytes.count, count > 0 else { return [] }
      return Array(bytes[offset..<min(bytes.count, offset + min(count, bytes.count))])
    }
  }
}
