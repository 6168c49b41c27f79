import Catalogue
import Markup
import Publishing

extension Command {
  static let consentShow = Command(
    "consent show", "show every consent record of a person",
    operands: [Operand(name: "PERSON", count: .one)], options: [.json],
    discussion: """
      Oldest first; the newest answer counts. Never shows a name.

        klankbord consent show p-4h7kq2
      """
  ) { call in
    let card = try call.registerCard(of: call.arguments.operands[0])
    if call.arguments.has(.json) {
      try call.print(
        json: ["version": 1, "person": .text(card.id.text), "records": .array(card.records.map(ConsentWords.json))])
    } else {
      for record in card.records { for line in ConsentWords.lines(of: record) { try call.print(line) } }
      if card.records.isEmpty { try call.print("\(card.id): no consent on record") }
    }
    return .done
  }
}
