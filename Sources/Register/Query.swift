import Bytes
import SQLite

/// A statement whose rows are read into the catalogue's values: a value that does not parse is an error that names its
/// table, row and column, and not the value, which may be a name.
///
/// The first column of every query is the row's number, for that error.
struct Query: ~Copyable {
  private let table: StaticString
  private var statement: Statement

  init(_ table: StaticString, _ statement: consuming Statement) {
    self.table = table
    self.statement = statement
  }

  mutating func bind(_ values: Value...) throws(RegisterError) {
    do { try statement.bind(values) } catch { throw RegisterError(error) }
  }

  /// Whether there is another row; not to be called again after `false`.
  mutating func next() throws(RegisterError) -> Bool {
    do { return try statement.step() } catch { throw RegisterError(error) }
  }

  mutating func run(_ values: Value...) throws(RegisterError) {
    do { try statement.run(values) } catch { throw RegisterError(error) }
  }

  mutating func run(named values: KeyValuePairs<StaticString, Value>) throws(RegisterError) {
    do { try statement.run(named: values) } catch { throw RegisterError(error) }
  }
}

// The columns of the row that `next` found.
extension Query {
  var row: Int { statement.integer(0) ?? 0 }

  func malformed(_ column: Int) -> RegisterError {
    .malformed(table: "\(table)", row: row, column: statement.name(ofColumn: column))
  }

  func integer(_ column: Int) throws(RegisterError) -> Int { try required(statement.integer(column), column) }

  func isNull(_ column: Int) -> Bool { statement.isNull(column) }

  func flag(_ column: Int) throws(RegisterError) -> Bool {
    switch try integer(column) {
    case 0: false
    case 1: true
    default: throw malformed(column)
    }
  }

  /// `nil` where the column is NULL.
  func optionalFlag(_ column: Int) throws(RegisterError) -> Bool? { isNull(column) ? nil : try flag(column) }

  func bytes(_ column: Int) throws(RegisterError) -> [UInt8] { try required(statement.blob(column), column) }

  /// Of a text or a blob.
  func textOrBytes(_ column: Int) throws(RegisterError) -> [UInt8] {
    try required(statement.blob(column) ?? statement.text(column).map { Array($0.utf8) }, column)
  }

  func digest(_ column: Int) throws(RegisterError) -> SHA256Digest {
    try required(SHA256Digest(bytes: try bytes(column)), column)
  }

  /// `nil` where the column is NULL.
  func optionalDigest(_ column: Int) throws(RegisterError) -> SHA256Digest? {
    isNull(column) ? nil : try digest(column)
  }

  func text(_ column: Int) throws(RegisterError) -> String { try required(statement.text(column), column) }

  func text<Parsed>(_ column: Int, _ parse: (String) -> Parsed?) throws(RegisterError) -> Parsed {
    try required(parse(try text(column)), column)
  }

  /// `nil` where the column is NULL.
  func optionalText<Parsed>(
    _ column: Int, _ parse: (String) -> Parsed?
  ) throws(RegisterError) -> Parsed? {
    statement.isNull(column) ? nil : try text(column, parse)
  }

  private func required<Found>(_ value: Found?, _ column: Int) throws(RegisterError) -> Found {
    guard let value else { throw malformed(column) }
    return value
  }
}
