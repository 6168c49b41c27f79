import Catalogue
import Register

extension RegisterError {
  /// What is wrong with the register, and what to do about it.
  var words: [Wording] {
    switch self {
    case .missing(let path):
      [
        Wording("There is no register at \(path).", nl: "Er is geen register op \(path)."),
        Wording(
          "Run klankbord init . for a new one, or put the lost one back.",
          nl: "Maak een nieuw met klankbord init . of zet het verloren register terug."),
      ]
    case .diskFull:
      [
        Wording(
          "The disk is full, and the register cannot be written.",
          nl: "De schijf is vol; het register kan niet worden geschreven."),
        Wording("Make room and run the same command again.", nl: "Maak ruimte en geef dezelfde opdracht nog eens."),
      ]
    case .busy:
      [
        Wording("Another program is using the register.", nl: "Een ander programma gebruikt het register."),
        Wording("Try again when it has ended.", nl: "Probeer het opnieuw als dat klaar is."),
      ]
    case .personExists(let id):
      [
        Wording("There is a person \(id) already.", nl: "Er is al iemand met het nummer \(id)."),
        Wording(
          "Use that id, or run klankbord person add for another.",
          nl: "Gebruik dat nummer, of voer met klankbord person add iemand anders in."),
      ]
    case .unknownPerson(let id):
      [
        Wording("The register knows no person \(id).", nl: "Het register kent niemand met het nummer \(id)."),
        Wording("klankbord person list shows who is in it.", nl: "klankbord person list laat zien wie erin staan."),
      ]
    case .unknownRecord(let id):
      [
        Wording("There is no consent record \(id).", nl: "Er is geen toestemming \(id)."),
        Wording("klankbord consent show PERSON lists them.", nl: "klankbord consent show PERSON laat ze zien."),
      ]
    case .notDeclared:
      [
        Wording(
          "Nobody has declared that nobody is recognisable in this cut.",
          nl: "Nog niemand heeft verklaard dat in deze opname niemand te herkennen is."),
        Wording(
          "Run klankbord consent record none --episode SLUG first, by another account.",
          nl: "Laat eerst een ander account klankbord consent record none --episode SLUG geven."),
      ]
    case .alreadyDeclared:
      [
        Wording(
          "Another account has declared already that nobody is recognisable in this cut.",
          nl: "Een ander account heeft al verklaard dat in deze opname niemand te herkennen is."),
        Wording(
          "Confirm it: klankbord consent confirm-cut none --episode SLUG.",
          nl: "Bevestig het: klankbord consent confirm-cut none --episode SLUG."),
      ]
    case .stateRefused(let record, let former, let state):
      [
        Wording("consent \(record) is ", nl: "toestemming \(record) is ") + former.wording
          + Wording(" and cannot become ", nl: " en wordt niet ") + state.wording + Wording(same: "."),
        Wording(
          "Ask again, and record the answer: klankbord consent record PERSON.",
          nl: "Vraag het opnieuw, en leg het antwoord vast: klankbord consent record PERSON."),
      ]
    case .unknownThirdParty(let number):
      [
        Wording("There is no third party \(number).", nl: "Er is geen derde \(number)."),
        Wording(
          "klankbord consent third-party EPISODE lists them.", nl: "klankbord consent third-party EPISODE laat ze zien."
        ),
      ]
    case .alreadyResolved(let number):
      [
        Wording("Third party \(number) was settled in another way.", nl: "Derde \(number) is al anders geregeld."),
        Wording(
          "Where it is open again, note it anew: klankbord consent third-party EPISODE --relation WORD.",
          nl: "Is het weer open, noteer het dan opnieuw: klankbord consent third-party EPISODE --relation WORD."),
      ]
    case .unknownTask(let number):
      [
        Wording("There is no task \(number).", nl: "Er is geen taak \(number)."),
        Wording("klankbord tasks lists them.", nl: "klankbord tasks laat ze zien."),
      ]
    default: [Wording(same: problem(in: ".klankbord/register.sqlite").line)]
    }
  }
}
