package import Catalogue
import SQLite

extension RegisterDatabase {
  /// Adds somebody under a new id, which they keep.
  package func add(_ person: NewPerson, id: PersonID, by act: Act) throws(RegisterError) {
    try writing { () throws(RegisterError) in
      guard try !isKnown(id) else { throw .personExists(id) }
      try run(
        "INSERT INTO person (id, label, legal_name, is_fictional) VALUES (?1, ?2, ?3, ?4)",
        .text(id.text), .text(person.label), .text(orNull: person.legalName), .integer(person.isFictional ? 1 : 0))
      for (position, name) in person.alsoKnownAs.enumerated() {
        try run(
          "INSERT INTO person_alias (person, position, name) VALUES (?1, ?2, ?3)",
          .text(id.text), .integer(position), .text(name))
      }
      try append(.personAdded, subject: id.text, by: act)
    }
  }

  /// Whether no person in it is real; also true of a register without people.
  package func holdsOnlyFiction() throws(RegisterError) -> Bool {
    var real = try query("person", "SELECT rowid FROM person WHERE is_fictional <> 1 LIMIT 1")
    return try !real.next()
  }

  /// The id of somebody who was entered under exactly this name in full, or other name; the first one entered.
  package func person(named name: String) throws(RegisterError) -> PersonID? {
    var rows = try query(
      "person",
      """
      SELECT rowid, id FROM person
      WHERE legal_name = ?1 OR id IN (SELECT person FROM person_alias WHERE name = ?1) ORDER BY rowid LIMIT 1
      """)
    try rows.bind(.text(name))
    return try rows.next() ? try rows.text(1, PersonID.init) : nil
  }

  func isKnown(_ person: PersonID) throws(RegisterError) -> Bool {
    var rows = try query("person", "SELECT rowid FROM person WHERE id = ?1")
    try rows.bind(.text(person.text))
    return try rows.next()
  }

  func people() throws(RegisterError) -> [PersonID: Person] {
    var aliases: [PersonID: [String]] = [:]
    var names = try query("person_alias", "SELECT rowid, person, name FROM person_alias ORDER BY person, position")
    while try names.next() { aliases[try names.text(1, PersonID.init), default: []].append(try names.text(2)) }

    var people: [PersonID: Person] = [:]
    var rows = try query("person", "SELECT rowid, id, label, legal_name FROM person")
    while try rows.next() {
      let id = try rows.text(1, PersonID.init)
      people[id] = Person(
        id: id, label: try rows.text(2), legalName: try rows.optionalText(3) { $0 }, alsoKnownAs: aliases[id] ?? [])
    }
    return people
  }
}
