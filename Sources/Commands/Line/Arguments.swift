/// The words after a command's own, sorted into options and operands.
struct Arguments: Sendable {
  private var values: [String: [String]] = [:]
  private(set) var operands: [String] = []

  /// - Throws: `UsageError`, the first that is found.
  init(_ words: some Sequence<String>, of command: Command) throws(UsageError) {
    var rest = Array(words)[...]
    var optionsEnded = false
    while let word = rest.popFirst() {
      if optionsEnded || word == "-" || !word.hasPrefix("-") {
        operands.append(word)
      } else if word == "--" {
        optionsEnded = true
      } else {
        try take(word == "-h" ? "--help" : word, &rest, of: command)
      }
    }
    if !has(.help) { try checkOperands(of: command) }
  }

  func has(_ option: Option) -> Bool { values[option.name] != nil }

  /// The option's only value.
  subscript(option: Option) -> String? { values[option.name]?.last }

  /// Every value of an option that repeats.
  func all(_ option: Option) -> [String] { values[option.name] ?? [] }

  private mutating func take(
    _ word: String, _ rest: inout ArraySlice<String>, of command: Command
  ) throws(UsageError) {
    let pieces = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let option = command.options.first(where: { $0.name == pieces[0] }) else {
      throw .unknownOption(pieces[0], command)
    }
    guard option.repeats || values[option.name] == nil else { throw .repeatedOption(option, command) }
    if option.value == nil {
      guard pieces.count == 1 else { throw .unwantedValue(option, command) }
      values[option.name] = [""]
    } else if pieces.count == 2 {
      values[option.name, default: []].append(pieces[1])
    } else {
      guard let value = rest.popFirst() else { throw .missingValue(option, command) }
      values[option.name, default: []].append(value)
    }
  }

  private func checkOperands(of command: Command) throws(UsageError) {
    let required = command.operands.filter { $0.count == .one }
    if operands.count < required.count { throw .missingOperand(required[operands.count], command) }
    let isOpen = command.operands.contains { $0.count == .any }
    if !isOpen, operands.count > command.operands.count { throw .extraOperand(command) }
  }
}
