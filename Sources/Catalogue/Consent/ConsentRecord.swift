package import Bytes

/// What one person agreed to, who spoke with them, and which cuts they then heard and approved.
///
/// Vocabulary: ISO/IEC TS 27560 consent records; GDPR art. 7.
package struct ConsentRecord: Hashable, Sendable {
  /// Past states are kept in the journal; `withdrawn` and `invalidated` are final.
  package enum State: String, CaseIterable, Sendable {
    case requested, given, refused, restricted, suspended, expired, withdrawn, invalidated
  }

  package let id: ConsentID
  package let person: PersonID
  package var state: State
  package var scopes: Set<ConsentScope>
  package var channels: Set<Channel>
  /// When the person said so.
  package var givenAt: Moment?
  /// From this moment on the consent has ended; `nil` where the person set no end.
  package var expiresAt: Moment?
  /// The account that spoke with the person.
  package let collector: Account
  package var confirmations: [CutConfirmation]

  package init(
    id: ConsentID, person: PersonID, state: State, scopes: Set<ConsentScope>, channels: Set<Channel>, givenAt: Moment?,
    expiresAt: Moment?, collector: Account, confirmations: [CutConfirmation] = []
  ) {
    self.id = id
    self.person = person
    self.state = state
    self.scopes = scopes
    self.channels = channels
    self.givenAt = givenAt
    self.expiresAt = expiresAt
    self.collector = collector
    self.confirmations = confirmations
  }
}

/// The number of a record in the register.
package struct ConsentID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let number: Int

  package init(_ number: Int) { self.number = number }

  package var description: String { String(number) }

  package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// The person heard this very file and approved it, before a second account.
package struct CutConfirmation: Hashable, Sendable {
  package let cut: SHA256Digest
  package let heardAt: Moment
  /// In which the version was explained.
  package let language: LanguageTag
  package let reviewer: Account

  package init(cut: SHA256Digest, heardAt: Moment, language: LanguageTag, reviewer: Account) {
    self.cut = cut
    self.heardAt = heardAt
    self.language = language
    self.reviewer = reviewer
  }
}

/// Somebody's word that nobody is recognisable in a cut, and a second account's that heard it too.
package struct NobodyDeclaration: Hashable, Sendable {
  package let cut: SHA256Digest
  package let declaredBy: Account
  package let declaredAt: Moment
  /// `nil` until a second account has confirmed it.
  package var confirmedBy: Account?

  package init(cut: SHA256Digest, declaredBy: Account, declaredAt: Moment, confirmedBy: Account? = nil) {
    self.cut = cut
    self.declaredBy = declaredBy
    self.declaredAt = declaredAt
    self.confirmedBy = confirmedBy
  }
}
