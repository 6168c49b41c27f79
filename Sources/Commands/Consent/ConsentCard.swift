import Catalogue
import Markup
import Publishing
import Register

extension Command {
  static let consentCard = Command(
    "consent card", "print the card that a person may be given: a code and a telephone number",
    operands: [Operand(name: "PERSON", count: .one)], options: [.language, .json],
    discussion: """
      It says nothing of what it is for, so that it can be found at home. Whoever tells the code by telephone can have
      the person's recordings suspended (klankbord consent suspend CODE). The telephone is that of Site/site.md, or a
      line to write on.

        klankbord consent card p-4h7kq2
      """
  ) { call in
    let card = try call.registerCard(of: call.arguments.operands[0])
    let workspace = try call.workspace()
    guard let code = try workspace.openRegister()?.code(of: card.id) else { throw RegisterError.unknownPerson(card.id) }
    let telephone = try workspace.settings().telephone
    if call.arguments.has(.json) {
      try call.print(json: ["version": 1, "code": .text(code.text), "telephone": .text(telephone)])
    } else {
      try call.print(code.text)
      try call.print(telephone ?? "tel. ____________________")
    }
    return .done
  }
}
