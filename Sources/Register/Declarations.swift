package import Bytes
import Catalogue
import SQLite

extension RegisterDatabase {
  /// Records the acting account's word that nobody is recognisable in these bytes. The same once more changes nothing;
  /// after another account's word there is nothing to declare, but to confirm.
  package func declareNobody(cut: SHA256Digest, by act: Act) throws(RegisterError) {
    try writing { () throws(RegisterError) in
      if let standing = try declaration(of: cut) {
        guard standing.declaredBy == act.actor else { throw .alreadyDeclared(cut: cut) }
        return
      }
      try run(
        "INSERT INTO nobody_declaration (cut, declared_by, declared_at) VALUES (?1, ?2, ?3)",
        .blob(cut.bytes), .text(act.actor.name), .text(act.at.description))
      try append(.nobodyDeclared, subject: cut.hex, by: act)
    }
  }

  /// Records that the acting account heard it too. The first that is not the declarer stands; more change nothing.
  package func confirmNobody(cut: SHA256Digest, by act: Act) throws(RegisterError) {
    try writing { () throws(RegisterError) in
      guard let standing = try declaration(of: cut) else { throw .notDeclared(cut: cut) }
      let isOpen = standing.confirmedBy == nil || standing.confirmedBy == standing.declaredBy
      guard isOpen && standing.confirmedBy != act.actor else { return }
      try run(
        "UPDATE nobody_declaration SET confirmed_by = ?2 WHERE cut = ?1", .blob(cut.bytes), .text(act.actor.name))
      try append(.nobodyConfirmed, subject: cut.hex, by: act)
    }
  }

  func declarations() throws(RegisterError) -> [SHA256Digest: NobodyDeclaration] {
    var declarations: [SHA256Digest: NobodyDeclaration] = [:]
    var rows = try query(
      "nobody_declaration", "SELECT rowid, cut, declared_by, declared_at, confirmed_by FROM nobody_declaration")
    while try rows.next() { declarations[try rows.digest(1)] = try declaration(rows) }
    return declarations
  }

  private func declaration(of cut: SHA256Digest) throws(RegisterError) -> NobodyDeclaration? {
    var rows = try query(
      "nobody_declaration",
      "SELECT rowid, cut, declared_by, declared_at, confirmed_by FROM nobody_declaration WHERE cut = ?1")
    try rows.bind(.blob(cut.bytes))
    return try rows.next() ? try declaration(rows) : nil
  }

  private func declaration(_ row: borrowing Query) throws(RegisterError) -> NobodyDeclaration {
    NobodyDeclaration(
      cut: try row.digest(1), declaredBy: try row.text(2, Account.init),
      declaredAt: try row.text(3) { Moment($0) }, confirmedBy: try row.optionalText(4, Account.init))
  }
}
