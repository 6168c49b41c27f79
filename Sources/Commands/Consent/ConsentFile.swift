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
  func warnings(at now: Moment) -> [String] {
    var warnings: [String] = []
    if let givenAt = terms.givenAt, givenAt.secondsSince1970 > now.secondsSince1970 {
      warnings.append("given-at has not come yet: until then nothing is published under it.")
    }
    if let end = terms.expiresAt, end.secondsSince1970 <= now.secondsSince1970 {
      warnings.append("expires has passed: nothing is published under it.")
    }
    return warnings
  }

  static func read(_ bytes: [UInt8], file: String) -> Reading<ConsentAnswer> {
    var fields = FieldReader(SourceFile(file, bytes), isPrivate: true)
    let answer: Answer = fields.optional("answer", .word()) ?? .yes
    let terms = ConsentTerms(
      givenAt: fields.optional("given-at", .moment), expiresAt: fields.optional("expires", .dayOrMoment),
      scopes: Set(fields.list("scopes", of: .word())), channels: Set(fields.list("channels", of: .channel)),
      lawfulBasis: fields.optional("lawful-basis", .word()), method: fields.optional("method", .word()),
      language: fields.optional("language", .language), noticeVersion: fields.optional("notice", .line("2026-1")))
    return fields.reading(ConsentAnswer(answer: answer, terms: terms))
  }
}

/// When somebody heard a cut and approved it, as `consent confirm-cut --from` reads it.
struct CutApproval: Sendable {
  let heardAt: Moment
  let language: LanguageTag

  static func read(_ bytes: [UInt8], file: String) -> Reading<CutApproval> {
    var fields = FieldReader(SourceFile(file, bytes), isPrivate: true)
    let heardAt = fields.required("heard-at", .moment)
    let language = fields.required("language", .language)
    guard let heardAt, let language else { return fields.reading(nil) }
    return fields.reading(CutApproval(heardAt: heardAt, language: language))
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

extension FieldKind where Value == Channel {
  static var channel: FieldKind<Channel> {
    FieldKind(
      expected: "a channel: site, podcast-apps, radio, or a platform such as apple or spotify", example: "site",
      isQuotable: true, read: Channel.init)
  }
}
