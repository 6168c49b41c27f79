import Bytes
import Catalogue
import SourceText

/// What somebody answered, as `consent record --from` reads it.
struct ConsentAnswer: Sendable {
  enum Answer: String, CaseIterable, Sendable {
    case yes, no
  }

  let answer: Answer
  let terms: ConsentTerms

  /// A no counts as it stands; a yes counts when nothing is missing.
  var state: ConsentRecord.State {
    answer == .no ? .refused : terms.missingFields.isEmpty ? .given : .requested
  }

  /// What is recorded as it was said, and will not count now.
  func warnings(at now: Moment) -> [Wording] {
    guard answer == .yes else { return [] }
    func isOver(_ end: Moment?) -> Bool { end.map { $0.secondsSince1970 <= now.secondsSince1970 } ?? false }
    let hides = terms.anonymity.map { $0 >= .acquaintances } ?? false
    let warnings: [(Bool, Wording)] = [
      (terms.givenAt.map { !isOver($0) } ?? false, ConsentRecordWording.notYetGiven),
      (isOver(terms.expiresAt), ConsentRecordWording.hasExpired),
      (isOver(terms.reviewAt), ConsentRecordWording.reviewOverdue),
      (hides && terms.scopes.contains(.voiceOriginal), ConsentRecordWording.recognisableVoice),
      (hides && terms.alterations.contains(.effect), ConsentRecordWording.recognisableVoice),
      (!terms.territory.isEmpty, ConsentRecordWording.territory),
      (terms.interpreter == .related, ConsentRecordWording.relatedInterpreter),
      (terms.risk == nil, ConsentRecordWording.riskUnweighed), (terms.risk == .vetoed, ConsentRecordWording.riskVetoed),
    ]
    return warnings.filter(\.0).map(\.1) + minorityWarnings
  }

  private var minorityWarnings: [Wording] {
    guard case .minor(let minor) = terms.age else { return [] }
    let isYoung = minor.years < 16
    let warnings: [(Bool, Wording)] = [
      (minor.childAgrees != true, ConsentRecordWording.childRefuses),
      (isYoung && minor.guardianAgrees != true, ConsentRecordWording.guardianMissing),
      (!isYoung && minor.safeguarding != .accepted, ConsentRecordWording.safeguardingMissing),
    ]
    return warnings.filter(\.0).map(\.1)
  }

  static func read(_ bytes: [UInt8], file: String) -> Reading<ConsentAnswer> {
    var fields = FieldReader(SourceFile(file, bytes), isPrivate: true)
    let answer: Answer = fields.optional("answer", .word()) ?? .yes
    var terms = ConsentTerms(
      givenAt: fields.optional("given-at", .moment), expiresAt: fields.optional("expires", .dayOrMoment),
      scopes: Set(fields.list("scopes", of: .word())), channels: Set(fields.list("channels", of: .channel)),
      lawfulBasis: fields.optional("lawful-basis", .word()), method: fields.optional("method", .word()),
      language: fields.optional("language", .language), noticeVersion: fields.optional("notice", .line("2026-1")))
    terms.reviewAt = fields.optional("review", .dayOrMoment)
    terms.alterations = Set(fields.list("altered-by", of: .word()))
    terms.territory = Set(fields.list("territory", of: .country))
    terms.anonymity = fields.optional("anonymity", .word())
    terms.risk = fields.optional("risk", .word())
    terms.isSpecialCategory = fields.optional("special-category", .flag("yes", "no")) ?? false
    terms.isCriminalRecord = fields.optional("criminal-record", .flag("yes", "no")) ?? false
    terms.interpreter = fields.optional("interpreter", .word())
    terms.isUnderstood = fields.optional("understood", .flag("yes", "no")) ?? false
    terms.age = age(&fields)
    terms.custody = custody(&fields)
    return fields.reading(ConsentAnswer(answer: answer, terms: terms))
  }
}

extension ConsentAnswer {
  /// A minor's age without the day on which they must be asked again counts as unset.
  private static func age(_ fields: inout FieldReader) -> Age? {
    let years = fields.optional("age", .age)
    let asksAgainAt = fields.optional("ask-again", .dayOrMoment)
    let guardian = fields.optional("guardian", .flag("yes", "no"))
    let child = fields.optional("child", .flag("yes", "no"))
    let safeguarding: Review? = fields.optional("safeguarding", .word())
    guard let years else { return nil }
    guard years < 18 else { return .adult }
    return asksAgainAt.map {
      .minor(
        Minority(
          years: years, asksAgainAt: $0, guardianAgrees: guardian, childAgrees: child, safeguarding: safeguarding))
    }
  }

  private static func custody(_ fields: inout FieldReader) -> ConsentTerms.Custody {
    var custody = ConsentTerms.Custody()
    custody.evidence = fields.optional("evidence", .sha256)
    custody.evidencePlace = fields.optional("evidence-place", .line("the safe, folder 3"))
    custody.safeContact = fields.optional("safe-contact", .line("through the social worker, on weekdays"))
    custody.recognisableBy = fields.list("recognisable-by", of: .line("district"))
    custody.keepUntil = fields.optional("keep-until", .dayOrMoment)
    custody.withdrawalPromise = fields.optional("withdrawal", .line("always"))
    return custody
  }
}

extension FieldKind where Value == Moment {
  /// A moment, or a day, which is read as its first second in UTC.
  static var dayOrMoment: FieldKind<Moment> {
    FieldKind(
      expected: "a day or a moment", example: "2027-03-01", isQuotable: true,
      read: { Moment($0) ?? (CalendarDate($0) != nil ? Moment($0 + "T00:00:00Z") : nil) })
  }
}

extension FieldKind where Value == Int {
  /// `adult` is read as 18.
  static var age: FieldKind<Int> {
    FieldKind(
      expected: "adult, or an age in whole years", example: "adult",
      read: { text in
        text == "adult" ? 18 : text.utf8.count <= 3 ? Int(text).flatMap { $0 >= 0 ? min($0, 18) : nil } : nil
      })
  }
}

extension FieldKind where Value == SHA256Digest {
  static var sha256: FieldKind<SHA256Digest> {
    FieldKind(
      expected: "a SHA-256 in 64 hexadecimal digits, as sha256sum prints it",
      example: String(repeating: "0", count: 64),
      read: SHA256Digest.init(hex:))
  }
}

extension FieldKind where Value == Channel {
  static var channel: FieldKind<Channel> {
    FieldKind(
      expected: "a channel: site, podcast-apps, radio, or a platform such as apple or spotify", example: "site",
      isQuotable: true, read: Channel.init)
  }
}
