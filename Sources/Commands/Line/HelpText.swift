/// What the program says of its commands.
enum HelpText {
  static func text(of command: Command) -> String {
    var lines = ["klankbord \(command.name): \(command.summary)", "", "usage: " + usage(of: command), ""]
    let width = command.options.map { label(of: $0).count }.max() ?? 0
    lines += command.options.map { "  " + padded(label(of: $0), to: width) + "  " + $0.help }
    lines += ["", command.discussion]
    return lines.joined(separator: "\n")
  }

  /// Its own, and that of each command whose words begin with its.
  static func texts(of command: Command) -> String {
    ([command] + Command.all.filter { $0.words.starts(with: command.words) && $0.words != command.words })
      .map(text).joined(separator: "\n\n")
  }

  static func usage(of command: Command) -> String {
    var words = ["klankbord", command.name]
    words += command.operands.map { operand in
      switch operand.count {
      case .one: operand.name
      case .optional: "[\(operand.name)]"
      case .any: "[\(operand.name)...]"
      }
    }
    return (words + ["[options]"]).joined(separator: " ")
  }

  static func overview(of commands: [Command]) -> String {
    let width = commands.map(\.name.count).max() ?? 0
    return """
      klankbord publishes podcasts whose guests are protected: no consent on record, not published.

      usage: klankbord COMMAND [operands] [options]

      \(commands.map { "  " + padded($0.name, to: width) + "  " + $0.summary }.joined(separator: "\n"))

      klankbord help COMMAND tells how to use each, with examples.
      New here? klankbord demo builds a fictional podcast; klankbord init DIR begins your own.

      Exit status: 0 done, 1 failed, 2 the command line was not understood, 3 blocked by consent or by a rule.
      """
  }

  private static func label(of option: Option) -> String {
    option.name + (option.value.map { " " + $0 } ?? "") + (option.repeats ? " ..." : "")
  }

  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
