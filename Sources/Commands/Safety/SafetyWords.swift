import Publishing

extension BackupFault {
  /// Why there is no backup, or nothing was restored, and what to do.
  var failure: Failure {
    switch self {
    case .unfinishedRemoval:
      Failure(
        .failed, "Something is being taken away and that is not done: a backup now would hold it.",
        "Run the removal, or klankbord build, again until it is done.")
    case .unfitName(let folder):
      Failure(
        .failed, "A file in \(folder) has a control character in its name.", "Rename it. Nothing was written.")
    case .occupied(let path):
      Failure(
        .failed, "\(path) is there already and is no empty folder.",
        "Name a folder that is not there yet. Nothing is ever restored over something else.")
    case .damaged(let damage):
      Failure(.failed, damage.words, "Take another backup. Nothing was restored.")
    }
  }
}

extension BackupDamage {
  fileprivate var words: String {
    switch self {
    case .noManifest: "This is no backup of klankbord: it does not begin with the list of what it holds."
    case .newer: "A newer klankbord made this backup."
    case .strangeMember(let offset):
      "At byte \(offset) the backup holds something else than an ordinary file, or ends too early."
    case .unlisted(let name): "The backup holds \(name), which its list does not name there."
    case .changed(let name): "\(name) in the backup is not what its list says."
    case .missing(let name): "\(name) is missing from the backup."
    }
  }
}

extension Ledger.Trouble {
  /// What is wrong with one place of the ledger, and what to do.
  var line: String {
    switch self {
    case .system(let error): error.lines.joined(separator: " ")
    case .faulty(let place, .broken(let line)):
      "\(place): line \(line) is not what was written. Keep the file for inquiry, and put the other place's there."
    case .faulty(let place, .unfinished(let line)): "\(place): line \(line) was begun and not ended."
    case .differs(let place, let line):
      "\(place): line \(line) is another than in the other place. Keep both for inquiry, and find out which is right."
    }
  }
}
