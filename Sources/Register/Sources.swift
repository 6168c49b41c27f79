import SQLite

extension RegisterDatabase {
  /// The editorial texts as they were when the result was last built, by their paths in the workspace: a removal
  /// rebuilds from these where a text is broken.
  package func sources() throws(RegisterError) -> [String: [UInt8]] {
    var sources: [String: [UInt8]] = [:]
    var rows = try query("source", "SELECT rowid, path, bytes FROM source")
    while try rows.next() { sources[try rows.text(1)] = try rows.bytes(2) }
    return sources
  }

  package func replaceSources(changed: [String: [UInt8]], removed: [String]) throws(RegisterError) {
    try writing { () throws(RegisterError) in
      var delete = try query("source", "DELETE FROM source WHERE path = ?1")
      for path in removed { try delete.run(.text(path)) }
      var insert = try query("source", "INSERT OR REPLACE INTO source (path, bytes) VALUES (?1, ?2)")
      for (path, bytes) in changed { try insert.run(.text(path), .blob(bytes)) }
    }
  }
}
