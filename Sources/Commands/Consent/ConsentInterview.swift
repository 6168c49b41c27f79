import Bytes
import Catalogue
import SourceText

/// Asks everything that a consent file may hold, one question at a time: first the person, then whoever records it.
struct ConsentInterview {
  private var interview: Interview
  private let now: Moment
  private let channels: [Channel]

  /// - Parameters:
  ///   - person: whose consent it is, as it is told at the beginning and the end.
  ///   - channels: each is asked for apart.
  init(_ call: Invocation, of person: RegisterCard, about channels: [Channel]) throws {
    interview = try Interview(call, about: InterviewWording.subject(person))
    now = call.now
    self.channels = channels
  }

  /// What was answered, once it was shown whole and found right.
  mutating func answer() throws -> ConsentAnswer {
    var terms = ConsentTerms()
    let agrees = try interview.ask(.yesOrNo(RecorderQuestions.agrees))
    if agrees {
      try askPerson(&terms)
      try interview.say(InterviewWording.toRecorder)
      try askRecorder(&terms)
    } else {
      terms.givenAt = try interview.ask(givenAt)
    }
    try interview.confirm()
    return ConsentAnswer(answer: agrees ? .yes : .no, terms: terms)
  }

  private mutating func askPerson(_ terms: inout ConsentTerms) throws {
    terms.age = try age()
    for scope in [
      ConsentScope.voiceOriginal, .voiceAltered, .name, .image, .transcript, .quotesAndChapters, .description,
    ] where try interview.ask(.yesOrNo(.ofGuest { $0.question(scope) })) {
      terms.scopes.insert(scope)
      guard scope == .voiceAltered else { continue }
      for alteration in [VoiceAlteration.respoken, .resynthesised, .effect]
      where try interview.ask(.yesOrNo(.ofGuest { $0.question(alteration) })) { terms.alterations.insert(alteration) }
    }
    for channel in channels where try interview.ask(.yesOrNo(.ofGuest { $0.question(channel) })) {
      terms.channels.insert(channel)
    }
    terms.anonymity = try interview.ask(
      .choice(
        .ofGuest(\.anonymity.question),
        Anonymity.allCases.map { anonymity in (anonymity, anonymity.rawValue, .ofGuest { $0.answer(anonymity) }) }))
    if try !interview.ask(.yesOrNo(.ofGuest(\.everywhere))) { terms.territory = try interview.ask(countries) }
    terms.expiresAt = try interview.ask(futureDay(.ofGuest(\.until)))
    terms.reviewAt = try interview.ask(futureDay(RecorderQuestions.review))
    terms.custody.safeContact = try interview.ask(hiddenLine(RecorderQuestions.safeContact))
  }

  private mutating func askRecorder(_ terms: inout ConsentTerms) throws {
    terms.givenAt = try interview.ask(givenAt)
    terms.method = try interview.ask(.words(RecorderQuestions.method))
    terms.language = try interview.ask(
      .required(RecorderQuestions.language, RecorderQuestions.languageAllowed, read: LanguageTag.init))
    terms.interpreter = try interview.ask(.words(RecorderQuestions.interpreter))
    terms.isUnderstood = try interview.ask(.yesOrNo(RecorderQuestions.understood))
    terms.noticeVersion = try interview.ask(
      .required(
        RecorderQuestions.notice, RecorderQuestions.noticeAllowed, read: FieldKind.line("2026-1").value))
    terms.lawfulBasis = try interview.ask(.words(RecorderQuestions.lawfulBasis))
    terms.isSpecialCategory = try interview.ask(.yesOrNo(RecorderQuestions.specialCategory))
    terms.isCriminalRecord = try interview.ask(.yesOrNo(RecorderQuestions.criminalRecord))
    terms.custody.recognisableBy = try interview.ask(recognisableBy) ?? []
    terms.risk = try interview.ask(.decision(RecorderQuestions.risk))
    if case .minor(let minor) = terms.age {
      let safeguarding = try interview.ask(.decision(RecorderQuestions.safeguarding))
      terms.age = .minor(
        Minority(
          years: minor.years, asksAgainAt: minor.asksAgainAt, guardianAgrees: minor.guardianAgrees,
          childAgrees: minor.childAgrees, safeguarding: safeguarding))
    }
    terms.custody.evidence = try interview.ask(
      .optional(
        RecorderQuestions.evidence, RecorderQuestions.evidenceAllowed, none: InterviewWording.nothing,
        read: SHA256Digest.init(hex:), shown: { Wording(same: $0.hex) }))
    if terms.custody.evidence != nil {
      terms.custody.evidencePlace = try interview.ask(hiddenLine(RecorderQuestions.evidencePlace))
    }
    terms.custody.keepUntil = try interview.ask(futureDay(RecorderQuestions.keepUntil))
  }

