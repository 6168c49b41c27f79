package import Catalogue
import SQLite

/// A state that a record was in, from when, and who brought it there.
package struct ConsentStateChange: Hashable, Sendable {
  package let state: ConsentRecord.State
  package let since: Moment
  package let account: Account
}

extension ConsentRecord.State {
  /// Coming back from it takes a new record.
  package var isFinal: Bool { self == .withdrawn || self == .invalidated }
}

extension RegisterDatabase {
  /// Every state that the record was in, oldest first; the last is its own.
  package func states(of record: ConsentID) throws(RegisterError) -> [ConsentStateChange] {
    var states: [ConsentStateChange] = []
    var rows = try query(
      "consent_state",
      "SELECT rowid, state, since, account FROM consent_state WHERE consent = ?1 ORDER BY position")
    try rows.bind(.integer(record.number))
    while try rows.next() {
      states.append(
        ConsentStateChange(
          state: try rows.text(1, ConsentRecord.State.init(rawValue:)), since: try rows.text(2) { Moment($0) },
          account: try rows.text(3, Account.init)))
    }
    return states
  }

  /// Restricts a given consent, gives a restricted one back, or invalidates one that has not ended. The state that it
  /// has already changes nothing; any other step is refused.
  package func setState(
    of record: ConsentID, to state: ConsentRecord.State, by act: Act
  ) throws(RegisterError) {
    try writing { () throws(RegisterError) in
      var rows = try query("consent", "SELECT id, state FROM consent WHERE id = ?1")
      try rows.bind(.integer(record.number))
      guard try rows.next() else { throw .unknownRecord(record) }
      let former = try rows.text(1, ConsentRecord.State.init(rawValue:))
      guard former != state else { return }
      switch (former, state) {
      case (.given, .restricted), (.restricted, .given):
        try append(.consentRestricted, subject: record.description, detail: state.rawValue, by: act)
      case (_, .invalidated) where !former.isFinal:
        try append(.consentInvalidated, subject: record.description, by: act)
      default: throw .stateRefused(record, from: former, to: state)
      }
      try enter(state, of: record, by: act)
    }
  }

  /// Ends every record of the person for good, at once; what has ended already stays as it is.
  package func withdraw(_ person: PersonID, by act: Act) throws(RegisterError) {
    try writing { () throws(RegisterError) in
      guard try exists(person) else { throw .unknownPerson(person) }
      var open: [ConsentID] = []
      var rows = try query(
        "consent", "SELECT id FROM consent WHERE person = ?1 AND state NOT IN ('withdrawn', 'invalidated')")
      try rows.bind(.text(person.text))
      while try rows.next() { open.append(ConsentID(rows.row)) }
      for record in open { try enter(.withdrawn, of: record, by: act) }
      let isNew = open.isEmpty ? try !isJournalled(.withdrawn, person) : true
      if isNew { try append(.withdrawn, subject: person.text, by: act) }
    }
  }

  /// Makes it the record's own and the last in its history, inside the transaction of the act.
  func enter(_ state: ConsentRecord.State, of record: ConsentID, by act: Act) throws(RegisterError) {
    try run("UPDATE consent SET state = ?2 WHERE id = ?1", .integer(record.number), .text(state.rawValue))
    try run(
      """
      INSERT INTO consent_state (consent, position, state, since, account)
      SELECT ?1, (SELECT count(*) FROM consent_state WHERE consent = ?1), ?2, ?3, ?4
      """,
      .integer(record.number), .text(state.rawValue), .text(act.at.description), .text(act.actor.name))
  }

  private func isJournalled(_ kind: JournalEntry.Kind, _ person: PersonID) throws(RegisterError) -> Bool {
    var rows = try query("journal", "SELECT n FROM journal WHERE act = ?1 AND subject = ?2 LIMIT 1")
    try rows.bind(.text(kind.rawValue), .text(person.text))
    return try rows.next()
  }
}
