package import Catalogue
import SQLite

extension RegisterDatabase {
  /// Everything that the gate needs, as it stood at one moment.
  ///
  /// All or nothing: a row that does not parse, or that belongs to no person or record, is an error, since a refusal
  /// that was left out would let somebody be heard.
  package func contents() throws(RegisterError) -> RegisterContents {
    try reading { () throws(RegisterError) in
      try refuseOrphans()
      var contents = RegisterContents(
        people: try people(), records: try records(), declarations: try declarations(),
        publications: try publications(), submissions: try submissions())
      contents.absences = try absences()
      contents.thirdParties = try thirdParties()
      contents.suspended = try suspended()
      contents.assurances = try assurances()
      contents.episodeLabels = try episodeLabels()
      contents.exceptions = try exceptions()
      contents.tombstones = try tombstones()
      return contents
    }
  }

  /// Foreign keys hold for our own writes only; another program may have left them off.
  private func refuseOrphans() throws(RegisterError) {
    let checks: [(table: StaticString, column: String, sql: StaticString)] = [
      ("person_alias", "person", "SELECT rowid FROM pragma_foreign_key_check('person_alias')"),
      ("consent", "person", "SELECT rowid FROM pragma_foreign_key_check('consent')"),
      ("consent_scope", "consent", "SELECT rowid FROM pragma_foreign_key_check('consent_scope')"),
      ("consent_channel", "consent", "SELECT rowid FROM pragma_foreign_key_check('consent_channel')"),
      ("consent_state", "consent", "SELECT rowid FROM pragma_foreign_key_check('consent_state')"),
      ("consent_feature", "consent", "SELECT rowid FROM pragma_foreign_key_check('consent_feature')"),
      ("absence_declaration", "person", "SELECT rowid FROM pragma_foreign_key_check('absence_declaration')"),
      ("name_exception", "person", "SELECT rowid FROM pragma_foreign_key_check('name_exception')"),
      ("episode_label", "person", "SELECT rowid FROM pragma_foreign_key_check('episode_label')"),
      ("tombstone_feed", "guid", "SELECT 0 FROM pragma_foreign_key_check('tombstone_feed')"),
      ("splice", "path", "SELECT rowid FROM pragma_foreign_key_check('splice')"),
      ("cut_confirmation", "consent", "SELECT rowid FROM pragma_foreign_key_check('cut_confirmation')"),
    ]
    for check in checks {
      var orphans = try query(check.table, check.sql)
      if try orphans.next() { throw .malformed(table: "\(check.table)", row: orphans.row, column: check.column) }
    }
  }
}
