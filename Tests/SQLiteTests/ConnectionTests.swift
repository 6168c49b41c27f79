import Foundation
import SQLite
import Testing

@Suite struct ConnectionTests {
  private let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("test.sqlite")
  }

  func make(_ tables: StaticString...) throws -> Connection {
    let connection = try Connection(path: path, .create)
    for table in tables { try connection.execute(table) }
    return connection
  }

  func mode(_ path: String) throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  @Test func `nobody but the owner may read the file or its log`() throws {
    let connection = try make("CREATE TABLE t (x ANY) STRICT")
    #expect(try mode(path) == 0o600)
    #expect(try mode(path + "-wal") == 0o600)
    #expect(try mode(path + "-shm") == 0o600)
    #expect(connection.changes == 0)
  }

  @Test(
    arguments: [
      ("PRAGMA foreign_keys", "1"), ("PRAGMA synchronous", "2"), ("PRAGMA trusted_schema", "0"),
      ("PRAGMA journal_mode", "wal"), ("PRAGMA busy_timeout", "5000"), ("PRAGMA temp_store", "2"),
    ] as [(StaticString, String)])
  func `a connection is set for safety`(pragma: StaticString, setting: String) throws {
    var rows = try Statement(pragma, on: make())
    #expect(try rows.step())
    #expect((rows.text(0) ?? rows.integer(0).map(String.init)) == setting)
  }

  @Test func `the schema cannot be edited by hand, nor text stand in double quotes`() throws {
    let connection = try make("CREATE TABLE t (x TEXT) STRICT")
    try connection.execute("PRAGMA writable_schema = ON")
    #expect(throws: SQLiteError.self) { try connection.execute("UPDATE sqlite_schema SET sql = ''") }
    #expect(throws: SQLiteError.self) { try connection.execute("INSERT INTO t VALUES (\"text\")") }
  }

  @Test func `what is not there is not made`() throws {
    for access in [Connection.Access.existing, .reading] {
      let error = #expect(throws: SQLiteError.self) { _ = try Connection(path: path, access) }
      #expect(error?.isMissingFile == true)
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `what is no database is said to be damaged`() throws {
    try Data("not a database, however long it may go on, and on, and on".utf8).write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: SQLiteError.self) { _ = try Connection(path: path, .existing) }
    #expect(error?.isCorrupt == true)
  }

  @Test func `reading changes nothing`() throws {
    do { _ = try make("CREATE TABLE t (x INTEGER) STRICT", "INSERT INTO t VALUES (7)") }
    let connection = try Connection(path: path, .reading)
    #expect(throws: SQLiteError.self) { try connection.execute("INSERT INTO t VALUES (8)") }
    #expect(try count(connection) == 1)
  }

  @Test func `an error holds the SQL and the words of SQLite, and no value`() throws {
    let connection = try make("CREATE TABLE t (x TEXT UNIQUE) STRICT", "INSERT INTO t VALUES ('Fenna Verzonnen')")
    let error = #expect(throws: SQLiteError.self) {
      try connection.execute("INSERT INTO t VALUES (?1)", [.text("Fenna Verzonnen")])
    }
    #expect(
      error
        == SQLiteError(code: 2067, message: "UNIQUE constraint failed: t.x", sql: "INSERT INTO t VALUES (?1)"))
  }

  @Test func `a transaction is kept whole, or not at all`() throws {
    let connection = try make("CREATE TABLE t (x INTEGER) STRICT")
    try connection.transaction { () throws(SQLiteError) in
      try connection.execute("INSERT INTO t VALUES (1)")
      try connection.execute("INSERT INTO t VALUES (2)")
    }
    #expect(try count(connection) == 2)
    #expect(throws: SQLiteError.self) {
      try connection.transaction { () throws(SQLiteError) in
        try connection.execute("INSERT INTO t VALUES (3)")
        try connection.execute("INSERT INTO t VALUES ('four')")
      }
    }
    #expect(try count(connection) == 2)
    try connection.transaction { () throws(SQLiteError) in try connection.execute("INSERT INTO t VALUES (5)") }
    #expect(try count(connection) == 3)
  }

  @Test func `a transaction that fails on commit is rolled back`() throws {
    let connection = try make(
      "CREATE TABLE parent (x INTEGER PRIMARY KEY) STRICT",
      "CREATE TABLE t (x INTEGER REFERENCES parent (x) DEFERRABLE INITIALLY DEFERRED) STRICT")
    let error = #expect(throws: SQLiteError.self) {
      try connection.transaction { () throws(SQLiteError) in try connection.execute("INSERT INTO t VALUES (1)") }
    }
    #expect(error?.sql == "COMMIT")
    #expect(try count(connection) == 0)
    try connection.transaction { () throws(SQLiteError) in }
  }

  @Test func `a foreign key holds`() throws {
    let connection = try make(
      "CREATE TABLE parent (x INTEGER PRIMARY KEY) STRICT", "CREATE TABLE t (x INTEGER REFERENCES parent (x)) STRICT")
    #expect(throws: SQLiteError.self) { try connection.execute("INSERT INTO t VALUES (1)") }
  }

  private func count(_ connection: Connection) throws -> Int? {
    var rows = try Statement("SELECT count(*) FROM t", on: connection)
    #expect(try rows.step())
    return rows.integer(0)
  }
}
