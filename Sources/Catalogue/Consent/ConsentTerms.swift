package import Bytes

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

  /// Who interpreted between the person and whoever asked.
  package enum Interpreter: String, CaseIterable, Sendable {
    /// None was needed.
    case none
    case independent
    /// Somebody of the family or the circle: the person may not have been able to speak freely.
    case related
  }

  /// When the person said so.
  package var givenAt: Moment?
  /// From this moment on the consent has ended; `nil` where the person set no end.
  package var expiresAt: Moment?
  /// From this moment on the consent does not count until it is looked at again; `nil` where none was set.
  package var reviewAt: Moment?
  package var scopes: Set<ConsentScope>
  package var channels: Set<Channel>
  /// How the voice may be changed; goes with the scope `voiceAltered`.
  package var alterations: Set<VoiceAlteration> = []
  /// The countries it is limited to, as ISO 3166-1 codes; empty where there is no limit.
  package var territory: Set<String> = []
  package var anonymity: Anonymity?
  package var age: Age?
  /// What whoever asked decided after weighing by what the person can be recognised, and what that could lead to.
  package var risk: Review?
  package var lawfulBasis: LawfulBasis?
  /// Whether what is told reveals health, belief, origin, sexuality and the like (GDPR art. 9).
  package var isSpecialCategory = false
  /// Whether what is told concerns offences (GDPR art. 10).
  package var isCriminalRecord = false
  package var method: Method?
  /// The language it was explained in.
  package var language: LanguageTag?
  package var interpreter: Interpreter?
  /// Whether the person told in their own words what they agree to.
  package var isUnderstood = false
  /// Which text the person was given or read.
  package var noticeVersion: String?
  package var custody = Custody()

  /// What the keepers of the register need, and no gate does: for their eyes alone, erased with the person.
  package struct Custody: Hashable, Sendable {
    /// Of the signed form or recording, never its content.
    package var evidence: SHA256Digest?
    /// Where that is kept.
    package var evidencePlace: String?
    /// How and when the person can be reached without danger.
    package var safeContact: String?
    /// By what they can be recognised, in words such as `district` or `job`.
    package var recognisableBy: [String] = []
    /// When what the register knows of them must be erased.
    package var keepUntil: Moment?
    /// What was promised about withdrawing; `nil` for: always, without a reason.
    package var withdrawalPromise: String?

    package init() {}
  }

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
    if scopes.contains(.voiceAltered), alterations.isEmpty { missing.append("altered-by") }
    if anonymity == nil { missing.append("anonymity") }
    if age == nil { missing.append("age") }
    if lawfulBasis == nil { missing.append("lawful-basis") }
    if method == nil { missing.append("method") }
    if language == nil { missing.append("language") }
    if interpreter == nil { missing.append("interpreter") }
    if !isUnderstood { missing.append("understood") }
    if noticeVersion == nil { missing.append("notice") }
    return missing
  }
}
