import Catalogue
import Publishing
import Register

extension Command {
  private static let printedIn = Option.value(
    "--language", "nl|en|so|ar", "the form's language (default: the session's)")
  private static let text = Option.flag("--text", "plain text in place of a page to print")

  static let consentForm = Command(
    "consent form", "print the paper form on which somebody says what they agree to",
    operands: [Operand(name: "PERSON", count: .optional)], options: [printedIn, text],
    discussion: """
      A page for a printer on standard output: an id in place of the name, yes or no for everything that may be shown and
      for each place apart, in words to be read aloud; how to take it back; a mark in place of a signature. Nothing need
      be taken home. With PERSON their id and code stand in it; the telephone is that of Site/site.md, or a line to
      write on.

        klankbord consent form p-4h7kq2 --language so > form.html
        klankbord consent form --language ar --text
      """
  ) { call in
    let word = call.arguments[printedIn]
    guard let language = word.map(FormLanguage.init(rawValue:)) ?? FormLanguage(call.surroundings.language) else {
      throw call.badValue("--language", "nl, en, so or ar")
    }
    let library = try call.workspace().soundLibrary()
    let contents = try call.registerContents()
    let person = try call.arguments.operands.first.map { try call.registerCard(of: $0).id }
    let paper = ConsentPaper(
      in: language, of: person, about: Channel.asked(of: library.feeds, submitted: contents.submissions),
      code: try person.flatMap { try call.workspace().openRegister()?.code(of: $0)?.text },
      telephone: library.site.telephone)
    if call.arguments.has(text) {
      for line in paper.lines { try call.print(line) }
    } else {
      try call.print(try paper.html())
    }
    if !language.isProofread {
      try call.tell(ConsentRecordWording.notProofread.text(in: call.surroundings.language))
    }
    return .done
  }
}
