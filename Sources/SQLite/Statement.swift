import CSQLite

/// A prepared statement: the owner of its handle, which it finalizes; it keeps its connection open.
///
/// SQL is a `StaticString`, so that none can be put together from data.
@safe package struct Statement: ~Copyable {
  private let handle: OpaquePointer
  private let connection: Connection
  private let sql: StaticString

  package init(_ sql: StaticString, on connection: Connection) throws(SQLiteError) {
    var prepared: OpaquePointer?
    var tail: UnsafePointer<CChar>?
    let code = unsafe UnsafeBufferPointer(start: sql.utf8Start, count: sql.utf8CodeUnitCount)
      .withMemoryRebound(to: CChar.self) {
        unsafe tail = $0.baseAddress.map { unsafe $0 + sql.utf8CodeUnitCount }
        let end = unsafe tail
        let code = unsafe sqlite3_prepare_v2(connection.handle, $0.baseAddress, Int32($0.count), &prepared, &tail)
        return unsafe code == SQLITE_OK && tail != end ? SQLITE_MISUSE : code
      }
    guard code == SQLITE_OK, let handle = unsafe prepared else {
      unsafe sqlite3_finalize(prepared)
      throw connection.error(code, sql)
    }
    unsafe self.handle = handle
    self.connection = connection
    self.sql = sql
  }

  deinit {
    unsafe sqlite3_finalize(handle)
  }
}

// Running.
extension Statement {
  /// Makes ready to run anew, with these values for `?1`, `?2`, ...
  package mutating func bind(_ values: [Value]) throws(SQLiteError) {
    guard unsafe values.count == sqlite3_bind_parameter_count(handle) else {
      throw SQLiteError(code: SQLITE_RANGE, message: "\(values.count) values were bound", sql: "\(sql)")
    }
    reset()
    for (position, value) in values.enumerated() { try bind(value, at: Int32(position + 1)) }
  }

  /// Makes ready to run anew, with these values for the parameters so named: `:label`.
  package mutating func bind(named values: KeyValuePairs<StaticString, Value>) throws(SQLiteError) {
    guard unsafe values.count == sqlite3_bind_parameter_count(handle) else {
      throw SQLiteError(code: SQLITE_RANGE, message: "\(values.count) values were bound", sql: "\(sql)")
    }
    reset()
    for (name, value) in values {
      let position = unsafe UnsafeRawPointer(name.utf8Start).withMemoryRebound(to: CChar.self, capacity: 1) {
        unsafe sqlite3_bind_parameter_index(handle, $0)
      }
      try bind(value, at: position)
    }
  }

  /// Whether there is another row; the columns are then its own. Not to be called again after `false`.
  package mutating func step() throws(SQLiteError) -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw connection.error(code, sql)
    }
  }

  /// Runs to the end with these values, passing over rows.
  package mutating func run(_ values: [Value] = []) throws(SQLiteError) {
    try bind(values)
    try finish()
  }

  /// Runs to the end with these values, passing over rows.
  package mutating func run(named values: KeyValuePairs<StaticString, Value>) throws(SQLiteError) {
    try bind(named: values)
    try finish()
  }

  private mutating func finish() throws(SQLiteError) {
    defer { reset() }
    while try step() {}
  }

  /// What it returns is the last step's error, which was reported then.
  private mutating func reset() {
    unsafe sqlite3_reset(handle)
    unsafe sqlite3_clear_bindings(handle)
  }

  private func bind(_ value: Value, at position: Int32) throws(SQLiteError) {
    let code: Int32 =
      switch value {
      case .null: unsafe sqlite3_bind_null(handle, position)
      case .integer(let number): unsafe sqlite3_bind_int64(handle, position, Int64(number))
      case .text(var text):
        text.withUTF8 { bytes in
          unsafe bytes.withMemoryRebound(to: CChar.self) {
            unsafe klankbord_bind_text(handle, position, $0.baseAddress, UInt64($0.count))
          }
        }
      case .blob(let bytes):
        unsafe bytes.withUnsafeBytes {
          unsafe klankbord_bind_blob(handle, position, $0.baseAddress, UInt64($0.count))
        }
      }
    guard code == SQLITE_OK else { throw connection.error(code, sql) }
  }
}

// The columns of the row that `step` found; the first is 0.
extension Statement {
  package func isNull(_ column: Int) -> Bool { type(column) == SQLITE_NULL }

  /// `nil` where the column holds no integer.
  package func integer(_ column: Int) -> Int? {
    type(column) == SQLITE_INTEGER ? unsafe Int(sqlite3_column_int64(handle, Int32(column))) : nil
  }

  /// `nil` where the column holds no text, or bytes that are not UTF-8.
  package func text(_ column: Int) -> String? {
    guard type(column) == SQLITE_TEXT, let start = unsafe sqlite3_column_text(handle, Int32(column)) else { return nil }
    let count = unsafe Int(sqlite3_column_bytes(handle, Int32(column)))
    return unsafe String(validating: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// `nil` where the column holds no blob.
  package func blob(_ column: Int) -> [UInt8]? {
    guard type(column) == SQLITE_BLOB else { return nil }
    guard let start = unsafe sqlite3_column_blob(handle, Int32(column)) else { return [] }
    let count = unsafe Int(sqlite3_column_bytes(handle, Int32(column)))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// As the query calls it.
  package func name(ofColumn column: Int) -> String {
    unsafe sqlite3_column_name(handle, Int32(column)).map { unsafe String(cString: $0) } ?? "column \(column)"
  }

  private func type(_ column: Int) -> Int32 { unsafe sqlite3_column_type(handle, Int32(column)) }
}
