import SourceText

extension UsageError {
  /// What is wrong, and what to type instead.
  var lines: [String] {
    switch self {
    case .unknownCommand(let words, let known):
      // Only the words of a possible command are repeated: what follows may be anything, even a name.
      let isGroup = known.contains { $0.words.count > 1 && $0.words[0] == words.first }
      let typed = words.prefix(isGroup ? 2 : 1).prefix { !$0.hasPrefix("-") }.joined(separator: " ")
      let nearest =
        SourceText.nearest(to: words.prefix(2).joined(separator: " "), among: known.map(\.name))
        ?? SourceText.nearest(to: typed, among: known.map(\.name))
      let inside = known.filter { $0.words.first == words.first }.map(\.name)
      let remedy = nearest.map { ["Did you mean: klankbord \($0)"] } ?? []
      return ["klankbord: there is no command \"\(typed)\"."] + remedy
        + (inside.isEmpty ? [] : ["There are: " + inside.joined(separator: ", ") + "."])
        + ["klankbord help lists every command."]
    case .unknownOption(let name, let command):
      let nearest = SourceText.nearest(to: name, among: command.options.map(\.name))
      return problem("there is no option \(name)", command, nearest.map { "Did you mean: \($0)" })
    case .repeatedOption(let option, let command):
      return problem("\(option.name) is given twice", command, "Give it once.")
    case .unwantedValue(let option, let command):
      return problem("\(option.name) takes no value", command, nil)
    case .missingValue(let option, let command):
      return problem("\(option.name) needs a value", command, "Write: \(option.name) \(option.value ?? "")")
    case .missingOperand(let operand, let command):
      return problem("\(operand.name) is missing", command, nil)
    case .extraOperand(let command):
      return problem("there are too many words", command, "A value with spaces needs quotes.")
    case .badValue(let name, let needs, let command):
      return problem("\(name) needs \(needs)", command, nil)
    }
  }

  private func problem(_ found: String, _ command: Command, _ remedy: String?) -> [String] {
    ["klankbord \(command.name): \(found)."] + (remedy.map { [$0] } ?? [])
      + ["usage: " + HelpText.usage(of: command), "klankbord help \(command.name) tells more."]
  }
}
