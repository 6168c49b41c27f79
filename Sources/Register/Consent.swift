package import Bytes
package import Catalogue
import SQLite

extension RegisterDatabase {
  /// Records what somebody answered to the acting account; the new record's number.
  package func record(
    _ terms: ConsentTerms, state: ConsentRecord.State, of person: PersonID, by act: Act
  ) throws(RegisterError) -> ConsentID {
    try writing { () throws(RegisterError) in
      guard try isKnown(person) else { throw .unknownPerson(person) }
      var insert = try query(
        "consent",
        """
        INSERT INTO consent
          (person, state, collector, given_at, expires_at, lawful_basis, method, language, notice_version)
        VALUES (:person, :state, :collector, :given, :expires, :basis, :method, :language, :notice)
        """)
      try insert.run(named: [
        ":person": .text(person.text),
        ":state": .text(state.rawValue),
        ":collector": .text(act.actor.name),
        ":given": .text(orNull: terms.givenAt?.description),
        ":expires": .text(orNull: terms.expiresAt?.description),
        ":basis": .text(orNull: terms.lawfulBasis?.rawValue),
        ":method": .text(orNull: terms.method?.rawValue),
        ":language": .text(orNull: terms.language?.text),
        ":notice": .text(orNull: terms.noticeVersion),
      ])
      let id = ConsentID(lastInsertedRow)
      for scope in terms.scopes.sorted() {
        try run(
          "INSERT INTO consent_scope (consent, scope) VALUES (?1, ?2)", .integer(id.number), .text(scope.rawValue))
      }
      for channel in terms.channels.sorted() {
        try run(
          "INSERT INTO consent_channel (consent, channel) VALUES (?1, ?2)",
          .integer(id.number), .text(channel.description))
      }
      try append(.consentRecorded, subject: id.description, detail: state.rawValue, by: act)
      return id
    }
  }

  /// Records that the person heard these bytes and approved them before the acting account. The same once more
  /// changes nothing.
  package func confirm(
    cut: SHA256Digest, heardAt: Moment, language: LanguageTag, voice: Voice, of record: ConsentID, by act: Act
  ) throws(RegisterError) {
    try writing { () throws(RegisterError) in
      guard try isKnown(record) else { throw .unknownRecord(record) }
      let added = try run(
        """
        INSERT INTO cut_confirmation (consent, cut, heard_at, language, voice, reviewer) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT DO NOTHING
        """,
        .integer(record.number), .blob(cut.bytes), .text(heardAt.description), .text(language.text),
        .text(voice.rawValue), .text(act.actor.name))
      if added > 0 { try append(.cutConfirmed, subject: record.description, detail: cut.hex, by: act) }
    }
  }

  /// Every record of a person, oldest first.
  func records() throws(RegisterError) -> [PersonID: [ConsentRecord]] {
    let scopes = try scopes()
    let channels = try channels()
    let confirmations = try confirmations()
    var records: [PersonID: [ConsentRecord]] = [:]
    var rows = try query(
      "consent",
      """
      SELECT id, person, state, collector, given_at, expires_at, lawful_basis, method, language, notice_version
      FROM consent ORDER BY id
      """)
    while try rows.next() {
      let person = try rows.text(1, PersonID.init)
      let terms = ConsentTerms(
        givenAt: try rows.optionalText(4) { Moment($0) }, expiresAt: try rows.optionalText(5) { Moment($0) },
        scopes: scopes[rows.row] ?? [], channels: channels[rows.row] ?? [],
        lawfulBasis: try rows.optionalText(6, ConsentTerms.LawfulBasis.init(rawValue:)),
        method: try rows.optionalText(7, ConsentTerms.Method.init(rawValue:)),
        language: try rows.optionalText(8, LanguageTag.init), noticeVersion: try rows.optionalText(9) { $0 })
      records[person, default: []].append(
        ConsentRecord(
          id: ConsentID(rows.row), person: person, state: try rows.text(2, ConsentRecord.State.init(rawValue:)),
          terms: terms, collector: try rows.text(3, Account.init), confirmations: confirmations[rows.row] ?? []))
    }
    return records
  }

  private func scopes() throws(RegisterError) -> [Int: Set<ConsentScope>] {
    var scopes: [Int: Set<ConsentScope>] = [:]
    var rows = try query("consent_scope", "SELECT rowid, consent, scope FROM consent_scope")
    while try rows.next() {
      scopes[try rows.integer(1), default: []].insert(try rows.text(2, ConsentScope.init(rawValue:)))
    }
    return scopes
  }

  private func channels() throws(RegisterError) -> [Int: Set<Channel>] {
    var channels: [Int: Set<Channel>] = [:]
    var rows = try query("consent_channel", "SELECT rowid, consent, channel FROM consent_channel")
    while try rows.next() { channels[try rows.integer(1), default: []].insert(try rows.text(2, Channel.init)) }
    return channels
  }

  private func confirmations() throws(RegisterError) -> [Int: [CutConfirmation]] {
    var confirmations: [Int: [CutConfirmation]] = [:]
    var rows = try query(
      "cut_confirmation",
      "SELECT rowid, consent, cut, heard_at, language, voice, reviewer FROM cut_confirmation ORDER BY rowid")
    while try rows.next() {
      confirmations[try rows.integer(1), default: []].append(
        CutConfirmation(
          cut: try rows.digest(2), heardAt: try rows.text(3) { Moment($0) },
          language: try rows.text(4, LanguageTag.init), voice: try rows.text(5, Voice.init(rawValue:)),
          reviewer: try rows.text(6, Account.init)))
    }
    return confirmations
  }

  private func isKnown(_ record: ConsentID) throws(RegisterError) -> Bool {
    var rows = try query("consent", "SELECT id FROM consent WHERE id = ?1")
    try rows.bind(.integer(record.number))
    return try rows.next()
  }
}
