/// What one person agreed to, who spoke with them, and which cuts they then heard and approved.
///
/// Vocabulary: ISO/IEC TS 27560 consent records; GDPR arts. 6 and 7.
package struct ConsentRecord: Hashable, Sendable {
  /// Past states are kept in the journal; `withdrawn` and `invalidated` are final.
  package enum State: String, CaseIterable, Sendable {
    case requested, given, refused, restricted, suspended, expired, withdrawn, invalidated
  }

  package let id: ConsentID
  package let person: PersonID
  package var state: State
  package var terms: ConsentTerms
  /// The account that spoke with the person.
  package let collector: Account
  package var confirmations: [CutConfirmation]

  package init(
    id: ConsentID, person: PersonID, state: State, terms: ConsentTerms, collector: Account,
    confirmations: [CutConfirmation] = []
  ) {
    self.id = id
    self.person = person
    self.state = state
    self.terms = terms
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
