import Catalogue
import Publishing
import Register
import System

/// What the user is told of an error, and the exit status: the one place where errors become words.
struct Failure: Error {
  let status: ExitStatus
  /// The first says what is wrong and the last what to do about it.
  let lines: [String]

  init(_ status: ExitStatus, _ lines: String...) {
    self.status = status
    self.lines = lines
  }

  /// - Parameter language: of what has words in more than one.
  init(_ error: any Error, in language: MessageLanguage = .english) {
    switch error {
    case let failure as Failure: self = failure
    case let refusal as WordedRefusal: (status, lines) = (refusal.status, refusal.words.map { $0.text(in: language) })
    case let error as UsageError: (status, lines) = (.usage, error.lines)
    case let refused as RefusedAfterRemoval:
      let failure = Failure(refused.reason, in: language)
      status = failure.status
      lines =
        PlanWords.unlinked(refused.unlinked) + ["What nobody agrees to any longer was taken away. Then:"]
        + failure.lines.map { $0.replacing("Nothing was published or changed.", with: "Nothing else was changed.") }
    case let fault as BackupFault: self = fault.failure
    case let obstacle as Obstacle: (status, lines) = (obstacle.status, obstacle.lines)
    case let error as FileError: (status, lines) = (error.isFullDisk ? .blocked : .failed, error.lines)
    case let error as RegisterError:
      (status, lines) = (error == .diskFull ? .blocked : .failed, error.words.map { $0.text(in: language) })
    default: (status, lines) = (.failed, ["klankbord: \(error)"])
    }
  }

  static func noWorkspace(_ folder: FilePath) -> Failure {
    Failure(
      .failed, "There is no workspace in \(folder) or above it: no Site/site.md.",
      "Go into one, name one with --workspace DIR, or begin one with klankbord init DIR.")
  }

  static func notTheOwner(_ root: FilePath) -> Failure {
    Failure(.failed, "Only the owner of \(root)/.klankbord may say --as.", "Act under your own account.")
  }

  static var nobody: Failure {
    Failure(.failed, "The system does not tell which account this is.", "Run klankbord from an ordinary account.")
  }
}

extension FileError {
  /// No room, by the file system or by the account's quota.
  var isFullDisk: Bool { number == 28 || number == 122 }

  var lines: [String] {
    ["klankbord could not \(act) \(path): \(reason).", remedy]
  }

  private var remedy: String {
    switch number {
    case 28, 122: "The disk is full. Make room and run the same command again; nothing half-written is served."
    case 13, 1: "This account may not do that. Check who owns the folder."
    case 2: "It is not there. Check the spelling of the path."
    case 30: "The file system is read-only."
    default: "Mend that and run the same command again."
    }
  }
}
