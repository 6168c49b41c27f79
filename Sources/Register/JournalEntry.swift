package import Bytes
package import Catalogue

/// One act, as it was journalled.
package struct JournalEntry: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case personAdded = "person-added"
    case consentRecorded = "consent-recorded"
    case cutConfirmed = "cut-confirmed"
    case nobodyDeclared = "nobody-declared"
    case nobodyConfirmed = "nobody-confirmed"
    case published
    case retracted
    /// A feed was submitted to a platform.
    case submitted
    case personChanged = "person-changed"
    case personErased = "person-erased"
    case consentRestricted = "consent-restricted"
    case consentInvalidated = "consent-invalidated"
    /// A person, an episode, or everything.
    case suspended
    case resumed
    case withdrawn
    /// A person of an earlier cut is not in this one.
    case absenceDeclared = "absence-declared"
    case absenceConfirmed = "absence-confirmed"
    case thirdPartyNoted = "third-party-noted"
    case thirdPartyResolved = "third-party-resolved"
    /// A platform's own transcripts and comments are off.
    case assured
    case exceptionNoted = "exception-noted"
    case exceptionConfirmed = "exception-confirmed"
    case submissionEnding = "submission-ending"
    case submissionEnded = "submission-ended"
    case taskAdded = "task-added"
    case taskDone = "task-done"
    /// The user's upload command ended with this status.
    case uploaded
    /// Public addresses were fetched: `gone 12, current 3`, or `still public 1`.
    case verified
    /// The bytes were searched for a person's names: `clean`, or the number of places.
    case scanned
    case backedUp = "backed-up"
    case restored
    /// Whether two accounts must agree was changed in the site's settings: `on` or `off`.
    case fourEyes = "four-eyes"
  }

  /// Counts from 1, without gaps.
  package let number: Int
  package let at: Moment
  package let account: Account
  package let actingAs: Account?
  package let kind: Kind
  /// The person's id, the record's number, the episode's guid, or the hash of a cut in which there is nobody.
  package let subject: String
  /// The hash of a cut, a state or a reason; empty where there is nothing to add. Never a name.
  package let detail: String
  package let previous: SHA256Digest
  package let hash: SHA256Digest

  /// What stands before the first entry: 32 zero bytes.
  package static let origin = SHA256Digest(words: SIMD8(repeating: 0))

  /// The hash that an entry must have. The form never changes, since old journals must verify for good.
  ///
  /// SHA-256 over the previous hash (32 bytes), and then over each field: its length in bytes as a big-endian 64-bit
  /// number, and its UTF-8. The fields are the number in decimal digits, the moment, the account, the account acted
  /// for, the act, the subject and the detail, each as it stands in the table; a field that is NULL has the length
  /// 2⁶⁴ - 1 and no bytes.
  static func hash(
    after previous: SHA256Digest, number: Int, at: String, account: String, actingAs: String?, act: String,
    subject: String, detail: String
  ) -> SHA256Digest {
    var hash = SHA256()
    hash.update(previous.bytes)
    for field in [String(number), at, account, actingAs, act, subject, detail] {
      let length = field.map { UInt64($0.utf8.count) } ?? .max
      hash.update((0..<8).map { UInt8(truncatingIfNeeded: length >> UInt64(56 - 8 * $0)) })
      if let field { hash.update(Array(field.utf8)) }
    }
    return hash.finish()
  }
}

/// Where a journal is not what was written.
package enum JournalFault: Hashable, Sendable {
  /// The entry that should have this number was changed, or one was removed or put in there.
  case broken(number: Int)
  /// The chain holds, and does not reach the head that was given: its end was cut off.
  case headMissing
}
