/// One reason why an episode may not go by one channel: which rule, which person, which scope, which channel.
package struct Refusal: Hashable, Sendable {
  package enum Rule: String, CaseIterable, Sendable {
    /// The text does not say who can be heard.
    case peopleMissing = "people-missing"
    /// `people: none`, and nobody has declared it of this cut.
    case noDeclaration = "no-declaration"
    /// `people: none` was declared, and no second account has heard the cut.
    case declarationUnconfirmed = "declaration-unconfirmed"
    /// Somebody approved this very cut, or the one that is published, so is in it, and the episode does not list them.
    case unlistedPerson = "unlisted-person"
    /// The register does not know the id.
    case unknownPerson = "unknown-person"
    /// The person has no record at all.
    case noRecord = "no-record"
    /// The newest answer is not an active yes.
    case notActive = "not-active"
    case expired = "expired"
    /// The record does not say when it was given, or says a moment that has not come yet.
    case notYetGiven = "not-yet-given"
    /// The voice as used is not covered.
    case scopeMissing = "scope-missing"
    case channelMissing = "channel-missing"
    /// The person has not approved these very bytes.
    case cutNotConfirmed = "cut-not-confirmed"
    /// Whoever collected it also reviewed it.
    case sameAccount = "same-account"
  }

  package let rule: Rule
  package let person: PersonID?
  package let scope: ConsentScope?
  package let channel: Channel
  /// The record that was looked at, where there is one, and its state.
  package let record: ConsentID?
  package let state: ConsentRecord.State?

  init(
    _ rule: Rule, person: PersonID? = nil, scope: ConsentScope? = nil, channel: Channel, record: ConsentRecord? = nil
  ) {
    self.rule = rule
    self.person = person
    self.scope = scope
    self.channel = channel
    self.record = record?.id
    self.state = record?.state
  }
}
