package import Catalogue
import SQLite

extension RegisterDatabase {
  /// Keeps what feeds tell of an episode that was taken away, in place of what was kept of it before. Publishing the
  /// episode again lifts it.
  package func bury(_ tombstone: Tombstone) throws(RegisterError) {
    try writing { () throws(RegisterError) in
      let guid = Value.text(tombstone.guid.text)
      try unbury(tombstone.guid)
      try run(
        "INSERT INTO tombstone (guid, published_at, removed_at, shown_until) VALUES (?1, ?2, ?3, ?4)", guid,
        .text(tombstone.publishedAt.description), .text(tombstone.removedAt.description),
        .text(orNull: tombstone.shownUntil?.description))
      for feed in tombstone.feeds.sorted() {
        try run("INSERT INTO tombstone_feed (guid, feed) VALUES (?1, ?2)", guid, .text(feed.text))
      }
    }
  }

  /// In the order of their guids.
  package func tombstones() throws(RegisterError) -> [Tombstone] {
    var feeds: [EpisodeGUID: Set<FeedID>] = [:]
    var carriers = try query("tombstone_feed", "SELECT 0, guid, feed FROM tombstone_feed")
    while try carriers.next() {
      feeds[try carriers.text(1, EpisodeGUID.init), default: []].insert(try carriers.text(2, FeedID.init))
    }
    var tombstones: [Tombstone] = []
    var rows = try query(
      "tombstone", "SELECT rowid, guid, published_at, removed_at, shown_until FROM tombstone ORDER BY guid")
    while try rows.next() {
      let guid = try rows.text(1, EpisodeGUID.init)
      tombstones.append(
        Tombstone(
          guid: guid, publishedAt: try rows.text(2) { Moment($0) }, removedAt: try rows.text(3) { Moment($0) },
          shownUntil: try rows.optionalText(4) { Moment($0) }, feeds: feeds[guid] ?? []))
    }
    return tombstones
  }

  func unbury(_ guid: EpisodeGUID) throws(RegisterError) {
    try run("DELETE FROM tombstone WHERE guid = ?1", .text(guid.text))
  }
}
