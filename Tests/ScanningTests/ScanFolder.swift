import Catalogue
import Glibc
import Scanning
import System

/// A folder of its own for one test, gone afterwards.
final class ScanFolder {
  let path: FilePath

  init() throws {
    path = FilePath("/tmp/klankbord-scan-\(UInt64.random(in: 0 ... .max))")
    try path.createDirectories()
  }

  deinit {
    do { try path.removeTree() } catch { print("left behind: \(path): \(error.reason)") }
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = path.appending(name)
    try file.parent.createDirectories()
    try file.writeWhole(bytes.span, through: path.appending("new"))
  }

  func scan(for names: [String]) -> ScanResult {
    ByteScanner(NameScan(names.map { .legal($0) })).scan([path], relativeTo: path)
  }

  func makePipe(_ name: String) {
    _ = unsafe mkfifo(path.appending(name).text, 0o600)
  }
}

extension ScanResult {
  /// `path > inside form`, once each.
  var places: [String] {
    var seen: Set<String> = []
    return findings.map { ([$0.place.path] + $0.place.inside).joined(separator: " > ") + " " + $0.form.rawValue }
      .filter { seen.insert($0).inserted }
  }
}
