import Bytes
package import Catalogue
import SQLite

extension RegisterDatabase {
  /// Everything that stands in `Public/`, by its path.
  package func artefacts() throws(RegisterError) -> [String: Artefact] {
    try reading { () throws(RegisterError) in
      try artefacts(
        query("artefact", "SELECT id, path, key, length, modified, changed, inode FROM artefact"),
        query("artefact_mention", "SELECT artefact, guid FROM artefact_mention"))
    }
  }

  /// The documents of all feeds, by their paths.
  package func artefactsOfFeeds() throws(RegisterError) -> [String: Artefact] {
    try reading { () throws(RegisterError) in
      try artefacts(
        query(
          "artefact",
          "SELECT id, path, key, length, modified, changed, inode FROM artefact WHERE path GLOB 'feeds/*'"),
        query(
          "artefact_mention",
          """
          SELECT artefact, guid FROM artefact_mention
          WHERE artefact IN (SELECT id FROM artefact WHERE path GLOB 'feeds/*')
          """))
    }
  }

  private func artefacts(
    _ artefacts: consuming Query, _ mentions: consuming Query
  ) throws(RegisterError) -> [String: Artefact] {
    var guids: [Int: Set<EpisodeGUID>] = [:]
    while try mentions.next() { guids[mentions.row, default: []].insert(try mentions.text(1, EpisodeGUID.init)) }
    var found: [String: Artefact] = [:]
    while try artefacts.next() {
      let path = try artefacts.text(1)
      guard found[path] == nil else { throw artefacts.malformed(1) }
      found[path] = try artefacts.artefact(guids[artefacts.row] ?? [])
    }
    return found
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

  /// Every path below `Public/` where something stands, in their order.
  package func artefactPaths() throws(RegisterError) -> [String] {
    var paths: [String] = []
    var rows = try query("artefact", "SELECT id, path FROM artefact ORDER BY path")
    while try rows.next() { paths.append(try rows.text(1)) }
    return paths
  }

  /// What stands at this path below `Public/`; `nil` where nothing does.
  package func artefact(at path: String) throws(RegisterError) -> Artefact? {
    try reading { () throws(RegisterError) in
      var rows = try query(
        "artefact", "SELECT id, path, key, length, modified, changed, inode FROM artefact WHERE path = ?1")
      try rows.bind(.text(path))
      guard try rows.next() else { return nil }
      var guids = try query("artefact_mention", "SELECT artefact, guid FROM artefact_mention WHERE artefact = ?1")
      try guids.bind(.integer(rows.row))
      var mentions: Set<EpisodeGUID> = []
      while try guids.next() { mentions.insert(try guids.text(1, EpisodeGUID.init)) }
      return try rows.artefact(mentions)
    }
  }

  /// Every episode that stands in one document of a feed with this one, which is among them.
  package func companionsInFeeds(of guid: EpisodeGUID) throws(RegisterError) -> Set<EpisodeGUID> {
    var guids: Set<EpisodeGUID> = [guid]
    var rows = try query(
      "artefact_mention",
      """
      SELECT artefact, guid FROM artefact_mention WHERE artefact IN (
        SELECT artefact.id FROM artefact_mention JOIN artefact ON artefact.id = artefact_mention.artefact
        WHERE artefact_mention.guid = ?1 AND artefact.path GLOB 'feeds/*')
      """)
    try rows.bind(.text(guid.text))
    while try rows.next() { guids.insert(try rows.text(1, EpisodeGUID.init)) }
    return guids
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

extension Query {
  /// From columns 1 to 6: path, key, length, modified, changed, inode.
  fileprivate func artefact(_ mentions: Set<EpisodeGUID>) throws(RegisterError) -> Artefact {
    Artefact(
      path: try text(1), key: try digest(2), lengthInBytes: try integer(3), modified: try integer(4),
      changed: try integer(5), inode: UInt64(bitPattern: Int64(try integer(6))), mentions: mentions)
  }
}
