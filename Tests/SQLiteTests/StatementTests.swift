import SQLite
import Testing

@Suite struct StatementTests {
  let connection: Connection
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    connection = try Connection(path: folder.path("test.sqlite"), .create)
    try connection.execute("CREATE TABLE t (x ANY, y ANY) STRICT")
  }

  @Test(
    arguments: [
      .null, .integer(0), .integer(.min), .integer(.max), .text(""), .text("a\0b"), .text("e\u{301}"), .text("é"),
      .text("\u{202E}مرحبا 🕊"), .blob([]), .blob([0, 255, 0]),
    ] as [Value])
  func `what is bound comes back to the byte`(value: Value) throws {
    try connection.execute("INSERT INTO t VALUES (?1, ?2)", [value, .integer(1)])
    var rows = try Statement("SELECT x FROM t", on: connection)
    #expect(try rows.step())
    #expect(rows.isNull(0) == (value == .null))
    switch value {
    case .null: #expect(rows.text(0) == nil && rows.integer(0) == nil && rows.blob(0) == nil)
    case .integer(let number): #expect(rows.integer(0) == number && rows.text(0) == nil)
    case .text(let text): #expect(rows.text(0).map { Array($0.utf8) } == Array(text.utf8) && rows.blob(0) == nil)
    case .blob(let bytes): #expect(rows.blob(0) == bytes && rows.integer(0) == nil)
    }
    #expect(try !rows.step())
  }

  @Test func `values are bound by name in any order`() throws {
    var insert = try Statement("INSERT INTO t VALUES (:x, :y)", on: connection)
    try insert.run(named: [":y": .integer(2), ":x": .integer(1)])
    var rows = try Statement("SELECT x, y AS why FROM t", on: connection)
    #expect(try rows.step())
    #expect(rows.integer(0) == 1 && rows.integer(1) == 2 && rows.name(ofColumn: 1) == "why")
  }

  @Test func `a value too few, too many, or by a wrong name is refused`() throws {
    var insert = try Statement("INSERT INTO t VALUES (:x, :y)", on: connection)
    var refused = 0
    do { try insert.run([.integer(1)]) } catch { refused += 1 }
    do { try insert.run([.integer(1), .null, .null]) } catch { refused += 1 }
    do { try insert.run(named: [":x": .integer(1), ":z": .integer(2)]) } catch { refused += 1 }
    #expect(refused == 3)
    try insert.run([.integer(1), .integer(2)])
    #expect(connection.changes == 1)
  }

  @Test func `text that is not UTF-8 is no text`() throws {
    try connection.execute("INSERT INTO t VALUES (CAST(x'41FF' AS TEXT), 0)")
    var rows = try Statement("SELECT x FROM t", on: connection)
    #expect(try rows.step())
    #expect(rows.text(0) == nil && !rows.isNull(0))
  }

  @Test func `a second statement is not passed over in silence`() throws {
    #expect(throws: SQLiteError.self) { try connection.execute("DELETE FROM t; DELETE FROM t") }
  }

  @Test func `a statement keeps its connection open`() throws {
    func opened() throws -> Statement {
      try Statement("SELECT 7", on: try Connection(path: folder.path("other.sqlite"), .create))
    }
    var rows = try opened()
    #expect(try rows.step())
    #expect(rows.integer(0) == 7)
  }
}
