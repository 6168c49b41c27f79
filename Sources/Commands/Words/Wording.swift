/// One message in every language, side by side.
struct Wording: Hashable, Sendable {
  let english: String
  let dutch: String

  init(_ english: String, nl dutch: String) {
    self.english = english
    self.dutch = dutch
  }

  /// What is the same in every language: an id, a hash, a command line.
  init(same text: String) {
    self.init(text, nl: text)
  }

  func text(in language: MessageLanguage) -> String {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }

  static func + (left: Self, right: Self) -> Self {
    Wording(left.english + right.english, nl: left.dutch + right.dutch)
  }

  static let rehearsal = Wording(
    "This was a rehearsal: nothing was changed.", nl: "Dit was een proef: er is niets veranderd.")
}

extension [Wording] {
  func joined(separator: String) -> Wording {
    Wording(map(\.english).joined(separator: separator), nl: map(\.dutch).joined(separator: separator))
  }
}

/// Why an act was refused, in every language.
struct WordedRefusal: Error {
  let status: ExitStatus
  /// The first says what is wrong and the last what to do about it.
  let words: [Wording]

  init(_ status: ExitStatus, _ words: Wording...) { self.init(status, words: words) }

  init(_ status: ExitStatus, words: [Wording]) {
    self.status = status
    self.words = words
  }
}
