/// What was asked, answered and explained; what is `nil` or empty was not.
package struct ConsentTerms: Hashable, Sendable {
  /// GDPR art. 6(1); not the same as agreement.
  package enum LawfulBasis: String, CaseIterable, Sendable {
    case consent, contract
    case legalObligation = "legal-obligation"
    case vitalInterests = "vital-interests"
    case publicTask = "public-task"
    case legitimateInterests = "legitimate-interests"
  }

  /// How the person answered.
  package enum Method: String, CaseIterable, Sendable {
    case conversation, form, recording
  }

  /// When the person said so.
  package var givenAt: Moment?
  /// From this moment on the consent has ended; `nil` where the person set no end.
  package var expiresAt: Moment?
  package var scopes: Set<ConsentScope>
  package var channels: Set<Channel>
  package var lawfulBasis: LawfulBasis?
  package var method: Method?
  /// The language it was explained in.
  package var language: LanguageTag?
  /// Which text the person was given or read.
  package var noticeVersion: String?

  package init(
    givenAt: Moment? = nil, expiresAt: Moment? = nil, scopes: Set<ConsentScope> = [], channels: Set<Channel> = [],
    lawfulBasis: LawfulBasis? = nil, method: Method? = nil, language: LanguageTag? = nil, noticeVersion: String? = nil
  ) {
    self.givenAt = givenAt
    self.expiresAt = expiresAt
    self.scopes = scopes
    self.channels = channels
    self.lawfulBasis = lawfulBasis
    self.method = method
    self.language = language
    self.noticeVersion = noticeVersion
  }

  /// The fields, by their names in a consent file, without which an answer does not count as given.
  package var missingFields: [String] {
    var missing: [String] = []
    if givenAt == nil { missing.append("given-at") }
    if scopes.isEmpty { missing.append("scopes") }
    if channels.isEmpty { missing.append("channels") }
    if lawfulBasis == nil { missing.append("lawful-basis") }
    if method == nil { missing.append("method") }
    if language == nil { missing.append("language") }
    if noticeVersion == nil { missing.append("notice") }
    return missing
  }
}
