/// Asks one question after another of whoever sits at the terminal, an unclear answer again, and keeps what was
/// answered in words, to be confirmed at the end.
struct Interview {
  private let call: Invocation
  /// What it is about, and a line for each answer.
  private var summary: [Wording]

  init(_ call: Invocation, about subject: Wording) throws {
    self.call = call
    summary = [subject]
    try call.tell(subject)
    try call.tell(InterviewWording.beginning)
  }

  /// - Throws: `InterviewWording.stopped` at the end of the input.
  mutating func ask<Value>(_ question: Question<Value>) throws -> Value {
    let value = try answer(to: question)
    let shown = question.shown(value)
    summary.append(question.text.firstQuestion + Wording(same: " ") + shown)
    return value
  }

  func say(_ words: Wording) throws {
    try call.tell("")
    try call.tell(words)
  }

  /// Shows what was answered and asks whether it is right; throws where it is not.
  func confirm() throws {
    try say(InterviewWording.summary)
    for line in summary { try call.tell(Wording(same: "  ") + line) }
    guard try answer(to: .yesOrNo(InterviewWording.isRight)) else { throw InterviewWording.notRight }
  }

  private func answer<Value>(to question: Question<Value>) throws -> Value {
    try say(question.text)
    for line in question.allowed { try call.tell(line) }
    let read = question.isHidden ? call.surroundings.readHiddenLine : call.surroundings.readLine
    while let line = try read() {
      if let value = question.read(line.withoutOuterSpace) { return value }
      try call.tell(InterviewWording.unclear)
      for line in question.allowed { try call.tell(line) }
    }
    throw InterviewWording.stopped
  }
}

extension Wording {
  /// Up to the question mark: what comes behind it explains.
  fileprivate var firstQuestion: Wording { Wording(english.firstQuestion, nl: dutch.firstQuestion) }
}

extension String {
  fileprivate var firstQuestion: String {
    guard let end = unicodeScalars.firstIndex(of: "?") else { return self }
    return String(unicodeScalars[...end])
  }

  fileprivate var withoutOuterSpace: String {
    let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
    guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(String.UnicodeScalarView(scalars[...last]))
  }
}
