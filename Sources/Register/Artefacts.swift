import Bytes
package import Catalogue
import SQLite

extension RegisterDatabase {
  /// Everything that stands in `Public/`, by its path.
  package func artefacts() throws(RegisterError) -> [String: Artefact] {
    try reading { () throws(RegisterError) in
      try artefacts(
        query("artefact", "SELECT id, path, key, length, modified, changed, inode FROM artefact"),
        query("artefact_mention", "SELECT artefact, episode FROM artefact_mention"))
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
          SELECT artefact, episode FROM artefact_mention
          WHERE artefact IN (SELECT id FROM artefact WHERE path GLOB 'feeds/*')
          """))
    }
  }

  private func artefacts(
    _ artefacts: consuming Query, _ mentions: consuming Query
  ) throws(RegisterError) -> [String: Artefact] {
    let episodes = try mentionedEpisodes()
    var guids: [Int: Set<EpisodeGUID>] = [:]
    while try mentions.next() {
      guard let guid = episodes[try mentions.integer(1)] else { throw mentions.malformed(1) }
      guids[mentions.row, default: []].insert(guid)
    }
    var found: [String: Artefact] = [:]
    while try artefacts.next() {
      let path = try artefacts.text(1)
      guard found[path] == nil else { throw artefacts.malformed(1) }
      found[path] = try artefacts.artefact(guids[artefacts.row] ?? [])
    }
    return found
  }

  private static var mentionsOfArtefact: StaticString {
    """
    SELECT artefact, guid FROM artefact_mention LEFT JOIN mentioned_episode ON number = episode WHERE artefact = ?1
    """
  }

  /// By their numbers.
  private func mentionedEpisodes() throws(RegisterError) -> [Int: EpisodeGUID] {
    var episodes: [Int: EpisodeGUID] = [:]
    var rows = try query("mentioned_episode", "SELECT number, guid FROM mentioned_episode")
    while try rows.next() { episodes[rows.row] = try rows.text(1, EpisodeGUID.init) }
    return episodes
  }

  /// The paths below `Public/` of everything that holds a word or a sound of the episode, in their order.
  package func artefacts(mentioning guid: EpisodeGUID) throws(RegisterError) -> [String] {
    var paths: [String] = []
    var rows = try query(
      "artefact",
      """
      SELECT artefact.id, artefact.path FROM mentioned_episode
        JOIN artefact_mention ON episode = number JOIN artefact ON artefact.id = artefact
      WHERE guid = ?1 ORDER BY artefact.path
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
      var mentions = try query("artefact_mention", Self.mentionsOfArtefact)
      return try rows.artefact(mentions.guids(of: rows.row))
    }
  }

  /// Every episode that stands in one document of a feed with this one, which is among them.
  package func companionsInFeeds(of guid: EpisodeGUID) throws(RegisterError) -> Set<EpisodeGUID> {
    var guids: Set<EpisodeGUID> = [guid]
    var rows = try query(
      "mentioned_episode",
      """
      SELECT episode, guid FROM (
        SELECT DISTINCT episode FROM artefact_mention WHERE artefact IN (
          SELECT artefact.id FROM mentioned_episode
            JOIN artefact_mention ON episode = number JOIN artefact ON artefact.id = artefact
          WHERE guid = ?1 AND artefact.path GLOB 'feeds/*'))
      LEFT JOIN mentioned_episode ON number = episode
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
    var known = try query("artefact_mention", Self.mentionsOfArtefact)
    var number = try query(
      "mentioned_episode", "INSERT INTO mentioned_episode (guid) VALUES (?1) ON CONFLICT DO NOTHING")
    var insert = try query(
      "artefact_mention",
      "INSERT INTO artefact_mention (artefact, episode) SELECT ?1, number FROM mentioned_episode WHERE guid = ?2")
    var delete = try query(
      "artefact_mention",
      """
      DELETE FROM artefact_mention
      WHERE artefact = ?1 AND episode = (SELECT number FROM mentioned_episode WHERE guid = ?2)
      """)
    for artefact in artefacts {
      try upsert.run(
        .text(artefact.path), .blob(artefact.key.bytes), .integer(artefact.lengthInBytes), .integer(artefact.modified),
        .integer(artefact.changed), .integer(Int(Int64(bitPattern: artefact.inode))))
      try select.bind(.text(artefact.path))
      guard try select.next() else { continue }
      let id = select.row
      let mentions = try known.guids(of: id)
      for guid in mentions.subtracting(artefact.mentions) { try delete.run(.integer(id), .text(guid.text)) }
      for guid in artefact.mentions.subtracting(mentions) {
        try number.run(.text(guid.text))
        try insert.run(.integer(id), .text(guid.text))
      }
    }
  }
}

extension Query {
  /// What `mentionsOfArtefact` tells of an artefact.
  fileprivate mutating func guids(of artefact: Int) throws(RegisterError) -> Set<EpisodeGUID> {
    try bind(.integer(artefact))
    var guids: Set<EpisodeGUID> = []
    while try next() { guids.insert(try text(1, EpisodeGUID.init)) }
    return guids
  }

  /// From columns 1 to 6: path, key, length, modified, changed, inode.
  fileprivate func artefact(_ mentions: Set<EpisodeGUID>) throws(RegisterError) -> Artefact {
    Artefact(
      path: try text(1), key: try digest(2), lengthInBytes: try integer(3), modified: try integer(4),
      changed: try integer(5), inode: UInt64(bitPattern: Int64(try integer(6))), mentions: mentions)
  }
}