  private mutating func age() throws -> Age {
    let years = try interview.ask(
      .required(
        RecorderQuestions.age, RecorderQuestions.ageAllowed,
        read: { ["volwassen", "adult"].contains($0.lowercased()) ? 18 : FieldKind<Int>.age.value(of: $0) },
        shown: { $0 < 18 ? Wording(same: String($0)) : Wording("adult", nl: "volwassen") }))
    guard years < 18 else { return .adult }
    let day = Question.required(
      RecorderQuestions.birthday(years < 16 ? 16 : 18), RecorderQuestions.day, read: dayToCome,
      shown: { Wording(same: $0.date.description) })
    let asksAgainAt = try interview.ask(day)
    let child = try interview.ask(.yesOrNo(.ofGuest(\.child)))
    let guardian = years < 16 ? try interview.ask(.yesOrNo(.ofGuest(\.guardian))) : nil
    return .minor(
      Minority(
        years: years, asksAgainAt: asksAgainAt, guardianAgrees: guardian, childAgrees: child, safeguarding: nil))
  }
}

// The questions that are more than yes or no.
extension ConsentInterview {
  private var dayToCome: (String) -> Moment? {
    { [now] text in
      guard CalendarDate(text) != nil, let moment = FieldKind<Moment>.dayOrMoment.value(of: text),
        moment.secondsSince1970 > now.secondsSince1970
      else { return nil }
      return moment
    }
  }

  private func futureDay(_ text: Wording) -> Question<Moment?> {
    .optional(text, RecorderQuestions.dayOrNone, read: dayToCome, shown: { Wording(same: $0.date.description) })
  }

  private func hiddenLine(_ text: Wording) -> Question<String?> {
    .optional(
      text, RecorderQuestions.lineOrNothing, none: InterviewWording.nothing, isHidden: true,
      read: FieldKind.line("").value, shown: { _ in InterviewWording.givenUnseen })
  }

  private var recognisableBy: Question<[String]?> {
    .optional(
      RecorderQuestions.recognisableBy, RecorderQuestions.recognisableByAllowed, none: InterviewWording.nothing,
      isHidden: true, read: { items(of: $0, FieldKind.line("").value) },
      shown: { _ in InterviewWording.givenUnseen })
  }

  private var countries: Question<Set<String>> {
    .required(
      RecorderQuestions.countries, RecorderQuestions.countriesAllowed,
      read: { items(of: $0.uppercased(), FieldKind.country.value).map(Set.init) },
      shown: { Wording(same: $0.sorted().joined(separator: ", ")) })
  }

  private var givenAt: Question<Moment> {
    .required(
      RecorderQuestions.givenAt, RecorderQuestions.givenAtAllowed,
      read: { [now] text in
        if ["now", "nu"].contains(text.lowercased()) { return now }
        guard let moment = FieldKind<Moment>.dayOrMoment.value(of: text),
          moment.secondsSince1970 <= now.secondsSince1970
        else { return nil }
        return moment
      })
  }

  /// Those between commas; `nil` where there is none, one twice, or one that `read` does not take.
  private func items<Value: Hashable>(of text: String, _ read: (String) -> Value?) -> [Value]? {
    let words = text.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
    let values = words.compactMap(read)
    return values.isEmpty || values.count < words.count || Set(values).count < values.count ? nil : values
  }
}

extension Wording {
  /// The same question of the paper form in both languages.
  fileprivate static func ofGuest(_ question: (GuestQuestions) -> String) -> Wording {
    Wording(question(FormWords.english.questions), nl: question(FormWords.dutch.questions))
  }
}

extension Question where Value: RawRepresentable & Equatable, Value.RawValue == String {
  fileprivate static func words(_ question: (text: Wording, options: [(Value, Wording)])) -> Question {
    .choice(question.text, question.options.map { ($0.0, $0.0.rawValue, $0.1) })
  }
}

extension Question where Value == Review? {
  fileprivate static func decision(_ text: Wording) -> Question {
    .choice(text, RecorderQuestions.decisions.map { ($0.0, $0.0?.rawValue ?? "later", $0.1) })
  }
}
