import Catalogue
package import System

/// Where the files that a feed names are had from.
package struct ImportSource: Sendable {
  /// A folder with the files, by the names that their addresses end in; `nil` where there is none.
  package let folder: FilePath?
  /// `nil` where nothing is to be fetched.
  package let download: Download?

  package init(folder: FilePath?, download: Download?) {
    self.folder = folder
    self.download = download
  }

  /// Brings the file to a path where nothing stands: from the folder, or else from the address itself.
  ///
  /// - Parameter partial: where the beginning of a download is kept, so that it can go on after a crash.
  /// - Returns: whether there was one.
  /// - Throws: `Download.Failure`, `FileError`.
  func bring(_ address: String, to target: FilePath, through partial: FilePath) throws -> Bool {
    if let folder, let file = try Self.file(named: Self.name(in: address), in: folder) {
      try file.copy(to: target)
      return true
    }
    guard let download else { return false }
    try partial.parent.createDirectories(mode: 0o700)
    try download.fetch(address, to: partial)
    try partial.rename(to: target)
    return true
  }

  /// By its exact name, or else by the same letters in another case where there is only one.
  private static func file(named name: String, in folder: FilePath) throws -> FilePath? {
    guard !name.isEmpty, !name.hasPrefix("."), !name.contains("/") else { return nil }
    let exact = folder.appending(name)
    if try exact.status()?.kind == .file { return exact }
    let similar = try folder.entries().filter { $0.lowercased() == name.lowercased() }
    guard similar.count == 1, let only = similar.first, try folder.appending(only).status()?.kind == .file else {
      return nil
    }
    return folder.appending(only)
  }

  /// What an address ends in, with its percent signs read.
  static func name(in address: String) -> String {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    let last = path.utf8.split(separator: 0x2F).last.map(Array.init) ?? []
    var bytes: [UInt8] = []
    var index = 0
    while index < last.count {
      if last[index] == 0x25, index + 2 < last.count,
        let byte = UInt8(String(decoding: last[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        index += 3
      } else {
        bytes.append(last[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
