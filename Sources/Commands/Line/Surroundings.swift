package import System

/// What a command finds around it: tests give their own.
package struct Surroundings: Sendable {
  package var folder: FilePath
  /// Seconds since 1970.
  package var now: Int
  package var account: UserAccount
  /// Whether a person sits there who can be asked.
  package var isInteractive: Bool
  package var readInput: @Sendable (_ limit: Int) throws -> [UInt8]
  /// A line that is typed without being shown; `nil` at the end of input.
  package var readHiddenLine: @Sendable () throws -> String?
  /// Results.
  package var print: @Sendable (String) throws -> Void
  /// Everything else.
  package var tell: @Sendable (String) throws -> Void

  package init(
    folder: FilePath, now: Int, account: UserAccount, isInteractive: Bool,
    readInput: @escaping @Sendable (_ limit: Int) throws -> [UInt8],
    readHiddenLine: @escaping @Sendable () throws -> String?, print: @escaping @Sendable (String) throws -> Void,
    tell: @escaping @Sendable (String) throws -> Void
  ) {
    self.folder = folder
    self.now = now
    self.account = account
    self.isInteractive = isInteractive
    self.readInput = readInput
    self.readHiddenLine = readHiddenLine
    self.print = print
    self.tell = tell
  }

  /// The process's own.
  package static var real: Surroundings {
    get throws {
      Surroundings(
        folder: try FilePath.current, now: Clock.now(), account: UserAccount.current,
        isInteractive: StandardInput.isTerminal && StandardStream.error.isTerminal,
        readInput: { try StandardInput.read(limit: $0) }, readHiddenLine: { try StandardInput.readLineWithoutEcho() },
        print: { try StandardStream.output.writeLine($0) }, tell: { try StandardStream.error.writeLine($0) })
    }
  }
}

extension StandardStream {
  /// Whoever listened may have left, as `head` does: that stops no act half-way.
  fileprivate func writeLine(_ line: String) throws(FileError) {
    do {
      try write(line + "\n")
    } catch  where error.number == 32 {
      return
    }
  }
}
