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
  /// - Parameters:
  ///   - root: paths are told from here.
  ///   - skipped: what was looked through before.
  package func scan(
    _ paths: [FilePath], relativeTo root: FilePath, except skipped: Set<FilePath> = []
  ) -> ScanResult {
    var walk = ScanWalk(names, root: root, limit: unpackingLimit)
    for path in paths { walk.visit(path, skipping: skipped) }
    return walk.result
  }
}
