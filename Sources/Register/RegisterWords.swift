import Bytes
package import Catalogue
import SQLite

extension RegisterError {
  /// What is wrong with the register and what to do about it.
  ///
  /// - Parameter file: the register's path in the workspace.
  package func problem(in file: String) -> Problem {
    let (found, remedy) = words
    return Problem(Place(file), found: found, remedy: remedy)
  }

  private var words: (found: String, remedy: String) {
    switch self {
    case .missing: ("there is no register here", "Make a workspace with `init`, or restore a backup")
    case .newer(let name):
      ("a newer klankbord wrote this register (migration \"\(name)\")", "Use that version, or a newer one")
    case .older: ("an older klankbord wrote this register", "Run a command that writes, such as `build`, once")
    case .diskFull: ("there is no room left to write", "Make room on this file system, and repeat the command")
    case .busy: ("another process is using the register", "Wait until it is done, and repeat the command")
    case .database(let error) where error.isCorrupt:
      ("the register is damaged: \(error.message)", "Keep the file for inquiry, and restore a backup")
    case .database(let error): ("\(error)", "See whether the file and its folder can be read and written")
    case .malformed(let table, let row, let column):
      (
        "table \(table), row \(row): the value of \(column) is not one that klankbord writes",
        "Undo what was changed in the file by other means, or restore a backup"
      )
    case .personExists(let person): ("\(person) is taken", "Add the person under another id")
    case .unknownPerson(let person): ("no person has the id \(person)", "Add the person first, or correct the id")
    case .unknownRecord(let record):
      ("there is no consent record \(record)", "Record the consent first, or correct the number")
    case .notDeclared(let cut):
      ("nobody has declared that nobody is recognisable in the cut \(cut.hex)", "Declare it first")
    case .alreadyDeclared(let cut):
      ("another account declared that nobody is recognisable in the cut \(cut.hex)", "Confirm it instead")
    case .neverPublished(let guid): ("the episode \(guid) was never published", "Correct the guid")
    case .stateRefused(let record, let former, let state):
      (
        "consent \(record) is \(former.rawValue) and cannot become \(state.rawValue)",
        former.isFinal ? "Coming back takes a new record: ask again, and record the answer" : "Record a new answer"
      )
    case .unknownThirdParty(let number): ("there is no third party \(number)", "Correct the number")
    case .alreadyResolved(let number):
      ("third party \(number) was settled in another way", "Where it is open again, note it anew")
    case .notSubmitted(let feed, let platform):
      ("the feed \(feed) was never submitted to \(platform)", "Correct the feed or the platform")
    case .unknownTask(let number): ("there is no task \(number)", "Correct the number")
    case .consentStands(let record):
      ("consent \(record) still stands", "Withdraw it first: whoever still agrees is not erased")
    case .nameWasErased:
      (
        "somebody of this name was erased, at their own wish",
        "Whether this is the same person needs a second account: within 24 hours it runs the same command"
      )
    case .unsound: ("the register is damaged", "Keep the file for inquiry, and restore a backup")
    case .brokenJournal(.broken(let number)):
      ("entry \(number) of the journal is not what was written", "Keep the file for inquiry, and restore a backup")
    case .brokenJournal(.headMissing):
      ("the end of the journal is missing", "Keep the file for inquiry, and restore a backup")
    }
  }
}
