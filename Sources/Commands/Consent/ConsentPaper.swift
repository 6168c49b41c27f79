import Catalogue

/// The paper form as a list of parts: everything that it says, however it is printed.
struct ConsentPaper: Sendable {
  enum Part: Hashable, Sendable {
    case heading(String)
    case text(String)
    /// What is known already, such as the person's id.
    case known(String, String)
    /// To be answered with yes or no.
    case question(String)
    /// One of these.
    case choice(String, [String])
    /// To be written in.
    case blank(String)
  }

  let language: FormLanguage
  let title: String
  let yes: String
  let no: String
  let parts: [Part]

  /// - Parameters:
  ///   - person: in place of the name; `nil` leaves a line for the id.
  ///   - channels: each is asked for apart.
  ///   - code: of the person's card; `nil` leaves a line for it.
  ///   - telephone: `nil` leaves a line for it.
  init(
    in language: FormLanguage, of person: PersonID?, about channels: [Channel], code: String?, telephone: String?
  ) {
    let words = language.words
    let questions = words.questions
    func line(_ label: String, _ value: String?) -> Part { value.map { .known(label, $0) } ?? .blank(label) }
    self.language = language
    title = words.title
    yes = words.yes
    no = words.no
    parts =
      words.introduction.map(Part.text) + [line(words.number, person?.text)]
      + [.question(questions.age.isAdult), .text(words.minors), .blank(questions.age.years)]
      + [.question(questions.child), .question(questions.guardian), .heading(words.scopes)]
      + [.question(questions.scopes.voiceOriginal), .question(questions.scopes.voiceAltered)]
      + [questions.alterations.respoken, questions.alterations.resynthesised, questions.alterations.effect].map(
        Part.question)
      + [ConsentScope.name, .image, .transcript, .quotesAndChapters, .description].map {
        .question(questions.question($0))
      }
      + [.choice(questions.anonymity.question, Anonymity.allCases.map(questions.answer)), .heading(words.channels)]
      + channels.map { .question(questions.question($0)) }
      + [.question(questions.everywhere), .blank(words.countries), .choice(questions.until, [words.noEnd])]
      + [.blank(words.endsOn)] + Self.explanation(words.explanation)
      + [.heading(words.withdrawal.heading)] + words.withdrawal.promises.map(Part.text)
      + [line(words.withdrawal.telephone, telephone), line(words.withdrawal.code, code)]
      + [.heading(words.signature.heading), .blank(words.signature.mark)]
      + [.blank(words.signature.date), .blank(words.signature.askedBy)]
  }

  private static func explanation(_ words: FormWords.Explanation) -> [Part] {
    [
      .heading(words.heading), .blank(words.language),
      .choice(words.interpreter, [words.none, words.independent, words.related]), .question(words.understood),
    ]
  }
}
