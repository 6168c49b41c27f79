import Catalogue

/// What the questions at a terminal say besides the questions themselves.
enum InterviewWording {
  static func subject(_ person: RegisterCard) -> Wording {
    Wording("Consent of \(person.id): \(person.label)", nl: "Toestemming van \(person.id): \(person.label)")
  }

  static let beginning = Wording(
    "Read each question aloud. Ctrl-D stops at any question: nothing is recorded before the end.",
    nl: "Lees elke vraag voor. Met Ctrl-D stop je bij elke vraag: voor het einde wordt niets vastgelegd.")
  static let toRecorder = Wording(
    "The next questions are for you who record this.", nl: "De volgende vragen zijn voor jou die dit vastlegt.")
  static let unclear = Wording("That is not clear.", nl: "Dat is niet duidelijk.")
  static let unseen = Wording("What is typed is not shown.", nl: "Wat je typt is niet te zien.")
  static let yesOrNo = Wording("Answer yes or no.", nl: "Antwoord met ja of nee.")
  static let yes = Wording("yes", nl: "ja")
  static let no = Wording("no", nl: "nee")
  static let numberOrWord = Wording("Answer with a number or a word of these:", nl: "Antwoord met een cijfer of woord:")
  static let noEnd = Wording("none", nl: "geen")
  static let nothing = Wording("nothing", nl: "niets")
  static let givenUnseen = Wording("given, not shown", nl: "gegeven, niet getoond")
  static let summary = Wording("This is what will be recorded:", nl: "Dit wordt vastgelegd:")
  static let isRight = Wording("Is this right?", nl: "Klopt dit?")

  static let stopped = WordedRefusal(
    .failed, Wording("Stopped.", nl: "Gestopt."), Wording("Nothing was recorded.", nl: "Er is niets vastgelegd."))
  static let notRight = WordedRefusal(
    .failed, Wording("Then ask again.", nl: "Vraag het dan opnieuw."),
    Wording("Nothing was recorded.", nl: "Er is niets vastgelegd."))
}
