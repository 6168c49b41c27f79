/// One named step of a schema, applied once and in one transaction. What was released never changes again: a later
/// thought is a new migration.
package struct Migration: Sendable {
  package let name: String
  package let statements: [StaticString]

  package init(_ name: String, _ statements: [StaticString]) {
    self.name = name
    self.statements = statements
  }
}

package enum MigrationError: Error, Equatable, Sendable {
  /// The database was written by a newer program, which applied a migration of this name.
  case unknown(name: String)
  case failed(SQLiteError)
}

extension Connection {
  /// The names of what was applied, in that order; none where the database is new.
  package func appliedMigrations() throws(SQLiteError) -> [String] {
    var table = try Statement("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'", on: self)
    guard try table.step() else { return [] }
    var names: [String] = []
    var rows = try Statement("SELECT name FROM migration ORDER BY rowid", on: self)
    while try rows.step() { names.append(rows.text(0) ?? "") }
    return names
  }

  /// Those that are not applied yet.
  package func pending(_ migrations: [Migration]) throws(MigrationError) -> [Migration] {
    let applied: [String]
    do { applied = try appliedMigrations() } catch { throw .failed(error) }
    for name in applied where !migrations.contains(where: { $0.name == name }) { throw .unknown(name: name) }
    return migrations.filter { !applied.contains($0.name) }
  }

  /// Applies those that are not applied yet, each in a transaction of its own.
  package func migrate(_ migrations: [Migration]) throws(MigrationError) {
    for migration in try pending(migrations) {
      do {
        try transaction { () throws(SQLiteError) in try apply(migration) }
      } catch {
        throw .failed(error)
      }
    }
  }

  /// Another process may have been quicker.
  private func apply(_ migration: Migration) throws(SQLiteError) {
    guard try !appliedMigrations().contains(migration.name) else { return }
    try execute("CREATE TABLE IF NOT EXISTS migration (name TEXT NOT NULL UNIQUE) STRICT")
    for statement in migration.statements { try execute(statement) }
    try execute("INSERT INTO migration (name) VALUES (?1)", [.text(migration.name)])
  }
}
