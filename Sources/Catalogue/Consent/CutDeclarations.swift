package import Bytes

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

/// Somebody's word that a person who was in an earlier cut cannot be heard or recognised in this one any longer.
package struct AbsenceDeclaration: Hashable, Sendable {
  package let cut: SHA256Digest
  package let person: PersonID
  package let declaredBy: Account
  /// `nil` until a second account has confirmed it.
  package var confirmedBy: Account?

  package init(cut: SHA256Digest, person: PersonID, declaredBy: Account, confirmedBy: Account? = nil) {
    self.cut = cut
    self.person = person
    self.declaredBy = declaredBy
    self.confirmedBy = confirmedBy
  }
}

/// Somebody who is no guest and can be recognised in a cut, such as a former partner or a child.
package struct ThirdParty: Hashable, Sendable {
  /// How the matter was settled.
  package enum Resolution: String, CaseIterable, Sendable {
    /// Cut out of the recording, which is another cut then.
    case removed
    /// They agreed, and that is on file elsewhere.
    case agreed
    /// A second look found that nobody can recognise them.
    case unrecognisable
  }

  package let number: Int
  package let cut: SHA256Digest
  /// What they are to the guest, in one word such as `former-partner`; never a name.
  package let relation: String
  package let notedBy: Account
  /// `nil` while it is open.
  package var resolution: Resolution?
  package var resolvedBy: Account?

  package init(
    number: Int, cut: SHA256Digest, relation: String, notedBy: Account, resolution: Resolution? = nil,
    resolvedBy: Account? = nil
  ) {
    self.number = number
    self.cut = cut
    self.relation = relation
    self.notedBy = notedBy
    self.resolution = resolution
    self.resolvedBy = resolvedBy
  }
}
