package import Bytes
package import Catalogue
import SQLite

extension RegisterDatabase {
  /// Records the acting account's word that a known name at this place of a file means somebody else or nothing. The
  /// first account notes it and the first other one confirms it; whatever either says again changes nothing.
  ///
  /// - Parameter offset: in bytes from the file's start.
  @discardableResult
  package func noteException(
    file: SHA256Digest, offset: Int, person: PersonID, by act: Act
  ) throws(RegisterError) -> NameException {
    try writing { () throws(RegisterError) in
      guard try isKnown(person) else { throw .unknownPerson(person) }
      guard var standing = try exception(file, offset, person) else {
        try run(
          "INSERT INTO name_exception (file, offset, person, noted_by) VALUES (?1, ?2, ?3, ?4)", .blob(file.bytes),
          .integer(offset), .text(person.text), .text(act.actor.name))
        try append(.exceptionNoted, subject: person.text, detail: "\(file.hex) \(offset)", by: act)
        return NameException(file: file, offset: offset, person: person, notedBy: act.actor)
      }
      guard standing.confirmedBy == nil, standing.notedBy != act.actor else { return standing }
      try run(
        "UPDATE name_exception SET confirmed_by = ?4 WHERE file = ?1 AND offset = ?2 AND person = ?3",
        .blob(file.bytes), .integer(offset), .text(person.text), .text(act.actor.name))
      try append(.exceptionConfirmed, subject: person.text, detail: "\(file.hex) \(offset)", by: act)
      standing.confirmedBy = act.actor
      return standing
    }
  }

  func exceptions() throws(RegisterError) -> [NameException] {
    var exceptions: [NameException] = []
    var rows = try query(
      "name_exception",
      "SELECT rowid, file, offset, person, noted_by, confirmed_by FROM name_exception ORDER BY file, offset, person")
    while try rows.next() { exceptions.append(try exception(rows)) }
    return exceptions
  }

  private func exception(
    _ file: SHA256Digest, _ offset: Int, _ person: PersonID
  ) throws(RegisterError) -> NameException? {
    var rows = try query(
      "name_exception",
      """
      SELECT rowid, file, offset, person, noted_by, confirmed_by FROM name_exception
      WHERE file = ?1 AND offset = ?2 AND person = ?3
      """)
    try rows.bind(.blob(file.bytes), .integer(offset), .text(person.text))
    return try rows.next() ? try exception(rows) : nil
  }

  private func exception(_ row: borrowing Query) throws(RegisterError) -> NameException {
    NameException(
      file: try row.digest(1), offset: try row.integer(2), person: try row.text(3, PersonID.init),
      notedBy: try row.text(4, Account.init), confirmedBy: try row.optionalText(5, Account.init))
  }
}
