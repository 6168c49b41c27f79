package import Bytes
package import Catalogue
import SQLite

extension RegisterDatabase {
  /// Records the acting account's word that somebody of an earlier cut cannot be recognised in this one. The first
  /// account declares it and the first other one confirms it; whatever either says again changes nothing.
  @discardableResult
  package func declareAbsence(
    of person: PersonID, from cut: SHA256Digest, by act: Act
  ) throws(RegisterError) -> AbsenceDeclaration {
    try writing { () throws(RegisterError) in
      guard try isKnown(person) else { throw .unknownPerson(person) }
      guard var standing = try absence(of: person, from: cut) else {
        try run(
          "INSERT INTO absence_declaration (cut, person, declared_by, declared_at) VALUES (?1, ?2, ?3, ?4)",
          .blob(cut.bytes), .text(person.text), .text(act.actor.name), .text(act.at.description))
        try append(.absenceDeclared, subject: person.text, detail: cut.hex, by: act)
        return AbsenceDeclaration(cut: cut, person: person, declaredBy: act.actor)
      }
      guard standing.confirmedBy == nil, standing.declaredBy != act.actor else { return standing }
      try run(
        "UPDATE absence_declaration SET confirmed_by = ?3 WHERE cut = ?1 AND person = ?2", .blob(cut.bytes),
        .text(person.text), .text(act.actor.name))
      try append(.absenceConfirmed, subject: person.text, detail: cut.hex, by: act)
      standing.confirmedBy = act.actor
      return standing
    }
  }

  func absences() throws(RegisterError) -> [SHA256Digest: [AbsenceDeclaration]] {
    var absences: [SHA256Digest: [AbsenceDeclaration]] = [:]
    var rows = try query(
      "absence_declaration",
      "SELECT rowid, cut, person, declared_by, confirmed_by FROM absence_declaration ORDER BY cut, person")
    while try rows.next() {
      let absence = try absence(rows)
      absences[absence.cut, default: []].append(absence)
    }
    return absences
  }

  private func absence(of person: PersonID, from cut: SHA256Digest) throws(RegisterError) -> AbsenceDeclaration? {
    var rows = try query(
      "absence_declaration",
      """
      SELECT rowid, cut, person, declared_by, confirmed_by FROM absence_declaration WHERE cut = ?1 AND person = ?2
      """)
    try rows.bind(.blob(cut.bytes), .text(person.text))
    return try rows.next() ? try absence(rows) : nil
  }

  private func absence(_ row: borrowing Query) throws(RegisterError) -> AbsenceDeclaration {
    AbsenceDeclaration(
      cut: try row.digest(1), person: try row.text(2, PersonID.init), declaredBy: try row.text(3, Account.init),
      confirmedBy: try row.optionalText(4, Account.init))
  }
}
