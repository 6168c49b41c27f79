package import System

/// What a command finds around it: tests give their own.
package struct Surroundings: Sendable {
  package var folder: FilePath
  /// Seconds since 1970.
  package var now: Int
  package var account: UserAccount
  /// In which whoever works here wants to read messages.
  package var language = MessageLanguage.english
  /// Whether a person sits there who can be asked.
  package var isInteractive: Bool
  package var readInput: @Sendable (_ limit: Int) throws -> [UInt8]
  /// A line that is typed; `nil` at the end of input.
  package var readLine: @Sendable () throws -> String? = { try StandardInput.readLine() }
  /// A line that is typed without being shown; `nil` at the end of input.
  package var readHiddenLine: @Sendable () throws -> String?
  /// Results.
  package var print: @Sendable (String) throws -> Void
  /// Everything else.
  package var tell: @Sendable (String) throws -> Void
  /// The program that speaks HTTP: its name or path.
  package var curl = "curl"
  package var wait: @Sendable (_ seconds: Int) -> Void = { Clock.wait(seconds: $0) }

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
      var surroundings = Surroundings(
        folder: try FilePath.current, now: Clock.now(), account: UserAccount.current,
        isInteractive: StandardInput.isTerminal && StandardStream.error.isTerminal,
        readInput: { try StandardInput.read(limit: $0) }, readHiddenLine: { try StandardInput.readLineWithoutEcho() },
        print: { try StandardStream.output.writeLine($0) }, tell: { try StandardStream.error.writeLine($0) })
      surroundings.language = MessageLanguage(environment: Environment.value)
      return surroundings
    }
  }
}

extension StandardStream {
  /// Whoever listened may have left, as `head` does: that stops no act half-way.
  fileprivate func writeLine(_ line: String) throws(FileError) {
    do {
      try write(line.withoutControls + "\n")
    } catch  where error.number == 32 {
      return
    }
  }
}

extension String {
  /// With control and direction characters written out, which a terminal would obey; in JSON they mean the same.
  fileprivate var withoutControls: String {
    let needsNone = unicodeScalars.allSatisfy { !$0.isControl }
    guard !needsNone else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      guard scalar.isControl else { return text.unicodeScalars.append(scalar) }
      let digits = String(scalar.value, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    switch value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
