package import Catalogue
import SQLite

extension RegisterDatabase {
  /// Adds somebody under a new id, which they keep.
  ///
  /// - Parameter fourEyes: whether a name that was erased needs a second account, or one that says it twice.
  package func add(
    _ person: NewPerson, id: PersonID, fourEyes: Bool = true, by act: Act
  ) throws(RegisterError) {
    try askForErased(person, fourEyes: fourEyes, by: act)
    try writing { () throws(RegisterError) in
      guard try !exists(id) else { throw .personExists(id) }
      try run(
        "INSERT INTO person (id, label, legal_name, is_fictional, code) VALUES (?1, ?2, ?3, ?4, ?5)",
        .text(id.text), .text(person.label), .text(orNull: person.legalName), .flag(person.isFictional),
        .text(try freeCode().text))
      try writeAliases(person.alsoKnownAs, of: id)
      try append(.personAdded, subject: id.text, by: act)
    }
  }

  /// Calls somebody by these names from now on, and by none of those before.
  package func change(
    _ id: PersonID, to person: NewPerson, fourEyes: Bool = true, by act: Act
  ) throws(RegisterError) {
    try askForErased(person, fourEyes: fourEyes, by: act)
    try writing { () throws(RegisterError) in
      guard try isKnown(id) else { throw .unknownPerson(id) }
      try run(
        "UPDATE person SET label = ?2, legal_name = ?3 WHERE id = ?1", .text(id.text), .text(person.label),
        .text(orNull: person.legalName))
      try run("DELETE FROM person_alias WHERE person = ?1", .text(id.text))
      try writeAliases(person.alsoKnownAs, of: id)
      try append(.personChanged, subject: id.text, by: act)
    }
  }

  /// What stands on the person's card; `nil` for somebody who was erased.
  package func code(of person: PersonID) throws(RegisterError) -> PersonCode? {
    var rows = try query("person", "SELECT rowid, code FROM person WHERE id = ?1")
    try rows.bind(.text(person.text))
    guard try rows.next() else { throw .unknownPerson(person) }
    return try rows.optionalText(1, PersonCode.init)
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

  /// Also of somebody who was erased.
  func exists(_ person: PersonID) throws(RegisterError) -> Bool {
    var rows = try query("person", "SELECT rowid FROM person WHERE id = ?1")
    try rows.bind(.text(person.text))
    return try rows.next()
  }

  func isKnown(_ person: PersonID) throws(RegisterError) -> Bool {
    var rows = try query("person", "SELECT rowid FROM person WHERE id = ?1 AND erased_at IS NULL")
    try rows.bind(.text(person.text))
    return try rows.next()
  }

  /// Those who were erased are not among them.
  func people() throws(RegisterError) -> [PersonID: Person] {
    var aliases: [PersonID: [String]] = [:]
    var names = try query("person_alias", "SELECT rowid, person, name FROM person_alias ORDER BY person, position")
    while try names.next() { aliases[try names.text(1, PersonID.init), default: []].append(try names.text(2)) }

    var people: [PersonID: Person] = [:]
    var rows = try query("person", "SELECT rowid, id, label, legal_name FROM person WHERE erased_at IS NULL")
    while try rows.next() {
      let id = try rows.text(1, PersonID.init)
      people[id] = Person(
        id: id, label: try rows.text(2), legalName: try rows.optionalText(3) { $0 }, alsoKnownAs: aliases[id] ?? [])
    }
    return people
  }

  private func writeAliases(_ names: [String], of id: PersonID) throws(RegisterError) {
    for (position, name) in names.enumerated() {
      try run(
        "INSERT INTO person_alias (person, position, name) VALUES (?1, ?2, ?3)", .text(id.text), .integer(position),
        .text(name))
    }
  }

  private func freeCode() throws(RegisterError) -> PersonCode {
    var generator = SystemRandomNumberGenerator()
    var taken = try query("person", "SELECT rowid FROM person WHERE code = ?1")
    while true {
      let code = PersonCode.random(using: &generator)
      try taken.bind(.text(code.text))
      if try !taken.next() { return code }
    }
  }
}
