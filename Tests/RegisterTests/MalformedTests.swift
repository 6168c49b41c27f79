import Catalogue
import Register
import SQLite
import Testing

/// What another program left in the file is told by its place, and never left out.
@Suite struct MalformedTests {
  let fiction: Fiction
  let register: RegisterDatabase
  let connection: Connection

  init() throws {
    fiction = try Fiction()
    register = try fiction.open()
    try fiction.actOfEveryKind(in: register)
    try register.replaceArtefacts(written: [fiction.artefact("index.html", mentions: [fiction.guid])], removed: [])
    let media = try fiction.publication().file.media
    try register.remember(
      [RememberedMedia(path: "a.m4a", size: 1, modified: 2, changed: 3, inode: 4, facts: media)], forget: [])
    try register.replaceSources(changed: ["Site/site.md": [1]], removed: [])
    connection = try Connection(path: fiction.path, .existing)
    try connection.execute("PRAGMA ignore_check_constraints = ON")
    try connection.execute("PRAGMA foreign_keys = OFF")
  }

  @Test(
    arguments: [
      ("UPDATE person SET id = 'Fenna'", "person_alias", "person"),
      ("UPDATE person SET label = CAST(x'FF' AS TEXT)", "person", "label"),
      ("UPDATE person SET legal_name = CAST(x'C328' AS TEXT)", "person", "legal_name"),
      ("UPDATE person_alias SET name = CAST(x'C328' AS TEXT) WHERE position = 0", "person_alias", "name"),
      ("DELETE FROM person", "person_alias", "person"),
      ("UPDATE consent SET person = 'p-222222'", "consent", "person"),
      ("UPDATE consent SET state = 'maybe'", "consent", "state"),
      ("UPDATE consent SET collector = ''", "consent", "collector"),
      ("UPDATE consent SET given_at = 'yesterday'", "consent", "given_at"),
      ("UPDATE consent SET expires_at = '2026-02-30T00:00:00Z'", "consent", "expires_at"),
      ("UPDATE consent SET lawful_basis = ''", "consent", "lawful_basis"),
      ("UPDATE consent SET method = 'Form'", "consent", "method"),
      ("UPDATE consent SET language = 'dutch'", "consent", "language"),
      ("UPDATE consent_scope SET scope = 'face' WHERE rowid = 1", "consent_scope", "scope"),
      ("UPDATE consent_scope SET consent = 9 WHERE rowid = 1", "consent_scope", "consent"),
      ("UPDATE consent_channel SET channel = 'all' WHERE rowid = 1", "consent_channel", "channel"),
      ("UPDATE consent_channel SET consent = 9 WHERE rowid = 1", "consent_channel", "consent"),
      ("UPDATE cut_confirmation SET cut = x'00'", "cut_confirmation", "cut"),
      ("UPDATE cut_confirmation SET heard_at = ''", "cut_confirmation", "heard_at"),
      ("UPDATE cut_confirmation SET language = ''", "cut_confirmation", "language"),
      ("UPDATE cut_confirmation SET reviewer = ''", "cut_confirmation", "reviewer"),
      ("UPDATE cut_confirmation SET consent = 9", "cut_confirmation", "consent"),
      ("UPDATE nobody_declaration SET cut = x''", "nobody_declaration", "cut"),
      ("UPDATE nobody_declaration SET declared_by = ' '", "nobody_declaration", "declared_by"),
      ("UPDATE nobody_declaration SET declared_at = ' '", "nobody_declaration", "declared_at"),
      ("UPDATE nobody_declaration SET confirmed_by = ''", "nobody_declaration", "confirmed_by"),
      ("UPDATE publication SET guid = ''", "publication", "guid"),
      ("UPDATE publication SET slug = '../up'", "publication", "slug"),
      ("UPDATE publication SET published_at = '2026-03-04'", "publication", "published_at"),
      ("UPDATE publication SET retracted = ''", "publication", "retracted"),
      ("UPDATE published_file SET kind = 'exe'", "published_file", "kind"),
      ("UPDATE published_file SET is_constant = 2", "published_file", "is_constant"),
      ("UPDATE published_file SET hash = x'00'", "published_file", "hash"),
    ] as [(StaticString, String, String)])
  func `a value that is none of ours stops the reading`(sql: StaticString, table: String, column: String) throws {
    try connection.execute(sql)
    #expect(throws: RegisterError.malformed(table: table, row: 1, column: column)) { try register.contents() }
  }

  @Test func `so it does in the lists`() throws {
    try connection.execute("UPDATE artefact SET key = x''")
    #expect(throws: RegisterError.malformed(table: "artefact", row: 1, column: "key")) { try register.artefacts() }
    // What must go can still be found.
    #expect(try register.artefacts(mentioning: fiction.guid) == ["index.html"])
    try connection.execute("UPDATE artefact_mention SET guid = ''")
    #expect(throws: RegisterError.malformed(table: "artefact_mention", row: 1, column: "guid")) {
      try register.artefacts()
    }
    try connection.execute("UPDATE remembered_media SET kind = 'exe'")
    #expect(throws: RegisterError.malformed(table: "remembered_media", row: 1, column: "kind")) {
      try register.rememberedMedia()
    }
    try connection.execute("UPDATE source SET path = CAST(x'FF' AS TEXT)")
    #expect(throws: RegisterError.malformed(table: "source", row: 1, column: "path")) { try register.sources() }
    try connection.execute("UPDATE journal SET act = 'forgotten' WHERE n = 3")
    #expect(throws: RegisterError.malformed(table: "journal", row: 3, column: "act")) { try register.journal() }
  }

  @Test func `its words name the place and not the value`() {
    let problem = RegisterError.malformed(table: "person", row: 7, column: "id").problem(
      in: ".klankbord/register.sqlite")
    #expect(
      problem.line == """
        .klankbord/register.sqlite: table person, row 7: the value of id is not one that klankbord writes. \
        Undo what was changed in the file by other means, or restore a backup.
        """)
  }
}
