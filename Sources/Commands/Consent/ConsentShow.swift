import Catalogue
import Markup
import Publishing
import Register

extension Command {
  private static let showsPrivate = Option.flag("--private", "also the safe contact, and what may identify the person")

  static let consentShow = Command(
    "consent show", "show every consent record of a person",
    operands: [Operand(name: "PERSON", count: .one)], options: [showsPrivate, .language, .json],
    discussion: """
      Oldest first; the newest answer counts. The fields are called as in a consent file. Never shows a name; how the
      person can be reached without danger, and by what they can be recognised, only with --private.

        klankbord consent show p-4h7kq2
      """
  ) { call in
    let card = try call.registerCard(of: call.arguments.operands[0])
    let isPrivate = call.arguments.has(showsPrivate)
    if call.arguments.has(.json) {
      try call.print(
        json: [
          "version": 1, "person": .text(card.id.text),
          "records": .array(card.records.map { ConsentWords.json($0, showsPrivate: isPrivate) }),
        ])
      return .done
    }
    let register = try call.workspace().openRegister()
    for record in card.records {
      for line in ConsentWords.lines(of: record, showsPrivate: isPrivate) { try call.print(line) }
      if let states = try register?.states(of: record.id), states.count > 1 {
        try call.print(ConsentWords.line(of: states))
      }
    }
    if card.records.isEmpty {
      try call.print(Wording("\(card.id): no consent on record", nl: "\(card.id): geen vastgelegde toestemming"))
    }
    return .done
  }
}
