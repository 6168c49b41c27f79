import SQLite
import Testing

@Suite struct MigrationTests {
  let connection: Connection
  private let folder: TemporaryFolder
  let first = Migration("first", ["CREATE TABLE a (x INTEGER) STRICT", "INSERT INTO a VALUES (1)"])
  let second = Migration("second", ["INSERT INTO a VALUES (2)"])

  init() throws {
    folder = try TemporaryFolder()
    connection = try Connection(path: folder.path("test.sqlite"), .create)
  }

  func sum() throws -> Int? {
    var rows = try Statement("SELECT sum(x) FROM a", on: connection)
    #expect(try rows.step())
    return rows.integer(0)
  }

  @Test func `each is applied once`() throws {
    #expect(try connection.pending([first, second]).map(\.name) == ["first", "second"])
    try connection.migrate([first])
    try connection.migrate([first, second])
    try connection.migrate([first, second])
    #expect(try connection.appliedMigrations() == ["first", "second"])
    #expect(try sum() == 3)
  }

  @Test func `a database of a newer program is refused`() throws {
    try connection.migrate([first, second])
    #expect(throws: MigrationError.unknown(name: "second")) { try connection.migrate([first]) }
  }

  @Test func `of one that fails nothing stays`() throws {
    let broken = Migration("broken", ["INSERT INTO a VALUES (4)", "INSERT INTO nowhere VALUES (1)"])
    #expect(throws: MigrationError.self) { try connection.migrate([first, broken, second]) }
    #expect(try connection.appliedMigrations() == ["first"])
    #expect(try sum() == 1)
  }
}
