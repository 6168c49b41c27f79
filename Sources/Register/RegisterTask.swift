package import Catalogue

/// Something that a person must still do, or be told, before a removal has reached everyone it can reach: pending until
/// somebody records the answer.
package struct RegisterTask: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// A platform that a feed was submitted to.
    case platform
    /// Podcast apps and directories that list the feed by themselves.
    case apps
    /// Of WebSub.
    case hub
    case radio
    /// Somebody else who holds copies.
    case partner
    /// A backup that still holds what was removed.
    case backup
    /// The sources and the history of git, and its clones.
    case git
    /// The upload that takes the removal to the server.
    case upload
    /// A public address that still gives what was removed.
    case web
  }

  /// Never given twice.
  package let number: Int
  package let kind: Kind
  /// An organisation, a feed or a file; never a person of the register.
  package let recipient: String
  /// A person's id or an episode's guid.
  package let subject: String
  package let since: Moment
  /// `nil` while it is open.
  package let done: Done?

  package struct Done: Hashable, Sendable {
    package let at: Moment
    package let by: Account
    /// What was answered, in words without names.
    package let evidence: String
  }
}
