import Bytes
package import Catalogue
import SQLite

extension RegisterDatabase {
  /// Records what somebody answered to the acting account; the new record's number.
  package func record(
    _ terms: ConsentTerms, state: ConsentRecord.State, of person: PersonID, by act: Act
  ) throws(RegisterError) -> ConsentID {
    try writing { () throws(RegisterError) in
      guard try isKnown(person) else { throw .unknownPerson(person) }
      try run(
        "INSERT INTO consent (person, state, collector) VALUES (?1, ?2, ?3)", .text(person.text),
        .text(state.rawValue), .text(act.actor.name))
      let id = ConsentID(lastInsertedRow)
      try write(terms, of: id)
      try enter(state, of: id, by: act)
      try append(.consentRecorded, subject: id.description, detail: state.rawValue, by: act)
      return id
    }
  }

  func isKnown(_ record: ConsentID) throws(RegisterError) -> Bool {
    var rows = try query("consent", "SELECT id FROM consent WHERE id = ?1")
    try rows.bind(.integer(record.number))
    return try rows.next()
  }

  private func write(_ terms: ConsentTerms, of id: ConsentID) throws(RegisterError) {
    try writeAnswers(terms, of: id)
    try writeProtection(terms, of: id)
    try writeCustody(terms.custody, of: id)
    for scope in terms.scopes.sorted() {
      try run("INSERT INTO consent_scope (consent, scope) VALUES (?1, ?2)", .integer(id.number), .text(scope.rawValue))
    }
    for channel in terms.channels.sorted() {
      try run(
        "INSERT INTO consent_channel (consent, channel) VALUES (?1, ?2)", .integer(id.number),
        .text(channel.description))
    }
  }

  private func writeAnswers(_ terms: ConsentTerms, of id: ConsentID) throws(RegisterError) {
    var update = try query(
      "consent",
      """
      UPDATE consent SET
        given_at = :given, expires_at = :expires, review_at = :review, alterations = :alterations,
        territory = :territory, lawful_basis = :basis, method = :method, language = :language,
        interpreter = :interpreter, is_understood = :understood, notice_version = :notice
      WHERE id = :id
      """)
    try update.run(named: [
      ":id": .integer(id.number),
      ":given": .text(orNull: terms.givenAt?.description),
      ":expires": .text(orNull: terms.expiresAt?.description),
      ":review": .text(orNull: terms.reviewAt?.description),
      ":alterations": .text(terms.alterations.map(\.rawValue).sorted().joined(separator: " ")),
      ":territory": .text(terms.territory.sorted().joined(separator: " ")),
      ":basis": .text(orNull: terms.lawfulBasis?.rawValue),
      ":method": .text(orNull: terms.method?.rawValue),
      ":language": .text(orNull: terms.language?.text),
      ":interpreter": .text(orNull: terms.interpreter?.rawValue),
      ":understood": .flag(terms.isUnderstood),
      ":notice": .text(orNull: terms.noticeVersion),
    ])
  }

  private func writeProtection(_ terms: ConsentTerms, of id: ConsentID) throws(RegisterError) {
    var minority: Minority?
    if case .minor(let minor) = terms.age { minority = minor }
    var update = try query(
      "consent",
      """
      UPDATE consent SET
        anonymity = :anonymity, risk = :risk, special_category = :special, criminal_record = :criminal, age = :age,
        asks_again_at = :again, guardian_agrees = :guardian, child_agrees = :child, safeguarding = :safeguarding
      WHERE id = :id
      """)
    try update.run(named: [
      ":id": .integer(id.number),
      ":anonymity": .text(orNull: terms.anonymity?.rawValue),
      ":risk": .text(orNull: terms.risk?.rawValue),
      ":special": .flag(terms.isSpecialCategory),
      ":criminal": .flag(terms.isCriminalRecord),
      ":age": terms.age.map { _ in .integer(minority?.years ?? 18) } ?? .null,
      ":again": .text(orNull: minority?.asksAgainAt.description),
      ":guardian": .flag(orNull: minority?.guardianAgrees),
      ":child": .flag(orNull: minority?.childAgrees),
      ":safeguarding": .text(orNull: minority?.safeguarding?.rawValue),
    ])
  }

  private func writeCustody(_ custody: ConsentTerms.Custody, of id: ConsentID) throws(RegisterError) {
    try run(
      """
      UPDATE consent SET
        evidence = ?2, evidence_place = ?3, safe_contact = ?4, keep_until = ?5, withdrawal_promise = ?6
      WHERE id = ?1
      """,
      .integer(id.number), custody.evidence.map { .blob($0.bytes) } ?? .null, .text(orNull: custody.evidencePlace),
      .text(orNull: custody.safeContact), .text(orNull: custody.keepUntil?.description),
      .text(orNull: custody.withdrawalPromise))
    for (position, feature) in custody.recognisableBy.enumerated() {
      try run(
        "INSERT INTO consent_feature (consent, position, feature) VALUES (?1, ?2, ?3)", .integer(id.number),
        .integer(position), .text(feature))
    }
  }
}
