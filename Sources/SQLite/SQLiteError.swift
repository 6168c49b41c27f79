import CSQLite

/// What SQLite refused: its extended result code, its own words, and the SQL with its placeholders.
///
/// Never a bound value, since those may be names.
package struct SQLiteError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Source: <https://www.sqlite.org/rescode.html>.
  package let code: Int32
  package let message: String
  /// Empty where the database could not be opened.
  package let sql: String
  /// The operating system's error number where a file could not be opened, read or written; otherwise 0.
  package let systemError: Int32

  package init(code: Int32, message: String, sql: String, systemError: Int32 = 0) {
    self.code = code
    self.message = message
    self.sql = sql
    self.systemError = systemError
  }

  /// The file system or the quota is full.
  package var isDiskFull: Bool {
    primaryCode == SQLITE_FULL || isAboutFile && klankbord_is_out_of_space(systemError) != 0
  }

  /// Another connection kept the database for longer than this one waits.
  package var isBusy: Bool { primaryCode == SQLITE_BUSY }

  /// There is no such file.
  package var isMissingFile: Bool {
    primaryCode == SQLITE_CANTOPEN && klankbord_is_no_such_file(systemError) != 0
  }

  /// The file is damaged or no database.
  package var isCorrupt: Bool { primaryCode == SQLITE_CORRUPT || primaryCode == SQLITE_NOTADB }

  package var description: String { "SQLite error \(code): \(message)" + (sql.isEmpty ? "" : " in: \(sql)") }

  private var isAboutFile: Bool { primaryCode == SQLITE_IOERR || primaryCode == SQLITE_CANTOPEN }

  private var primaryCode: Int32 { code & 0xFF }
}
