import System

extension FilePath {
  /// Every file below this folder by its path in it, sorted; nothing where there is no folder. The folder itself may be
  /// a link; a link in it is a file.
  func files() throws -> [String] {
    guard try status() != nil else { return [] }
    return try files(below: "").sorted()
  }

  private func files(below prefix: String) throws -> [String] {
    try appending(prefix).entries().flatMap { name in
      let path = prefix.isEmpty ? name : prefix + "/" + name
      guard try appending(path).status()?.kind == .directory else { return [path] }
      return try files(below: path)
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
    ".waiting", "404.html", "covers", "episodes", "feeds", "index.html", "media", "style.css", "topics",
  ]

  /// Whether a copy may be built here: it is not inside the workspace, and holds nothing but an earlier result.
  func isFitForCopy(of workspace: Workspace) throws -> Bool {
    let root = try workspace.root.status()
    var folder = self
    while true {
      if let status = try folder.status(), status.inode == root?.inode, status.device == root?.device { return false }
      guard folder.parent != folder else { break }
      folder = folder.parent
    }
    guard let status = try status() else { return true }
    return try status.kind == .directory && Self.namesInResult.isSuperset(of: entries())
  }
}
