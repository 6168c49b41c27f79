import Catalogue
import Publishing

extension Command {
  static let personShow = Command(
    "person show", "show a person's label and the consent that counts",
    operands: [Operand(name: "PERSON", count: .one)], options: [.json],
    discussion: """
      Never shows a name. klankbord consent show PERSON shows every record.

        klankbord person show p-4h7kq2
      """
  ) { call in
    let card = try call.registerCard(of: call.arguments.operands[0])
    if call.arguments.has(.json) {
      try call.print(json: PersonWords.json(card))
    } else {
      try call.print(PersonWords.line(of: card))
      try call.print("legal name on file: \(card.hasLegalName ? "yes" : "no")")
      if let record = card.recordInForce { for line in ConsentWords.lines(of: record) { try call.print(line) } }
    }
    return .done
  }
}
