extension Command {
  static let help: Command = Command(
    "help", "tell how a command is used", operands: [Operand(name: "COMMAND", count: .any)],
    discussion: """
        klankbord help
        klankbord help episode add
        klankbord help texts          the fields of Site/site.md, Feeds/*.md, topics.md and episode.md
      """
  ) { call in
    let words = call.arguments.operands
    guard !words.isEmpty else {
      try call.print(HelpText.overview(of: Command.all))
      return .done
    }
    if words == ["texts"] {
      try call.print(HelpText.texts)
      return .done
    }
    if let command = Command.named(by: words[...]), command.words.count == words.count {
      try call.print(HelpText.texts(of: command))
      return .done
    }
    let group = Command.all.filter { $0.words.starts(with: words) }
    guard !group.isEmpty else { throw UsageError.unknownCommand(words, known: Command.all) }
    try call.print(group.map(HelpText.text).joined(separator: "\n\n"))
    return .done
  }
}
