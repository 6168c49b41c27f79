import Catalogue
import Markup

/// A person as the keepers of the register see them.
enum PersonWords {
  static func line(of card: RegisterCard) -> String {
    let state = card.recordInForce.map { "consent \($0.id) \($0.state.rawValue)" } ?? "no consent on record"
    return "\(card.id)  \(state)  \(card.label)"
  }

  static func json(_ card: RegisterCard) -> JSONValue {
    [
      "version": 1, "id": .text(card.id.text), "label": .text(card.label), "hasLegalName": .flag(card.hasLegalName),
      "consentInForce": .integer(card.recordInForce?.id.number),
      "consent": .array(card.records.map { ConsentWords.json($0) }),
    ]
  }
}
