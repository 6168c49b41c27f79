package import System

/// Everything below a folder as it is at one moment: files with their bytes, modification time and inode, and folders.
package struct FileTree: Sendable {
  package struct Entry: Hashable, Sendable {
    package let bytes: [UInt8]
    /// In nanoseconds since 1970.
    package let modified: Int
    package let inode: UInt64
  }

  package private(set) var files: [String: Entry] = [:]
  /// When their lists of names last changed, in nanoseconds since 1970.
  package private(set) var folders: [String: Int] = [:]

  /// Empty where there is no such folder.
  package init(of folder: FilePath) throws {
    guard let status = try folder.status() else { return }
    guard status.kind == .directory else { throw Unexpected(what: "\(folder) is no folder") }
    folders["."] = status.modified
    try read(folder, below: "")
  }

  private mutating func read(_ folder: FilePath, below prefix: String) throws {
    for name in try folder.entries() {
      let path = folder.appending(name)
      guard let status = try path.status() else { continue }
      if status.kind == .directory {
        folders[prefix + name] = status.modified
        try read(path, below: prefix + name + "/")
      } else {
        files[prefix + name] = Entry(
          bytes: try path.read(limit: 1 << 26), modified: status.modified, inode: status.inode)
      }
    }
  }

  /// Each file's bytes alone.
  package var contents: [String: [UInt8]] { files.mapValues(\.bytes) }

  package var paths: [String] { files.keys.sorted() }

  /// Without what stands below these folders.
  package func without(_ prefixes: String...) -> FileTree {
    var tree = self
    tree.files = files.filter { file in !prefixes.contains { file.key.hasPrefix($0) } }
    tree.folders = folders.filter { folder in !prefixes.contains { folder.key.hasPrefix($0) } }
    return tree
  }

  /// What was done to the files since, one line each; empty where nobody has touched any: same paths, bytes, times, inodes.
  package func changes(since earlier: FileTree) -> [String] {
    Set(files.keys).union(earlier.files.keys).sorted().compactMap { path in
      guard let new = files[path] else { return "gone: \(path)" }
      guard let old = earlier.files[path] else { return "new: \(path)" }
      if new.bytes != old.bytes { return "changed: \(path)" }
      return new == old ? nil : "touched: \(path)"
    } + Set(folders.keys).symmetricDifference(earlier.folders.keys).sorted().map { "folder: \($0)" }
  }

  /// The folders in which a name was added or removed since, even for a moment.
  package func touchedFolders(since earlier: FileTree) -> [String] {
    folders.keys.filter { folders[$0] != earlier.folders[$0] }.sorted()
  }

  /// The files that hold the text, in their path or their bytes.
  package func paths(mentioning text: String) -> [String] {
    let wanted = Array(text.utf8)
    return files.filter { $0.key.utf8.contains(wanted) || $0.value.bytes.contains(wanted) }.map(\.key).sorted()
  }
}
