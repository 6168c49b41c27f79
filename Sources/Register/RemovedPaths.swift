package import Catalogue
import SQLite

extension RegisterDatabase {
  /// Everything that was taken away and has not come back, by its path below `Public/`, with the episode for whose sake.
  package func removedPaths() throws(RegisterError) -> [String: EpisodeGUID?] {
    var paths: [String: EpisodeGUID?] = [:]
    var rows = try query(
      "removed_path",
      """
      SELECT 0, path, guid FROM removed_path
      WHERE NOT EXISTS (SELECT 1 FROM artefact WHERE artefact.path = removed_path.path)
      """)
    while try rows.next() { paths[try rows.text(1)] = .some(try rows.optionalText(2, EpisodeGUID.init)) }
    return paths
  }

  /// Remembers what was taken away.
  package func rememberRemoval(of paths: [String], for guid: EpisodeGUID? = nil) throws(RegisterError) {
    try writing { () throws(RegisterError) in
      var insert = try query(
        "removed_path",
        "INSERT INTO removed_path (path, guid) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET guid = excluded.guid")
      for path in paths { try insert.run(.text(path), .text(orNull: guid?.text)) }
    }
  }
}
