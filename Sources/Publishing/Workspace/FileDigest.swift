import Bytes
import System

extension FilePath {
  /// The SHA-256 of the file's bytes.
  func digest() throws -> SHA256Digest {
    var digest = SHA256()
    try readPieces { bytes in
      digest.update(bytes)
      return true
    }
    return digest.finish()
  }
}
