package import Bytes
import System

extension Workspace {
  /// The bytes that the public should get of these files of the result, as their hashes; a file that is not there is left
  /// out.
  package func expected(_ paths: [String]) throws -> [(path: String, hash: SHA256Digest)] {
    try paths.compactMap { path in
      let file = result.appending(path)
      guard try file.status()?.kind == .file else { return nil }
      return (path, try file.digest())
    }
  }
}
