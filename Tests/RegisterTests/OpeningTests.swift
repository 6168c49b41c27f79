import Catalogue
import Foundation
import Register
import SQLite
import Testing

@Suite struct OpeningTests {
  let fiction: Fiction

  init() throws { fiction = try Fiction() }

  @Test(arguments: [RegisterDatabase.Access.existing, .reading, .removal])
  func `what is not there is missing, and not made`(access: RegisterDatabase.Access) throws {
    #expect(throws: RegisterError.missing(path: fiction.path)) { try fiction.open(access) }
    #expect(!FileManager.default.fileExists(atPath: fiction.path))
    try Data().write(to: URL(fileURLWithPath: fiction.path))
    #expect(throws: RegisterError.missing(path: fiction.path)) { try fiction.open(access) }
    #expect(try fiction.open(.create).isEmpty())
    #expect(try fiction.open(access).isEmpty())
  }

  @Test func `a register cannot be made where there is no folder`() throws {
    let error = #expect(throws: RegisterError.self) {
      try RegisterDatabase.open(path: fiction.path + "/nowhere/register.sqlite", .create)
    }
    guard case .database = error else { Issue.record("\(String(describing: error))"); return }
  }

  @Test func `a register of a newer program is refused`() throws {
    _ = try fiction.open()
    let connection = try Connection(path: fiction.path, .existing)
    try connection.execute("INSERT INTO migration (name) VALUES ('2031-07 telepathy')")
    for access in [RegisterDatabase.Access.create, .existing, .reading, .removal] {
      #expect(throws: RegisterError.newer(migration: "2031-07 telepathy")) { try fiction.open(access) }
    }
  }

  /// As far as the migrations of before made it.
  private func makeRegisterOfBefore() throws {
    let connection = try Connection(path: fiction.path, .create)
    let statements: [StaticString] = [
      "CREATE TABLE migration (name TEXT NOT NULL UNIQUE) STRICT",
      "INSERT INTO migration VALUES ('2026-01 register'), ('2026-02 copies and feeds')",
      "CREATE TABLE person (id TEXT NOT NULL PRIMARY KEY, label TEXT, legal_name TEXT, is_fictional INTEGER) STRICT",
      "INSERT INTO person VALUES ('p-4h7kq2', 'Een deskundige', NULL, 1), ('p-x9w8v7', 'Een buur', NULL, 1)",
      "CREATE TABLE consent (id INTEGER PRIMARY KEY AUTOINCREMENT, person TEXT, state TEXT, collector TEXT) STRICT",
      "INSERT INTO consent VALUES (1, 'p-4h7kq2', 'given', 'amina'), (2, 'p-x9w8v7', 'refused', 'bilal')",
      "CREATE TABLE cut_confirmation (consent INTEGER, cut BLOB) STRICT",
      "CREATE TABLE submission (feed TEXT, platform TEXT, submitted_at TEXT, account TEXT) STRICT",
      "CREATE TABLE published_file (path TEXT, guid TEXT, cut BLOB) STRICT",
      "CREATE TABLE source (path TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT",
      "INSERT INTO source VALUES ('Episodes/een/episode.md', CAST('Fenna Verzonnen' AS BLOB))",
      """
      CREATE TABLE artefact (
        id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, key BLOB, length INTEGER, modified INTEGER, changed INTEGER,
        inode INTEGER
      ) STRICT
      """,
      """
      INSERT INTO artefact VALUES
        (3, 'feeds/klank.xml', zeroblob(32), 1, 2, 3, 4), (5, 'index.html', zeroblob(32), 1, 2, 3, 4),
        (9, 'style.css', zeroblob(32), 1, 2, 3, 4)
      """,
      """
      CREATE TABLE artefact_mention (
        artefact INTEGER NOT NULL REFERENCES artefact (id) ON DELETE CASCADE, guid TEXT NOT NULL,
        PRIMARY KEY (artefact, guid)
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX artefact_mention_by_guid ON artefact_mention (guid)",
      "INSERT INTO artefact_mention VALUES (3, 'een'), (3, 'twee'), (5, 'twee'), (5, 'drie')",
      "CREATE TABLE journal (n INTEGER PRIMARY KEY, at TEXT, act TEXT, subject TEXT) STRICT",
      "INSERT INTO journal VALUES (1, '2026-01-02T03:04:05Z', 'consent-recorded', '1')",
    ]
    for statement in statements { try connection.execute(statement) }
  }

  @Test func `a register of before gets its states from the journal, and codes for its people`() throws {
    try makeRegisterOfBefore()
    let register = try fiction.open(.existing)
    func states(_ number: Int) throws -> [String] {
      try register.states(of: ConsentID(number)).map { "\($0.state.rawValue) \($0.since) \($0.account)" }
    }
    #expect(try states(1) == ["given 2026-01-02T03:04:05Z amina"])
    #expect(try states(2) == ["refused 1970-01-01T00:00:00Z bilal"])
    let codes = try [fiction.fenna, fiction.bilal].map { try found(register.code(of: $0)) }
    #expect(codes[0] != codes[1])
  }

  @Test func `the texts of a register of before do not stand there any longer`() throws {
    try makeRegisterOfBefore()
    let file = URL(fileURLWithPath: fiction.path)
    #expect(try Data(contentsOf: file).range(of: Data("Verzonnen".utf8)) != nil)
    _ = try fiction.open(.existing)
    try Connection(path: fiction.path, .existing).emptyLog()
    #expect(try Data(contentsOf: file).range(of: Data("Verzonnen".utf8)) == nil)
  }

  @Test func `what a register of before mentions it still does`() throws {
    try makeRegisterOfBefore()
    let register = try fiction.open(.existing)
    let guids = try ["een", "twee", "drie"].map { try found(EpisodeGUID($0)) }
    let mentions = ["feeds/klank.xml": [guids[0], guids[1]], "index.html": [guids[1], guids[2]], "style.css": []]
    #expect(try register.artefacts().mapValues(\.mentions) == mentions.mapValues { Set($0) })
    #expect(try register.artefacts(mentioning: guids[1]) == ["feeds/klank.xml", "index.html"])
    #expect(try register.companionsInFeeds(of: guids[0]) == [guids[0], guids[1]])
    try register.replaceArtefacts(
      written: [fiction.artefact("index.html", mentions: [guids[0], fiction.guid])], removed: ["feeds/klank.xml"])
    #expect(try register.artefact(at: "index.html")?.mentions == [guids[0], fiction.guid])
    #expect(try register.artefacts(mentioning: guids[1]) == [])
    #expect(try register.artefacts(mentioning: guids[0]) == ["index.html"])
  }

  @Test func `who opened it for reading cannot write`() throws {
    _ = try fiction.open()
    let register = try fiction.open(.reading)
    #expect(throws: RegisterError.self) { try register.add(fiction.newFenna(), id: fiction.fenna, by: fiction.amina) }
    #expect(try register.isEmpty())
  }

  @Test func `a removal reads and writes beside others that have it open`() throws {
    let other = try fiction.open()
    try fiction.actOfEveryKind(in: other)
    let removal = try fiction.open(.removal)
    try removal.retract(fiction.guid, reason: .editorial, by: fiction.amina)
    #expect(try other.journal().count == 8)
  }

  @Test func `several that write at once wait for one another`() async throws {
    _ = try fiction.open()
    let (path, act, language) = (fiction.path, fiction.amina, fiction.dutch)
    let cut = fiction.cut
    try fiction.open().add(fiction.newFenna(), id: fiction.fenna, by: act)
    let record = try fiction.open().record(fiction.terms(), state: .given, of: fiction.fenna, by: act)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let register = try RegisterDatabase.open(path: path, .existing)
          for number in 0..<25 {
            let heardAt = Moment(secondsSince1970: 1_700_000_000 + writer * 100 + number)
            try register.confirm(cut: cut, heardAt: heardAt, language: language, voice: .original, of: record, by: act)
          }
        }
      }
      try await group.waitForAll()
    }
    let register = try fiction.open(.reading)
    #expect(try register.journal().map(\.number) == Array(1...102))
    #expect(try register.verifyJournal() == nil)
    #expect(try register.contents().records[fiction.fenna]?.first?.confirmations.count == 100)
  }
}
