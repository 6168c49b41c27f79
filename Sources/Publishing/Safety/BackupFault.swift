package import System

/// Why a backup was not made, or not brought back: facts, which the commands word.
package enum BackupFault: Error, Equatable, Sendable {
  /// A removal has begun and is not done: a backup now would hold what is being taken away.
  case unfinishedRemoval
  /// A name that no backup can hold, such as one with a line feed in it.
  case unfitName(folder: String)
  /// Something stands there already.
  case occupied(FilePath)
  /// The file is no backup, or not a whole one.
  case damaged(BackupDamage)
}

/// What is wrong with a backup.
package enum BackupDamage: Hashable, Sendable {
  /// It does not begin with a list of what it holds.
  case noManifest
  /// It was made by a newer program.
  case newer
  /// Something else than an ordinary file, or no archive at all, at this byte.
  case strangeMember(offset: Int)
  /// A member that the list does not name, or names elsewhere.
  case unlisted(String)
  /// A member that is not what the list says.
  case changed(String)
  /// What the list names and the file ends without.
  case missing(String)
}
