import Catalogue

/// What is asked of whoever records a consent, after the person was asked.
enum RecorderQuestions {
  static let agrees = Wording(
    "Do you agree that we show a recording in which you can be heard or recognised?",
    nl: "Vind je het goed dat we een opname uitbrengen waarin je te horen of te herkennen bent?")
  static let age = Wording("How old are you?", nl: "Hoe oud ben je?")
  static let ageAllowed = Wording(
    "Answer: adult (18 or older), or a number of years.", nl: "Antwoord: volwassen (18 of ouder), of een aantal jaren.")
  static let day = Wording("Answer with a day such as 2027-03-01.", nl: "Antwoord met een dag, zoals 2027-03-01.")
  static let dayOrNone = Wording(
    "Answer with a day such as 2027-03-01, or: none.", nl: "Antwoord met een dag, zoals 2027-03-01, of: geen.")
  static let review = Wording(
    "From which day on must we ask you again first?", nl: "Vanaf welke dag moeten we het je eerst opnieuw vragen?")
  static let countries = Wording("In which countries only?", nl: "In welke landen alleen?")
  static let countriesAllowed = Wording(
    "Answer with their codes, such as NL, BE. The web has no borders: this leaves the radio.",
    nl: "Antwoord met hun codes, zoals NL, BE. Het web kent geen grenzen: dan blijft de radio over.")
  static let safeContact = Wording(
    "How and when can we reach you without danger?", nl: "Hoe en wanneer kunnen we je zonder gevaar bereiken?")
  static let lineOrNothing = Wording("One line, or nothing.", nl: "Eén regel, of niets.")

  static func birthday(_ years: Int) -> Wording {
    Wording("On which day do you turn \(years)?", nl: "Op welke dag word je \(years)?")
  }

  static let givenAt = Wording("When did they say so?", nl: "Wanneer is dit gezegd?")
  static let givenAtAllowed = Wording(
    "Answer: now, or a day or moment such as 2026-03-01T14:00:00+01:00.",
    nl: "Antwoord: nu, of een dag of moment zoals 2026-03-01T14:00:00+01:00.")
  static let language = Wording("In which language was it explained?", nl: "In welke taal is het uitgelegd?")
  static let languageAllowed = Wording(
    "Answer with its code, such as nl, so, ar, ti or fa.", nl: "Antwoord met de code, zoals nl, so, ar, ti of fa.")
  static let understood = Wording(
    "Did they tell in their own words what they agree to?", nl: "Is in eigen woorden verteld waarmee wordt ingestemd?")
  static let notice = Wording(
    "Which version of the explanation was read or given?", nl: "Welke versie van de uitleg is voorgelezen of gegeven?")
  static let noticeAllowed = Wording("One line, such as 2026-1.", nl: "Eén regel, zoals 2026-1.")
  static let specialCategory = Wording(
    "Does it tell of health, belief, origin, politics or sexuality?",
    nl: "Gaat het over gezondheid, geloof, afkomst, politiek of seksualiteit?")
  static let criminalRecord = Wording(
    "Does it tell of offences or of a conviction?", nl: "Gaat het over strafbare feiten of een veroordeling?")
  static let recognisableBy = Wording(
    "By what else can they be recognised (district, job, family, children, dates)?",
    nl: "Waaraan zijn ze verder te herkennen (wijk, werk, familie, kinderen, data)?")
  static let recognisableByAllowed = Wording(
    "Words with commas between, or nothing. Name nobody.",
    nl: "Woorden met komma's ertussen, of niets. Noem geen namen.")
  static let evidence = Wording(
    "What is the SHA-256 of the signed form or recording?",
    nl: "Wat is de SHA-256 van het getekende formulier of de opname?")
  static let evidenceAllowed = Wording(
    "64 digits, as sha256sum prints them, or nothing.", nl: "64 tekens, zoals sha256sum ze geeft, of niets.")
  static let evidencePlace = Wording("Where is that kept?", nl: "Waar wordt dat bewaard?")
  static let keepUntil = Wording(
    "On which day must what we know of them be erased?", nl: "Op welke dag moet gewist zijn wat we van hen weten?")
}

extension RecorderQuestions {
  static let interpreter: (text: Wording, options: [(ConsentTerms.Interpreter, Wording)]) = (
    Wording("Who interpreted?", nl: "Wie heeft getolkt?"),
    [
      (.none, Wording("nobody: it was not needed", nl: "niemand: dat was niet nodig")),
      (.independent, Wording("somebody independent", nl: "iemand die onafhankelijk is")),
      (.related, Wording("family, or somebody of their circle", nl: "familie, of iemand uit hun kring")),
    ]
  )
  static let method: (text: Wording, options: [(ConsentTerms.Method, Wording)]) = (
    Wording("How did they answer?", nl: "Hoe is er geantwoord?"),
    [
      (.conversation, Wording("in a conversation", nl: "in een gesprek")),
      (.form, Wording("on a form", nl: "op een formulier")),
      (.recording, Wording("in a recording", nl: "in een opname")),
    ]
  )
  static let lawfulBasis: (text: Wording, options: [(ConsentTerms.LawfulBasis, Wording)]) = (
    Wording("On which lawful ground do we keep this?", nl: "Op welke wettelijke grondslag bewaren we dit?"),
    [
      (.consent, Wording("consent", nl: "toestemming")), (.contract, Wording("a contract", nl: "een overeenkomst")),
      (.legalObligation, Wording("a legal obligation", nl: "een wettelijke plicht")),
      (.vitalInterests, Wording("vital interests", nl: "een vitaal belang")),
      (.publicTask, Wording("a public task", nl: "een publieke taak")),
      (.legitimateInterests, Wording("legitimate interests", nl: "een gerechtvaardigd belang")),
    ]
  )
  static let risk = Wording(
    "What was decided after weighing by what they can be recognised, and what that could lead to?",
    nl: "Wat is besloten na afwegen waaraan ze te herkennen zijn, en waartoe dat kan leiden?")
  static let safeguarding = Wording(
    "What did the review of the minor's safety decide?", nl: "Wat is besloten over de veiligheid van de minderjarige?")
  static let decisions: [(Review?, Wording)] = [
    (.accepted, Wording("it may be shown", nl: "het mag worden uitgebracht")),
    (.vetoed, Wording("it may not be shown", nl: "het mag niet worden uitgebracht")),
    (nil, Wording("not weighed yet", nl: "nog niet afgewogen")),
  ]
}
