package import Bytes

/// The person heard this very file and approved it, before a second account.
package struct CutConfirmation: Hashable, Sendable {
  package let cut: SHA256Digest
  package let heardAt: Moment
  /// In which the version was explained.
  package let language: LanguageTag
  /// How their voice is used in the cut, as the text said when the second account heard it: a text that says otherwise
  /// later is not what was approved.
  package let voice: Voice
  package let reviewer: Account

  package init(cut: SHA256Digest, heardAt: Moment, language: LanguageTag, voice: Voice, reviewer: Account) {
    self.cut = cut
    self.heardAt = heardAt
    self.language = language
    self.voice = voice
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
