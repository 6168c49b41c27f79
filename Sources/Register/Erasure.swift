import Bytes
package import Catalogue
import SQLite
package import System

// Whoever is erased leaves no byte in the register: deleting alone does not do that. What remains is written into a new
// file, which takes the old one's place when it was searched and is on the disk.

/// The files that stand beside the register while it is written anew.
private struct RewrittenRegister {
  let register: FilePath

  /// The old one's content, from which the person is taken.
  var draft: FilePath { FilePath(register.text + ".draft") }
  /// What takes its place.
  var clean: FilePath { FilePath(register.text + ".clean") }

  /// Also what a crash left.
  func removeBoth() throws(FileError) {
    for path in [draft, clean] { try Self.remove(path) }
  }

  static func remove(_ path: FilePath) throws(FileError) {
    for suffix in ["", "-wal", "-shm", "-journal"] { try FilePath(path.text + suffix).remove() }
  }
}

extension RegisterDatabase {
  /// Whether somebody of this id was known, and nothing tells who they were any longer.
  package func isErased(_ person: PersonID) throws(RegisterError) -> Bool {
    guard try exists(person) else { return false }
    return try !isKnown(person)
  }

  /// Takes out of the register whatever tells who the person is, and writes it anew. Until the new file takes the old
  /// one's place nothing has changed; after a crash or an error the same call completes it. Somebody who was erased before
  /// can be erased again, as far as `holdsName` finds something.
  ///
  /// Nobody else may use the register meanwhile: the caller holds the workspace's lock.
  ///
  /// - Parameters:
  ///   - holdsName: whether bytes hold a name of the person; what does is forgotten.
  ///   - inspect: looks through the new file, and throws where it must not take the old one's place.
  /// - Throws: `consentStands` where the person still agrees to something; `FileError`, and what `inspect` throws.
  package func erase(
    _ person: PersonID, holdsName: ([UInt8]) -> Bool, by act: Act, inspect: (FilePath) throws -> Void
  ) throws {
    guard try exists(person) else { throw RegisterError.unknownPerson(person) }
    if let record = try standingConsent(of: person) { throw RegisterError.consentStands(record) }
    let files = RewrittenRegister(register: FilePath(path))
    try files.removeBoth()
    do {
      try copy(into: files.draft.text)
      try Self.write(without: person, from: files.draft, into: files.clean, holdsName: holdsName, by: act)
      try RewrittenRegister.remove(files.draft)
      try inspect(files.clean)
      try files.clean.sync()
      try emptyLog()
    } catch {
      // Where even this fails, the next call removes them.
      _ = Result { try files.removeBoth() }
      throw error
    }
    try putInPlace(files)
  }

  /// Whatever fails, what is written afterwards goes into the file that stands there then, and a log of one file is never
  /// taken for the other's.
  private func putInPlace(_ files: RewrittenRegister) throws {
    let exchange = Result {
      for suffix in ["-wal", "-shm"] { try FilePath(path + suffix).remove() }
      try files.clean.rename(to: files.register)
    }
    try reopen()
    if case .failure = exchange { _ = Result { try files.removeBoth() } }
    try exchange.get()
    try files.register.parent.sync()
  }

  private static func write(
    without person: PersonID, from draft: FilePath, into clean: FilePath, holdsName: ([UInt8]) -> Bool, by act: Act
  ) throws {
    let changed = try RegisterDatabase.open(path: draft.text, .existing)
    try changed.forget(person, holdsName: holdsName, by: act)
    try changed.copy(into: clean.text)
    try RegisterDatabase.open(path: clean.text, .existing).verify()
    for suffix in ["-wal", "-shm"] { try FilePath(clean.text + suffix).remove() }
  }

  private func standingConsent(of person: PersonID) throws(RegisterError) -> ConsentID? {
    var rows = try query(
      "consent",
      """
      SELECT id FROM consent WHERE person = ?1 AND state IN ('given', 'restricted', 'suspended', 'requested') LIMIT 1
      """)
    try rows.bind(.text(person.text))
    return try rows.next() ? ConsentID(rows.row) : nil
  }

  private func forget(_ person: PersonID, holdsName: ([UInt8]) -> Bool, by act: Act) throws(RegisterError) {
    try writing { () throws(RegisterError) in
      try forgetTexts(holdsName)
      guard try isKnown(person) else { return }
      try keepDigests(ofNamesOf: person)
      let id = Value.text(person.text)
      try run(
        "UPDATE person SET label = '', legal_name = NULL, code = NULL, erased_at = ?2 WHERE id = ?1", id,
        .text(act.at.description))
      try run("DELETE FROM person_alias WHERE person = ?1", id)
      try run("DELETE FROM episode_label WHERE person = ?1", id)
      try run("DELETE FROM name_exception WHERE person = ?1", id)
      try run("DELETE FROM consent_feature WHERE consent IN (SELECT id FROM consent WHERE person = ?1)", id)
      try run(
        """
        UPDATE consent SET
          evidence = NULL, evidence_place = NULL, safe_contact = NULL, keep_until = NULL, withdrawal_promise = NULL,
          age = NULL, asks_again_at = NULL, guardian_agrees = NULL, child_agrees = NULL, safeguarding = NULL
        WHERE person = ?1
        """,
        id)
      try append(.personErased, subject: person.text, by: act)
    }
  }

  /// What the register keeps of the workspace's media, and what people wrote into it: whatever is still needed is read
  /// again by the next build.
  private func forgetTexts(_ holdsName: ([UInt8]) -> Bool) throws(RegisterError) {
    let kept: [(table: StaticString, rows: StaticString, forget: StaticString)] = [
      (
        "splice",
        """
        SELECT splice.rowid, splice.path, coalesce(bytes, '') FROM splice
          JOIN published_file ON published_file.path = splice.path JOIN publication USING (guid)
        WHERE retracted IS NOT NULL
        """, "DELETE FROM splice WHERE rowid = ?1"
      ),
      (
        "remembered_media",
        """
        SELECT remembered_media.rowid, remembered_media.path, coalesce(remembered_chapter.title, '')
        FROM remembered_media LEFT JOIN remembered_chapter ON remembered_chapter.path = remembered_media.path
        """,
        "DELETE FROM remembered_media WHERE rowid = ?1"
      ),
      (
        "remembered_part", "SELECT rowid, path, '' FROM remembered_part", "DELETE FROM remembered_part WHERE rowid = ?1"
      ),
      (
        "published_file",
        """
        SELECT published_file.rowid, source, '' FROM published_file JOIN publication USING (guid)
        WHERE retracted IS NOT NULL
        """,
        "UPDATE published_file SET source = 'recording.' || kind WHERE rowid = ?1"
      ),
      (
        "task", "SELECT number, coalesce(evidence, ''), '' FROM task", "UPDATE task SET evidence = '' WHERE number = ?1"
      ),
    ]
    for kind in kept {
      var found: [Int] = []
      var rows = try query(kind.table, kind.rows)
      while try rows.next() {
        let texts = [try rows.textOrBytes(1), try rows.textOrBytes(2)]
        if texts.contains(where: holdsName) { found.append(rows.row) }
      }
      for row in found { try run(kind.forget, .integer(row)) }
    }
  }
}
