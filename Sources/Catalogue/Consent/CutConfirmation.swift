package import Bytes

/// The person heard this very file and approved it, before a second account. A redacted transcript or chapter file is
/// approved in the same way, by its own hash.
package struct CutConfirmation: Hashable, Sendable {
  package let cut: SHA256Digest
  package let heardAt: Moment
  /// In which the version was explained.
  package let language: LanguageTag
  /// How their voice is used in the cut, as the text said when the second account heard it: a text that says otherwise
  /// later is not what was approved.
  package let voice: Voice
  package let reviewer: Account
  /// How the voice was changed in this cut; `nil` where it was not, or nobody said.
  package var alteration: VoiceAlteration?
  /// What the reviewer decided after weighing by what the person can be recognised in this cut.
  package var risk: Review?
  package var interpreter: ConsentTerms.Interpreter?
  /// The cut whose approval was carried over, since this one differs in loudness or tags alone.
  package var carriedFrom: SHA256Digest?

  package init(cut: SHA256Digest, heardAt: Moment, language: LanguageTag, voice: Voice, reviewer: Account) {
    self.cut = cut
    self.heardAt = heardAt
    self.language = language
    self.voice = voice
    self.reviewer = reviewer
  }
}
