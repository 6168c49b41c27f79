/// One reason why an episode may not go by one channel: which rule, which person, which scope, which channel.
package struct Refusal: Hashable, Sendable {
  package enum Rule: String, CaseIterable, Sendable {
    // Of the episode as a whole.

    /// Every consent is, until somebody has confirmed that no withdrawal is missing from a restored register.
    case allSuspended = "all-suspended"
    /// The episode is, by anyone, at once, without a reason.
    case episodeSuspended = "episode-suspended"
    /// The text does not say who can be heard.
    case peopleMissing = "people-missing"
    /// `people: none`, and nobody has declared it of this cut.
    case noDeclaration = "no-declaration"
    /// `people: none` was declared, and no second account has heard the cut.
    case declarationUnconfirmed = "declaration-unconfirmed"
    /// Somebody who is no guest can be recognised in this cut, and that is not settled, or by one account alone.
    case thirdParty = "third-party"
    /// Somebody approved this very cut, or the one that is published, so is in it, and the episode does not list them.
    case unlistedPerson = "unlisted-person"

    // Of what a person answered, wherever they are heard.

    /// The person is, by anyone, at once, without a reason.
    case suspended = "suspended"
    /// The register does not know the id.
    case unknownPerson = "unknown-person"
    /// The person has no record at all.
    case noRecord = "no-record"
    /// The newest answer is not an active yes.
    case notActive = "not-active"
    /// The record does not say when it was given, or says a moment that has not come yet.
    case notYetGiven = "not-yet-given"
    case expired = "expired"
    case reviewOverdue = "review-overdue"
    /// The record does not say from whom they want to stay unrecognised, or whether they are of age.
    case incomplete = "incomplete"
    /// They have turned 16 or 18 since they answered.
    case askAgain = "ask-again"
    /// A child under 16, and no guardian's yes.
    case guardianMissing = "guardian-missing"
    /// A minor whom nobody asked.
    case childMissing = "child-missing"
    /// A minor who said no, which always wins.
    case childRefused = "child-refused"
    /// Somebody of 16 or 17, and no safeguarding review.
    case safeguardingMissing = "safeguarding-missing"
    case safeguardingVetoed = "safeguarding-vetoed"
    /// Whoever weighed what being recognised could lead to said no: in the record, or when the cut was heard.
    case riskVetoed = "risk-vetoed"

    // Of their answer for this cut.

    /// The voice as used is not covered, or the way in which it was altered.
    case scopeMissing = "scope-missing"
    /// Nobody who counts said how the voice was altered.
    case alterationUnnamed = "alteration-unnamed"
    /// They want to stay unrecognised by people who know them, and are heard in their own voice, or behind an effect.
    case voiceRecognisable = "voice-recognisable"
    /// The person has not approved these very bytes.
    case cutNotConfirmed = "cut-not-confirmed"
    /// Whoever collected it also reviewed it.
    case sameAccount = "same-account"
    /// Nobody weighed what being recognised could lead to, in the record or when the cut was heard.
    case riskMissing = "risk-missing"

    // Of their answer for a channel.

    case channelMissing = "channel-missing"
    /// They agreed for some countries alone, and the web has no borders.
    case territoryLimited = "territory-limited"
    /// They do not agree to be read, and nobody has seen to it that the platform makes no transcripts of this feed.
    case platformTranscribes = "platform-transcribes"
  }

  package let rule: Rule
  package let person: PersonID?
  package let scope: ConsentScope?
  package let channel: Channel
  /// The record that was looked at, where there is one, and its state.
  package let record: ConsentID?
  package let state: ConsentRecord.State?

  init(_ objection: Objection, channel: Channel) {
    rule = objection.rule
    person = objection.person
    scope = objection.scope
    self.channel = channel
    record = objection.record
    state = objection.state
  }
}

/// A reason to refuse before it is known on which channel.
struct Objection {
  let rule: Refusal.Rule
  let person: PersonID?
  let scope: ConsentScope?
  let record: ConsentID?
  let state: ConsentRecord.State?

  init(_ rule: Refusal.Rule, person: PersonID? = nil, scope: ConsentScope? = nil, record: ConsentRecord? = nil) {
    self.rule = rule
    self.person = person
    self.scope = scope
    self.record = record?.id
    self.state = record?.state
  }
}
