/// One command: its words, what it takes, what it says of itself, and what it does.
struct Command: Sendable {
  /// `["episode", "add"]`.
  let words: [String]
  /// One line, as a verb: `add an episode from an audio or video file`.
  let summary: String
  /// The names of its operands as the usage line shows them: `FILE`, `[EPISODE...]`.
  let operands: [Operand]
  let options: [Option]
  /// What the help text says below the options: how it is used, with examples.
  let discussion: String
  let run: @Sendable (Invocation) throws -> ExitStatus

  struct Operand: Sendable {
    enum Count: Sendable {
      case one, optional, any
    }

    let name: String
    let count: Count
  }

  init(
    _ words: String, _ summary: String, operands: [Operand] = [], options: [Option] = [], discussion: String,
    run: @escaping @Sendable (Invocation) throws -> ExitStatus
  ) {
    self.words = words.split(separator: " ").map(String.init)
    self.summary = summary
    self.operands = operands
    self.options = options + Option.shared
    self.discussion = discussion
    self.run = run
  }

  var name: String { words.joined(separator: " ") }

  func takes(_ option: Option) -> Bool { options.contains { $0.name == option.name } }
}
