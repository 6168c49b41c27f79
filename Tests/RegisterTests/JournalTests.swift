import Bytes
import Catalogue
import Register
import SQLite
import Testing

@Suite struct JournalTests {
  let fiction: Fiction
  let register: RegisterDatabase

  init() throws {
    fiction = try Fiction()
    register = try fiction.open()
    try fiction.actOfEveryKind(in: register)
  }

  func tamper(_ sql: StaticString, _ values: Value...) throws {
    let connection = try Connection(path: fiction.path, .existing)
    try connection.execute("PRAGMA ignore_check_constraints = ON")
    try connection.execute(sql, values)
    #expect(connection.changes == 1)
  }

  @Test func `it tells who did what to whom, and no name`() throws {
    let cut = fiction.cut.hex
    let told = try register.journal().map {
      [$0.account.name, $0.actingAs?.name ?? "-", $0.kind.rawValue, $0.subject, $0.detail]
    }
    #expect(
      told == [
        ["amina", "-", "person-added", "p-4h7kq2", ""],
        ["amina", "-", "consent-recorded", "1", "given"],
        ["root", "bilal", "cut-confirmed", "1", cut],
        ["amina", "-", "nobody-declared", cut, ""],
        ["root", "bilal", "nobody-confirmed", cut, ""],
        ["amina", "-", "published", "5f0f5d0e-6c0e-4a55-9a55-3f7b4f8f3a11", cut],
        ["root", "bilal", "retracted", "5f0f5d0e-6c0e-4a55-9a55-3f7b4f8f3a11", "legal"],
      ])
    #expect(try register.journal().allSatisfy { $0.at == fiction.now })
  }

  @Test func `each entry holds the hash of the one before`() throws {
    let entries = try register.journal()
    #expect(entries.map(\.number) == [1, 2, 3, 4, 5, 6, 7])
    #expect(entries.map(\.previous) == [JournalEntry.origin] + entries.dropLast().map(\.hash))
    #expect(try register.journalHead() == entries.last?.hash)
    #expect(try register.verifyJournal() == nil)
  }

  /// Computed apart, with Python's hashlib, from the form that `JournalEntry.hash` describes: of the first entry, and
  /// of the third, which has an account acted for and a detail.
  @Test func `the form of a hash never changes`() throws {
    let entries = try register.journal()
    #expect(entries[0].hash.hex == "cb7a8b9dc7df7816fffd5cfab30251f5ec6a512bbddbe60bbd649af5e3c0e1f3")
    #expect(entries[2].hash.hex == "afb3beb46d047e14a2f859d184b1b6029e6924fd2f316f78b090426792450cb4")
  }

  @Test(
    arguments: [
      "UPDATE journal SET n = n + 100 WHERE n = ?1",
      "UPDATE journal SET at = replace(at, 'T', 't') WHERE n = ?1",
      "UPDATE journal SET at = replace(at, '07:00:00', '07:00:01') WHERE n = ?1",
      "UPDATE journal SET account = account || 'x' WHERE n = ?1",
      "UPDATE journal SET acting_as = iif(acting_as IS NULL, 'amina', NULL) WHERE n = ?1",
      "UPDATE journal SET acting_as = coalesce(acting_as || 'x', '') WHERE n = ?1",
      "UPDATE journal SET act = iif(act = 'published', 'retracted', 'published') WHERE n = ?1",
      "UPDATE journal SET act = 'forgotten' WHERE n = ?1",
      "UPDATE journal SET subject = subject || 'x' WHERE n = ?1",
      "UPDATE journal SET subject = subject || char(0) WHERE n = ?1",
      "UPDATE journal SET detail = detail || ' ' WHERE n = ?1",
      "UPDATE journal SET subject = substr(subject, 1, length(subject) - 1), detail = substr(subject, -1) || detail WHERE n = ?1",
      "UPDATE journal SET previous = CAST(x'77' || substr(previous, 2) AS BLOB) WHERE n = ?1",
      "UPDATE journal SET hash = CAST(substr(hash, 1, 31) || x'00' AS BLOB) WHERE n = ?1",
      "UPDATE journal SET hash = x'00' WHERE n = ?1",
      "DELETE FROM journal WHERE n = ?1",
    ] as [StaticString])
  func `a change in any column of any entry is found`(sql: StaticString) throws {
    let head = try register.journalHead()
    for number in 1...7 {
      let fiction = try Fiction()
      let register = try fiction.open()
      try fiction.actOfEveryKind(in: register)
      #expect(try register.journalHead() == head)
      let connection = try Connection(path: fiction.path, .existing)
      try connection.execute("PRAGMA ignore_check_constraints = ON")
      try connection.execute(sql, [.integer(number)])
      #expect(connection.changes == 1)
      let isCutOff = number == 7 && "\(sql)".hasPrefix("DELETE")
      #expect(try register.verifyJournal(holding: head) == (isCutOff ? .headMissing : .broken(number: number)))
    }
  }

  @Test func `a removed end is found by the head alone`() throws {
    let entries = try register.journal()
    try tamper("DELETE FROM journal WHERE n = ?1", .integer(7))
    #expect(try register.verifyJournal() == nil)
    #expect(try register.verifyJournal(holding: entries[6].hash) == .headMissing)
    #expect(try register.verifyJournal(holding: entries[5].hash) == nil)
    #expect(try register.verifyJournal(holding: JournalEntry.origin) == nil)
    // Going on from there does not bring the lost head back.
    try register.retract(fiction.guid, reason: .error, by: fiction.amina)
    #expect(try register.verifyJournal() == nil)
    #expect(try register.verifyJournal(holding: entries[6].hash) == .headMissing)
  }

  @Test func `a whole journal that was removed is found by the head`() throws {
    let head = try register.journalHead()
    let connection = try Connection(path: fiction.path, .existing)
    try connection.execute("DELETE FROM journal")
    #expect(try register.verifyJournal(holding: head) == .headMissing)
  }

  @Test func `an entry put in after the end is found`() throws {
    try tamper(
      "INSERT INTO journal SELECT 8, at, account, acting_as, act, subject, detail, hash, hash FROM journal WHERE n = 7")
    #expect(try register.verifyJournal() == .broken(number: 8))
  }

  @Test func `a number that leaves none for the next is an error`() throws {
    try tamper("UPDATE journal SET n = 9223372036854775807 WHERE n = 7")
    #expect(throws: RegisterError.malformed(table: "journal", row: .max, column: "n")) {
      try register.retract(fiction.guid, reason: .error, by: fiction.amina)
    }
  }
}
