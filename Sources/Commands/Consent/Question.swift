/// One question at the terminal, and what may be answered.
struct Question<Value> {
  let text: Wording
  /// What may be answered, one line each.
  let allowed: [Wording]
  /// Whether the answer may identify somebody, and is not shown while it is typed.
  var isHidden = false
  let read: (String) -> Value?
  /// The answer as the summary shows it.
  let shown: (Value) -> Wording
}

extension Question where Value == Bool {
  static func yesOrNo(_ text: Wording) -> Question {
    Question(
      text: text, allowed: [InterviewWording.yesOrNo],
      read: { answer in
        switch answer.lowercased() {
        case "yes", "y", "ja", "j": true
        case "no", "n", "nee": false
        default: nil
        }
      }, shown: { $0 ? InterviewWording.yes : InterviewWording.no })
  }
}

extension Question {
  /// One of a few, by its number, by the word that a consent file has for it, or by what is shown.
  static func choice(_ text: Wording, _ options: [(value: Value, word: String, shown: Wording)]) -> Question
  where Value: Equatable {
    Question(
      text: text,
      allowed: [InterviewWording.numberOrWord]
        + options.enumerated().map { Wording(same: "  \($0 + 1) ") + $1.shown },
      read: { answer in
        let word = answer.lowercased()
        return options.enumerated().first { position, option in
          [String(position + 1), option.word, option.shown.english.lowercased(), option.shown.dutch.lowercased()]
            .contains(word)
        }?.element.value
      },
      shown: { value in options.first { $0.value == value }?.shown ?? InterviewWording.nothing })
  }

  /// What `read` takes; an answer without it is `nil` where that is allowed, by an empty line or one of these words.
  static func optional<Wrapped>(
    _ text: Wording, _ allowed: Wording, none: Wording = InterviewWording.noEnd, isHidden: Bool = false,
    read: @escaping (String) -> Wrapped?, shown: @escaping (Wrapped) -> Wording
  ) -> Question where Value == Wrapped? {
    Question(
      text: text, allowed: isHidden ? [allowed, InterviewWording.unseen] : [allowed], isHidden: isHidden,
      read: { answer -> Wrapped?? in
        let isNone = answer.isEmpty || [none.english, none.dutch].contains(answer.lowercased())
        if isNone { return .some(nil) }
        return read(answer).map { .some($0) }
      }, shown: { $0.map(shown) ?? none })
  }

  static func required(
    _ text: Wording, _ allowed: Wording, read: @escaping (String) -> Value?,
    shown: @escaping (Value) -> Wording = { Wording(same: "\($0)") }
  ) -> Question {
    Question(text: text, allowed: [allowed], read: read, shown: shown)
  }
}
