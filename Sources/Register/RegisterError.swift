package import Bytes
package import Catalogue
package import SQLite

/// Why the register could not be read or written. It holds ids and places, never a name.
package enum RegisterError: Error, Equatable, Sendable {
  /// There is no register at this path, or one that nothing was ever put into.
  case missing(path: String)
  /// A newer program wrote it, by a migration of this name.
  case newer(migration: String)
  /// An older program wrote it; it must be opened for writing once.
  case older
  case diskFull
  /// Another process kept it for longer than five seconds.
  case busy
  case database(SQLiteError)
  /// A stored value that the program did not write: nothing is read rather than leaving it out.
  case malformed(table: String, row: Int, column: String)
  case personExists(PersonID)
  case unknownPerson(PersonID)
  case unknownRecord(ConsentID)
  /// Nobody has declared that nobody is recognisable in this cut.
  case notDeclared(cut: SHA256Digest)
  /// Another account has declared it already.
  case alreadyDeclared(cut: SHA256Digest)
  case neverPublished(EpisodeGUID)
  /// A consent that has ended for good, or a step that none takes.
  case stateRefused(ConsentID, from: ConsentRecord.State, to: ConsentRecord.State)
  case unknownThirdParty(Int)
  /// It was settled in another way.
  case alreadyResolved(thirdParty: Int)
  case notSubmitted(FeedID, Platform)
  case unknownTask(Int)
  /// Somebody who still agrees cannot be erased.
  case consentStands(ConsentID)
  /// Somebody of that name was erased: a second account must ask for the same within a day.
  case nameWasErased
  /// A page or a reference is not as it should be.
  case unsound
  case brokenJournal(JournalFault)

  init(_ error: SQLiteError) {
    self = error.isDiskFull ? .diskFull : error.isBusy ? .busy : .database(error)
  }

  init(_ error: MigrationError) {
    switch error {
    case .unknown(let name): self = .newer(migration: name)
    case .failed(let error): self.init(error)
    }
  }
}
