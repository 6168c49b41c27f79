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
    try fiction.precautionOfEveryKind(in: register)
    try register.replaceArtefacts(written: [fiction.artefact("index.html", mentions: [fiction.guid])], removed: [])
    let media = try fiction.publication().file.media
    try register.remember(
      [RememberedMedia(path: "a.m4a", size: 1, modified: 2, changed: 3, inode: 4, facts: media)], forget: [])
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
      ("UPDATE consent SET review_at = 'soon'", "consent", "review_at"),
      ("UPDATE consent SET alterations = 're-spoken robot'", "consent", "alterations"),
      ("UPDATE consent SET anonymity = ''", "consent", "anonymity"),
      ("UPDATE consent SET age = 19", "consent", "age"),
      ("UPDATE consent SET age = -1", "consent", "age"),
      ("UPDATE consent SET asks_again_at = NULL", "consent", "asks_again_at"),
      ("UPDATE consent SET guardian_agrees = 2", "consent", "guardian_agrees"),
      ("UPDATE consent SET child_agrees = 2", "consent", "child_agrees"),
      ("UPDATE consent SET safeguarding = 'fine'", "consent", "safeguarding"),
      ("UPDATE consent SET risk = 'none'", "consent", "risk"),
      ("UPDATE consent SET special_category = 2", "consent", "special_category"),
      ("UPDATE consent SET criminal_record = 2", "consent", "criminal_record"),
      ("UPDATE consent SET interpreter = 'cousin'", "consent", "interpreter"),
      ("UPDATE consent SET is_understood = 2", "consent", "is_understood"),
      ("UPDATE consent SET evidence = x'00'", "consent", "evidence"),
      ("UPDATE consent SET keep_until = 'long'", "consent", "keep_until"),
      ("UPDATE consent_feature SET consent = 9 WHERE rowid = 1", "consent_feature", "consent"),
      ("UPDATE consent_state SET consent = 9 WHERE rowid = 1", "consent_state", "consent"),
      ("UPDATE cut_confirmation SET alteration = 'robot'", "cut_confirmation", "alteration"),
      ("UPDATE cut_confirmation SET risk = ''", "cut_confirmation", "risk"),
      ("UPDATE cut_confirmation SET interpreter = ''", "cut_confirmation", "interpreter"),
      ("UPDATE cut_confirmation SET carried_from = x'01'", "cut_confirmation", "carried_from"),
      ("UPDATE absence_declaration SET cut = x''", "absence_declaration", "cut"),
      ("UPDATE absence_declaration SET person = 'p-222222'", "absence_declaration", "person"),
      ("UPDATE absence_declaration SET confirmed_by = ''", "absence_declaration", "confirmed_by"),
      ("UPDATE third_party SET cut = x''", "third_party", "cut"),
      ("UPDATE third_party SET resolution = 'gone'", "third_party", "resolution"),
      ("UPDATE third_party SET resolved_by = NULL", "third_party", "resolved_by"),
      ("UPDATE name_exception SET file = x''", "name_exception", "file"),
      ("UPDATE name_exception SET person = 'p-222222'", "name_exception", "person"),
      ("UPDATE name_exception SET noted_by = ''", "name_exception", "noted_by"),
      ("UPDATE submission SET platform = 'all'", "submission", "platform"),
      ("UPDATE submission SET ended_by = ''", "submission", "ended_by"),
      ("UPDATE assurance SET platform = 'all'", "assurance", "platform"),
      ("UPDATE suspension SET kind = 'somebody'", "suspension", "kind"),
      ("UPDATE suspension SET subject = 'Fenna'", "suspension", "subject"),
      ("UPDATE episode_label SET person = 'p-222222'", "episode_label", "person"),
      ("UPDATE episode_label SET guid = ''", "episode_label", "guid"),
      ("UPDATE tombstone SET shown_until = 'then'", "tombstone", "shown_until"),
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

  @Test func `a tombstone's feed without the tombstone stops the reading`() throws {
    try connection.execute("DELETE FROM tombstone")
    #expect(throws: RegisterError.malformed(table: "tombstone_feed", row: 0, column: "guid")) {
      try register.contents()
    }
  }

  @Test func `so it does in the lists`() throws {
    try connection.execute("UPDATE artefact SET key = x''")
    #expect(throws: RegisterError.malformed(table: "artefact", row: 1, column: "key")) { try register.artefacts() }
    // What must go can still be found.
    #expect(try register.artefacts(mentioning: fiction.guid) == ["index.html"])
    try connection.execute("UPDATE mentioned_episode SET guid = ''")
    #expect(throws: RegisterError.malformed(table: "mentioned_episode", row: 1, column: "guid")) {
      try register.artefacts()
    }
    try connection.execute("DELETE FROM mentioned_episode")
    #expect(throws: RegisterError.malformed(table: "artefact_mention", row: 1, column: "episode")) {
      try register.artefacts()
    }
    try connection.execute("UPDATE artefact SET key = zeroblob(32)")
    #expect(throws: RegisterError.malformed(table: "artefact_mention", row: 1, column: "guid")) {
      try register.artefact(at: "index.html")
    }
    try connection.execute("UPDATE remembered_media SET kind = 'exe'")
    #expect(throws: RegisterError.malformed(table: "remembered_media", row: 1, column: "kind")) {
      try register.rememberedMedia()
    }
    try connection.execute("UPDATE task SET kind = 'chore'")
    #expect(throws: RegisterError.malformed(table: "task", row: 1, column: "kind")) { try register.tasks() }
    try connection.execute("UPDATE appearance SET person = 'Fenna'")
    #expect(throws: RegisterError.malformed(table: "appearance", row: 0, column: "person")) {
      try register.appearances()
    }
    try connection.execute("UPDATE secret SET bytes = x'00'")
    #expect(throws: RegisterError.malformed(table: "secret", row: 1, column: "bytes")) { try register.secret(.ledger) }
    try connection.execute("UPDATE heartbeat SET at = ''")
    #expect(throws: RegisterError.malformed(table: "heartbeat", row: 1, column: "at")) {
      try register.lastBeat(.build)
    }
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
