package import Bytes

/// A known name in a text that means somebody else or nothing, such as a name that is also a word.
package struct NameException: Hashable, Sendable {
  /// Of the file as it then was: a changed file is looked at anew.
  package let file: SHA256Digest
  /// In bytes from the file's start.
  package let offset: Int
  package let person: PersonID
  package let notedBy: Account
  /// `nil` until a second account has looked too.
  package var confirmedBy: Account?

  package init(file: SHA256Digest, offset: Int, person: PersonID, notedBy: Account, confirmedBy: Account? = nil) {
    self.file = file
    self.offset = offset
    self.person = person
    self.notedBy = notedBy
    self.confirmedBy = confirmedBy
  }
}
