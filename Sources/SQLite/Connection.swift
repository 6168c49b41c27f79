import CSQLite

/// An open database: the one owner of its handle, which it closes.
///
/// A class because statements keep it open while they live. One thread at a time may use it.
@safe package final class Connection {
  package enum Access: Sendable {
    /// Makes the file, for its owner alone (mode 0600), where there is none.
    case create
    case existing
    /// No statement can change anything. SQLite may still tidy up what a killed writer left behind.
    case reading
  }

  package enum Locking: Sendable {
    /// Others may read and write between this connection's transactions.
    case shared
    /// Nobody else may have the database open, and SQLite keeps its index of the write-ahead log in memory: the only
    /// way to read where the file system has no room for a `-shm` file.
    case exclusive
  }

  package enum TransactionKind: Sendable {
    case reading, writing
  }

  private(set) var handle: OpaquePointer
  private let path: String
  private let access: Access
  private let locking: Locking

  package init(path: String, _ access: Access, locking: Locking = .shared) throws(SQLiteError) {
    if access == .create { unsafe klankbord_create_private(path) }
    unsafe handle = try Self.open(path)
    self.path = path
    self.access = access
    self.locking = locking
    try configure()
  }

  deinit {
    unsafe sqlite3_close_v2(handle)
  }

  /// Opens the file that stands at the path now, in place of the one that stood there; no statement may be left. Where
  /// that fails, nothing can be written any longer.
  package func reopen() throws(SQLiteError) {
    try execute("PRAGMA query_only = ON")
    let former = unsafe handle
    unsafe handle = try Self.open(path)
    unsafe sqlite3_close_v2(former)
    do {
      try configure()
    } catch {
      try execute("PRAGMA query_only = ON")
      throw error
    }
  }

  private static func open(_ path: String) throws(SQLiteError) -> OpaquePointer {
    var opened: OpaquePointer?
    let code = unsafe sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let handle = unsafe opened else {
      let error = unsafe SQLiteError(code, on: opened)
      unsafe sqlite3_close_v2(opened)
      throw error
    }
    unsafe klankbord_harden(handle)
    unsafe klankbord_keep_log(handle)
    return unsafe handle
  }

  /// Runs one statement, and passes over its rows.
  package func execute(_ sql: StaticString, _ values: [Value] = []) throws(SQLiteError) {
    var statement = try Statement(sql, on: self)
    try statement.run(values)
  }

  /// How many rows the last `INSERT`, `UPDATE` or `DELETE` wrote or removed.
  package var changes: Int { unsafe Int(sqlite3_changes64(handle)) }

  /// The rowid of the last row that was inserted.
  package var lastInsertedRow: Int { unsafe Int(sqlite3_last_insert_rowid(handle)) }

  /// The result of `body`, all of whose writes are kept together; none of them is where it throws.
  ///
  /// - Parameter wrapping: makes the caller's error of one of SQLite's.
  package func transaction<Result, Failure: Error>(
    _ kind: TransactionKind, wrapping: (SQLiteError) -> Failure, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    do { try execute(kind == .writing ? "BEGIN IMMEDIATE" : "BEGIN") } catch { throw wrapping(error) }
    do throws(Failure) {
      let result = try body()
      do { try execute("COMMIT") } catch { throw wrapping(error) }
      return result
    } catch {
      rollBack()
      throw error
    }
  }

  /// The same, where nothing but SQLite fails.
  package func transaction<Result>(
    _ kind: TransactionKind = .writing, _ body: () throws(SQLiteError) -> Result
  ) throws(SQLiteError) -> Result {
    try transaction(kind, wrapping: { $0 }, body)
  }

  func error(_ code: Int32, _ sql: StaticString) -> SQLiteError {
    unsafe SQLiteError(code, on: handle, sql: "\(sql)")
  }

  /// The lock must be chosen before anything is read. Sorting never spills into a file, which would hold names and
  /// need room.
  private func configure() throws(SQLiteError) {
    unsafe sqlite3_busy_timeout(handle, locking == .exclusive ? 200 : 5000)
    if locking == .exclusive { try execute("PRAGMA locking_mode = EXCLUSIVE") }
    try execute("PRAGMA journal_size_limit = 0")
    try execute("PRAGMA temp_store = MEMORY")
    try execute("PRAGMA secure_delete = ON")
    try execute("PRAGMA foreign_keys = ON")
    try execute("PRAGMA trusted_schema = OFF")
    try execute("PRAGMA synchronous = FULL")
    if access == .reading {
      try execute("PRAGMA query_only = ON")
    } else if locking == .shared {
      try execute("PRAGMA journal_mode = WAL")
    }
  }

  /// After some errors SQLite has rolled back by itself; where it cannot at all, the file keeps the old state anyhow,
  /// and the error that led here says more.
  private func rollBack() {
    guard unsafe sqlite3_get_autocommit(handle) == 0 else { return }
    do { try execute("ROLLBACK") } catch { return }
  }
}

extension SQLiteError {
  fileprivate init(_ code: Int32, on handle: OpaquePointer?, sql: String = "") {
    self.init(
      code: code,
      message: unsafe handle.map { unsafe String(cString: sqlite3_errmsg($0)) }
        ?? String(cString: sqlite3_errstr(code)),
      sql: sql, systemError: unsafe handle.map { unsafe sqlite3_system_errno($0) } ?? 0)
  }
}
