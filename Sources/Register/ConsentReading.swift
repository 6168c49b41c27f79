import Bytes
import Catalogue
import SQLite

extension RegisterDatabase {
  /// Every record of a person, oldest first.
  func records() throws(RegisterError) -> [PersonID: [ConsentRecord]] {
    let scopes = try scopes()
    let channels = try channels()
    let features = try features()
    let confirmations = try confirmations()
    var records: [PersonID: [ConsentRecord]] = [:]
    var rows = try query(
      "consent",
      """
      SELECT id, person, state, collector,
        given_at, expires_at, review_at, alterations, territory, lawful_basis, method, language, interpreter,
        is_understood, notice_version,
        anonymity, risk, special_category, criminal_record, age, asks_again_at, guardian_agrees, child_agrees,
        safeguarding,
        evidence, evidence_place, safe_contact, keep_until, withdrawal_promise
      FROM consent ORDER BY id
      """)
    while try rows.next() {
      let person = try rows.text(1, PersonID.init)
      var terms = ConsentTerms(scopes: scopes[rows.row] ?? [], channels: channels[rows.row] ?? [])
      try rows.readAnswers(into: &terms, from: 4)
      try rows.readProtection(into: &terms, from: 15)
      try rows.readCustody(into: &terms.custody, from: 24)
      terms.custody.recognisableBy = features[rows.row] ?? []
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

  private func features() throws(RegisterError) -> [Int: [String]] {
    var features: [Int: [String]] = [:]
    var rows = try query(
      "consent_feature", "SELECT rowid, consent, feature FROM consent_feature ORDER BY consent, position")
    while try rows.next() { features[try rows.integer(1), default: []].append(try rows.text(2)) }
    return features
  }
}

extension Query {
  fileprivate func readAnswers(into terms: inout ConsentTerms, from first: Int) throws(RegisterError) {
    terms.givenAt = try optionalText(first) { Moment($0) }
    terms.expiresAt = try optionalText(first + 1) { Moment($0) }
    terms.reviewAt = try optionalText(first + 2) { Moment($0) }
    for word in try words(first + 3) {
      guard let alteration = VoiceAlteration(rawValue: word) else { throw malformed(first + 3) }
      terms.alterations.insert(alteration)
    }
    terms.territory = Set(try words(first + 4))
    terms.lawfulBasis = try optionalText(first + 5, ConsentTerms.LawfulBasis.init(rawValue:))
    terms.method = try optionalText(first + 6, ConsentTerms.Method.init(rawValue:))
    terms.language = try optionalText(first + 7, LanguageTag.init)
    terms.interpreter = try optionalText(first + 8, ConsentTerms.Interpreter.init(rawValue:))
    terms.isUnderstood = try flag(first + 9)
    terms.noticeVersion = try optionalText(first + 10) { $0 }
  }

  fileprivate func readProtection(into terms: inout ConsentTerms, from first: Int) throws(RegisterError) {
    terms.anonymity = try optionalText(first, Anonymity.init(rawValue:))
    terms.risk = try optionalText(first + 1, Review.init(rawValue:))
    terms.isSpecialCategory = try flag(first + 2)
    terms.isCriminalRecord = try flag(first + 3)
    terms.age = isNull(first + 4) ? nil : try age(from: first + 4)
  }

  private func age(from first: Int) throws(RegisterError) -> Age {
    let years = try integer(first)
    guard (0...18).contains(years) else { throw malformed(first) }
    guard years < 18 else { return .adult }
    return .minor(
      Minority(
        years: years, asksAgainAt: try text(first + 1) { Moment($0) }, guardianAgrees: try optionalFlag(first + 2),
        childAgrees: try optionalFlag(first + 3), safeguarding: try optionalText(first + 4, Review.init(rawValue:))))
  }

  fileprivate func readCustody(into custody: inout ConsentTerms.Custody, from first: Int) throws(RegisterError) {
    custody.evidence = try optionalDigest(first)
    custody.evidencePlace = try optionalText(first + 1) { $0 }
    custody.safeContact = try optionalText(first + 2) { $0 }
    custody.keepUntil = try optionalText(first + 3) { Moment($0) }
    custody.withdrawalPromise = try optionalText(first + 4) { $0 }
  }

  /// Parted by single spaces.
  private func words(_ column: Int) throws(RegisterError) -> [String] {
    try text(column).split(separator: " ").map(String.init)
  }
}
