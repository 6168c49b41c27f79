import CSQLite

// How a database is written anew, so that nothing of what was deleted from it remains.
extension Connection {
  /// Writes all that the database holds, and nothing of what it once held, into a new file for its owner alone.
  package func copy(into path: String) throws(SQLiteError) {
    unsafe klankbord_create_private(path)
    try execute("VACUUM INTO ?1", [.text(path)])
  }

  /// Moves everything from the log into the file, so that the file alone is the database. Busy where somebody else keeps
  /// it from that.
  package func emptyLog() throws(SQLiteError) {
    let sql: StaticString = "PRAGMA wal_checkpoint(TRUNCATE)"
    var rows = try Statement(sql, on: self)
    guard try rows.step(), rows.integer(0) == 0 else { throw error(SQLITE_BUSY, sql) }
  }

  /// Whether every page, index and reference is as it should be.
  package func isSound() throws(SQLiteError) -> Bool {
    var pages = try Statement("PRAGMA integrity_check", on: self)
    guard try pages.step(), pages.text(0) == "ok" else { return false }
    var orphans = try Statement("SELECT 1 FROM pragma_foreign_key_check LIMIT 1", on: self)
    return try !orphans.step()
  }
}
