import SourceText

extension UsageError {
  /// What is wrong, and what to type instead.
  var lines: [String] {
    switch self {
    case .unknownCommand(let words, let known):
      let nearest =
        SourceText.nearest(to: words.prefix(2).joined(separator: " "), among: known.map(\.name))
        ?? words.first.flatMap { SourceText.nearest(to: $0, among: known.map(\.name)) }
      let inside = known.filter { $0.words.first == words.first }.map(\.name)
      // The words are not repeated: any of them may be a name.
      return ["klankbord: there is no such command."] + (nearest.map { ["Did you mean: klankbord \($0)"] } ?? [])
        + (inside.isEmpty ? [] : ["There are: " + inside.joined(separator: ", ") + "."])
        + ["klankbord help lists every command."]
    case .unknownOption(let name, let command):
      let nearest = SourceText.nearest(to: name, among: command.options.map(\.name))
      let isWord = name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") }
      return problem(
        isWord ? "there is no option \(name)" : "there is no such option", command,
        nearest.map { "Did you mean: \($0)" })
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
