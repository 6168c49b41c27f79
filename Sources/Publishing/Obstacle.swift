package import Catalogue
package import System
package import XMLReading

/// Why an act did not take place, or not wholly: facts, which the commands word.
package enum Obstacle: Error {
  // Consent or a rule stands in the way; nothing was published.
  case problems([Problem])
  case withheld(Slug, [Ruling])
  /// With the places in the texts where the names were written, as far as they are found there.
  case leaks([OutputLeak], sources: [Problem])
  /// The episode comes or goes at a moment that lies ahead, and no scheduled build ran lately.
  case noSchedule(Slug, Turn, last: Moment?)
  case malformed(path: String, XMLReadError)

  // Something failed.
  case unknownEpisode(String, nearest: String?)
  case slugTaken(Slug)
  case topicTaken(TopicID)
  /// A file from elsewhere than the workspace's texts has these problems.
  case unsoundFile([Problem])
  case neverPublished(String)
  /// Neither the texts nor those of the last build can be read: what remains cannot be rebuilt.
  case noSoundTexts
  /// The bytes that were copied are not those that were hashed before.
  case changedWhileCopied(String)
  /// The folder holds something else than a result.
  case strangeFolder(FilePath)
  /// A copy there would be served, or taken for a text.
  case insideWorkspace(FilePath)
  /// A backup there would be served, or be in the next backup.
  case backupInsideWorkspace(FilePath)
  /// A backup takes no other file's place.
  case backupExists(FilePath)
  /// A folder of the result is a link.
  case linkedFolder(FilePath)
  case busy(FilePath)
  /// The register keeps the names of somebody who withdrew, since these texts hold them and would be shown without that.
  case namesInTexts(PersonID, [Problem])
  /// The register that was written anew still holds, in so many places, a name that was also theirs.
  case nameRemains(PersonID, places: Int)
  /// What a build has to do at a moment that lies ahead.
  package enum Turn: Hashable, Sendable {
    case appears(Moment)
    case ends(Moment)
  }

  /// What was removed stands removed, and not in the ledger: a restored backup would bring it back.
  case ledger([Ledger.Trouble])
}

/// A name or an id of somebody in an output.
package struct OutputLeak: Hashable, Sendable {
  /// Below `Public/`.
  package let path: String
  package let person: PersonID
  /// In bytes from the file's start; `nil` where it is in the path itself.
  package let offset: Int?
}
