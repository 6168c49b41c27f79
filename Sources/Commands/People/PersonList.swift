import Catalogue
import Markup
import Publishing

extension Command {
  static let personList = Command(
    "person list", "list the people in the register: ids, labels, consent", options: [.json],
    discussion: """
      Shows ids and labels, never names, and the state of the record that counts: the newest answer.

        klankbord person list
      """
  ) { call in
    let cards = try call.registerCards()
    if call.arguments.has(.json) {
      try call.print(json: ["version": 1, "people": .array(cards.map(PersonWords.json))])
    } else {
      for card in cards { try call.print(PersonWords.line(of: card)) }
      if cards.isEmpty { try call.tell("Nobody yet. klankbord person add enters somebody.") }
    }
    return .done
  }
}
