/// The program: finds the command that the words name, runs it, and words whatever goes wrong.
package struct CommandLineTool: Sendable {
  private let surroundings: Surroundings

  package init(in surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  /// Runs the process's own command line, without the program's name.
  package static func main(_ words: [String]) -> ExitStatus {
    do {
      return CommandLineTool(in: try Surroundings.real).run(words)
    } catch {
      return .failed
    }
  }

  /// Runs one command line, without the program's own name.
  package func run(_ words: [String]) -> ExitStatus {
    do {
      return try dispatch(words)
    } catch {
      let failure = Failure(error)
      // Where even standard error is closed there is nobody left to tell; the exit status still says it.
      for line in failure.lines { _ = Result { try surroundings.tell(line) } }
      return failure.status
    }
  }

  private func dispatch(_ words: [String]) throws -> ExitStatus {
    if words.isEmpty || words == ["--help"] || words == ["-h"] {
      try surroundings.print(HelpText.overview(of: Command.all))
      return .done
    }
    if words == ["--version"] {
      try surroundings.print("klankbord 0.1")
      return .done
    }
    let leading = leadingOptions(of: words)
    let rest = words.dropFirst(leading.count)
    guard let command = Command.named(by: rest) else {
      throw UsageError.unknownCommand(Array(rest), known: Command.all)
    }
    let arguments = try Arguments(Array(leading) + rest.dropFirst(command.words.count), of: command)
    if arguments.has(.help) {
      try surroundings.print(HelpText.texts(of: command))
      return .done
    }
    let call = Invocation(of: command, arguments, in: surroundings)
    let language = try call.language
    let status: ExitStatus
    do { status = try command.run(call) } catch { throw Failure(error, in: language) }
    if arguments.has(.dryRun), status == .done { try call.tell(Wording.rehearsal) }
    return status
  }

  /// The options that every command takes may also stand before its words: `--workspace DIR status`.
  private func leadingOptions(of words: [String]) -> ArraySlice<String> {
    var end = words.startIndex
    while end < words.endIndex {
      guard let option = Option.shared.first(where: { words[end] == $0.name || words[end].hasPrefix($0.name + "=") })
      else { break }
      end += words[end] == option.name && option.value != nil ? 2 : 1
    }
    return words[..<min(end, words.endIndex)]
  }
}

extension Command {
  /// The command whose words these begin with, the longest first.
  static func named(by words: ArraySlice<String>) -> Command? {
    all.filter { command in words.starts(with: command.words) }.max { $0.words.count < $1.words.count }
  }
}
