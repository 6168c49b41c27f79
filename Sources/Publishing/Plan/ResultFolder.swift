import System

extension FilePath {
  /// Every file below this folder by its path in it, sorted; nothing where there is no folder. The folder itself may be
  /// a link; a link in it is a file.
  func files() throws -> [String] {
    guard try status() != nil else { return [] }
    return try files(below: "").sorted()
  }

  private func files(below prefix: String) throws -> [String] {
    try appending(prefix).kindsOfEntries().flatMap { name, isDirectory in
      let path = prefix.isEmpty ? name : prefix + "/" + name
      return isDirectory ? try files(below: path) : [path]
    }
  }

  /// Removes a file of this folder, and then each folder above it that is empty; false where there was no file.
  @discardableResult
  func removeFile(_ path: String) throws -> Bool {
    let wasThere = try appending(path).remove()
    var folder = appending(path).parent
    while folder != self {
      // Where an earlier removal was cut off, the folder may be gone already.
      if try folder.status() != nil {
        guard try folder.entries().isEmpty else { return wasThere }
        try folder.removeDirectory()
      }
      folder = folder.parent
    }
    return wasThere
  }
}

extension FilePath {
  /// What the top of a result holds.
  private static let namesInResult: Set = [
    ".htaccess", ".waiting", "404.html", "chapters", "covers", "episodes", "feeds", "gone.html", "index.html", "media",
    "style.css", "topics",
    "transcripts",
  ]

  /// Whether a copy may be built here: nothing is here, or an earlier result and nothing else.
  func isFitForCopy() throws -> Bool {
    guard let status = try status() else { return true }
    guard status.kind == .directory else { return false }
    let names = try entries()
    let isResult = names.contains("404.html") && names.contains("feeds") && Self.namesInResult.isSuperset(of: names)
    return names.isEmpty || isResult
  }

  /// Whether both name one file or folder, however they are spelt.
  func isSame(as other: FilePath) throws -> Bool {
    guard let status = try status(), let otherStatus = try other.status() else { return self == other }
    return status.inode == otherStatus.inode && status.device == otherStatus.device
  }

  /// Whether this is another folder or below it, through links and `..` too.
  func isInside(_ other: FilePath) throws -> Bool {
    let other = try other.physical()
    var folder = try physical()
    while folder.parent != folder {
      if try folder.isSame(as: other) { return true }
      folder = folder.parent
    }
    return false
  }
}

extension Workspace {
  /// Whether a file there would be served, or taken for one of the workspace's own, of whose folders each may be a link.
  func holds(_ path: FilePath) throws -> Bool {
    let folders = [root, result, hidden, episodes, feeds, siteFile.parent]
    return try folders.contains { try path.isInside($0) }
  }
}
