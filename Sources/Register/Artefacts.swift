import Bytes
package import Catalogue
import SQLite

extension RegisterDatabase {
  /// Everything that stands in `Public/`, by its path.
  package func artefacts() throws(RegisterError) -> [String: Artefact] {
    try reading { () throws(RegisterError) in
      var mentions: [Int: Set<EpisodeGUID>] = [:]
      var guids = try query("artefact_mention", "SELECT artefact, guid FROM artefact_mention")
      while try guids.next() { mentions[guids.row, default: []].insert(try guids.text(1, EpisodeGUID.init)) }

      var artefacts: [String: Artefact] = [:]
      var rows = try query("artefact", "SELECT id, path, key, length, modified, changed, inode FROM artefact")
      while try rows.next() {
        let path = try rows.text(1)
        guard artefacts[path] == nil else { throw rows.malformed(1) }
        artefacts[path] = Artefact(
          path: path, key: try rows.digest(2), lengthInBytes: try rows.integer(3), modified: try rows.integer(4),
          changed: try rows.integer(5), inode: UInt64(bitPattern: Int64(try rows.integer(6))),
          mentions: mentions[rows.row] ?? [])
      }
      return artefacts
    }
  }

  /// The paths below `Public/` of everything that holds a word or a sound of the episode, in their order.
  package func artefacts(mentioning guid: EpisodeGUID) throws(RegisterError) -> [String] {
    var paths: [String] = []
    var rows = try query(
      "artefact",
      """
      SELECT artefact.id, artefact.path FROM artefact_mention JOIN artefact ON artefact.id = artefact_mention.artefact
      WHERE artefact_mention.guid = ?1 ORDER BY artefact.path
      """)
    try rows.bind(.text(guid.text))
    while try rows.next() { paths.append(try rows.text(1)) }
    return paths
  }

  /// Records what was written to `Public/` and what was removed from it; what is as it was costs no write.
  package func replaceArtefacts(written: [Artefact], removed: [String]) throws(RegisterError) {
    try writing { () throws(RegisterError) in
      var delete = try query("artefact", "DELETE FROM artefact WHERE path = ?1")
      for path in removed { try delete.run(.text(path)) }
      try write(written)
    }
  }

  private func write(_ artefacts: [Artefact]) throws(RegisterError) {
    var upsert = try query(
      "artefact",
      """
      INSERT INTO artefact (path, key, length, modified, changed, inode) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      ON CONFLICT (path) DO UPDATE SET
        key = excluded.key, length = excluded.length, modified = excluded.modified, changed = excluded.changed,
        inode = excluded.inode
      WHERE (key, length, modified, changed, inode)
        IS NOT (excluded.key, excluded.length, excluded.modified, excluded.changed, excluded.inode)
      """)
    var select = try query("artefact", "SELECT id FROM artefact WHERE path = ?1")
    var known = try query("artefact_mention", "SELECT artefact, guid FROM artefact_mention WHERE artefact = ?1")
    var insert = try query("artefact_mention", "INSERT INTO artefact_mention (artefact, guid) VALUES (?1, ?2)")
    var delete = try query("artefact_mention", "DELETE FROM artefact_mention WHERE artefact = ?1 AND guid = ?2")
    for artefact in artefacts {
      try upsert.run(
        .text(artefact.path), .blob(artefact.key.bytes), .integer(artefact.lengthInBytes), .integer(artefact.modified),
        .integer(artefact.changed), .integer(Int(Int64(bitPattern: artefact.inode))))
      try select.bind(.text(artefact.path))
      guard try select.next() else { continue }
      let id = select.row
      try known.bind(.integer(id))
      var mentions: Set<EpisodeGUID> = []
      while try known.next() { mentions.insert(try known.text(1, EpisodeGUID.init)) }
      for guid in mentions.subtracting(artefact.mentions) { try delete.run(.integer(id), .text(guid.text)) }
      for guid in artefact.mentions.subtracting(mentions) { try insert.run(.integer(id), .text(guid.text)) }
    }
  }
}
