package import Catalogue
package import System

/// Looks for names in every byte of files and folders, whatever they are encoded as or packed in.
///
/// It cannot tell that a voice is absent, nor read what is encrypted, drawn as a picture, or packed in other ways than
/// deflate.
package struct ByteScanner: Sendable {
  private let names: NameScan

  private let unpackingLimit: Int

  /// - Parameter unpackingLimit: in bytes, how much is unpacked from one file before the rest is told to be unread.
  package init(_ names: NameScan, unpackingLimit: Int = 256 << 20) {
    self.names = names
    self.unpackingLimit = unpackingLimit
  }

  /// Looks through files and folders with everything in them; links are not followed. What is not there is passed over.
  ///
  /// - Parameter root: paths are told from here.
  package func scan(_ paths: [FilePath], relativeTo root: FilePath) -> ScanResult {
    var walk = ScanWalk(names, root: root, limit: unpackingLimit)
    for path in paths { walk.visit(path) }
    return walk.result
  }
}
