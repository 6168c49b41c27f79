import SQLite

/// The register of one workspace: people, consent, publications, the files of the result, and the journal.
///
/// Every method is one transaction. Whatever an `Act` does is journalled in the same transaction.
package struct RegisterDatabase {
  package enum Access: Sendable {
    /// Makes the register, for its owner alone (mode 0600), where there is none; its folder must be there.
    case create
    case existing
    /// Every writing method fails.
    case reading
    /// Reads and writes; reading works on a full file system too.
    case removal
  }

  /// Where its file stands.
  let path: String
  private let connection: Connection

  /// Throws `missing` where there is no register, unless it may be made.
  package static func open(path: String, _ access: Access) throws(RegisterError) -> RegisterDatabase {
    guard access == .removal else { return try RegisterDatabase(path, access, .shared) }
    do {
      return try RegisterDatabase(path, access, .exclusive)
    } catch .busy {
      // Whoever has it open has made the `-shm` file already, which is all that needs room.
      return try RegisterDatabase(path, access, .shared)
    }
  }

  private init(_ path: String, _ access: Access, _ locking: Connection.Locking) throws(RegisterError) {
    let kind: Connection.Access =
      switch access {
      case .create: .create
      case .existing, .removal: .existing
      case .reading: .reading
      }
    self.path = path
    do {
      connection = try Connection(path: path, kind, locking: locking)
    } catch {
      throw error.isMissingFile && access != .create ? .missing(path: path) : RegisterError(error)
    }
    try bringUpToDate(path, access)
  }

  /// A file without any table is what a crash leaves of `create`: only `create` goes on from there.
  private func bringUpToDate(_ path: String, _ access: Access) throws(RegisterError) {
    let pending: [Migration]
    do { pending = try connection.pending(Schema.migrations) } catch { throw RegisterError(error) }
    if pending.count == Schema.migrations.count && access != .create { throw .missing(path: path) }
    if !pending.isEmpty && access == .reading { throw .older }
    do { try connection.migrate(Schema.migrations) } catch { throw RegisterError(error) }
  }
}

// What the other files of this target are made of.
extension RegisterDatabase {
  func query(_ table: StaticString, _ sql: StaticString) throws(RegisterError) -> Query {
    do { return Query(table, try Statement(sql, on: connection)) } catch { throw RegisterError(error) }
  }

  /// The number of rows that were written or removed.
  @discardableResult
  func run(_ sql: StaticString, _ values: Value...) throws(RegisterError) -> Int {
    do { try connection.execute(sql, values) } catch { throw RegisterError(error) }
    return connection.changes
  }

  var lastInsertedRow: Int { connection.lastInsertedRow }

  /// How many rows the last statement wrote or removed.
  var changes: Int { connection.changes }

  /// Writes all that the register holds, and nothing of what it once held, into a new file for its owner alone.
  package func copy(into path: String) throws(RegisterError) {
    do { try connection.copy(into: path) } catch { throw RegisterError(error) }
  }

  /// Throws unless every page, reference and journal entry is what was written.
  package func verify() throws(RegisterError) {
    let isSound: Bool
    do { isSound = try connection.isSound() } catch { throw RegisterError(error) }
    guard isSound else { throw .unsound }
    if let fault = try verifyJournal() { throw .brokenJournal(fault) }
  }

  func emptyLog() throws(RegisterError) {
    do { try connection.emptyLog() } catch { throw RegisterError(error) }
  }

  func reopen() throws(RegisterError) {
    do { try connection.reopen() } catch { throw RegisterError(error) }
  }

  func reading<Result>(_ body: () throws(RegisterError) -> Result) throws(RegisterError) -> Result {
    try connection.transaction(.reading, wrapping: RegisterError.init, body)
  }

  func writing<Result>(_ body: () throws(RegisterError) -> Result) throws(RegisterError) -> Result {
    try connection.transaction(.writing, wrapping: RegisterError.init, body)
  }
}
