import Catalogue

/// A language that the paper form is printed in.
enum FormLanguage: String, CaseIterable, Sendable {
  case dutch = "nl"
  case english = "en"
  case somali = "so"
  case arabic = "ar"

  init(_ language: MessageLanguage) {
    switch language {
    case .english: self = .english
    case .dutch: self = .dutch
    }
  }

  var words: FormWords {
    switch self {
    case .dutch: .dutch
    case .english: .english
    case .somali: .somali
    case .arabic: .arabic
    }
  }

  /// Whether a native speaker has read its words.
  var isProofread: Bool {
    switch self {
    case .dutch, .english: true
    case .somali, .arabic: false
    }
  }

  var isRightToLeft: Bool { self == .arabic }
}

/// What the paper form says in one language.
struct FormWords: Sendable {
  let questions: GuestQuestions
  let title: String
  /// What is read aloud first.
  let introduction: [String]
  /// Before what minors alone are asked.
  let minors: String
  /// Before the person's id, which stands in place of the name.
  let number: String
  let yes: String
  let no: String
  let scopes: String
  let channels: String
  /// Before the list of countries.
  let countries: String
  let noEnd: String
  let endsOn: String
  let explanation: Explanation
  let withdrawal: Withdrawal
  let signature: Signature

  /// How it was explained.
  struct Explanation: Sendable {
    let heading, language, interpreter, none, independent, related, understood: String
  }

  struct Withdrawal: Sendable {
    let heading: String
    let promises: [String]
    let telephone, code: String
  }

  struct Signature: Sendable {
    let heading, mark, date, askedBy: String
  }
}
