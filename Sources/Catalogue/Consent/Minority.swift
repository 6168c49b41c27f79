/// How old a person was when they answered, and who else had a say. Whoever is not yet 16 needs a guardian's consent and
/// their own assent; at 16 and 17 their own consent and a safeguarding review. A child's no always wins.
package enum Age: Hashable, Sendable {
  case adult
  case minor(Minority)
}

package struct Minority: Hashable, Sendable {
  /// In whole years, when the answer was given: 0 to 17.
  package let years: Int
  /// The day on which they turn 16 or 18, whichever comes first: from then on they must be asked again.
  package let asksAgainAt: Moment
  /// `nil` where nobody was asked.
  package let guardianAgrees: Bool?
  /// The child's own answer; `nil` where nobody asked.
  package let childAgrees: Bool?
  package let safeguarding: Review?

  package init(years: Int, asksAgainAt: Moment, guardianAgrees: Bool?, childAgrees: Bool?, safeguarding: Review?) {
    self.years = years
    self.asksAgainAt = asksAgainAt
    self.guardianAgrees = guardianAgrees
    self.childAgrees = childAgrees
    self.safeguarding = safeguarding
  }
}

/// What somebody who weighed a danger decided.
package enum Review: String, CaseIterable, Sendable {
  case accepted, vetoed
}
