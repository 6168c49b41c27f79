import System

extension FilePath {
  /// Every file below this folder by its path in it, sorted; nothing where there is no folder.
  func files() throws -> [String] {
    guard try status()?.kind == .directory else { return [] }
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
  /// Whether a build may write here: nothing is there, or what an earlier build left.
  func isFitForResult() throws -> Bool {
    guard let status = try status() else { return true }
    guard status.kind == .directory else { return false }
    let names = try entries()
    return names.isEmpty || (names.contains("404.html") && names.contains("feeds"))
  }
}
