import Bytes
import Catalogue
import Markup

/// The gate's whole answer in words, and as JSON.
enum ExplanationWords {
  static func lines(_ explanation: Explanation, in language: MessageLanguage) -> [String] {
    let withheld = explanation.withheldParts.map(RulingWords.line)
    let parties = explanation.thirdParties.map {
      Wording("third party ", nl: "derde ") + ThirdPartyWording.line(of: $0, isPresent: true)
    }
    return ExplanationTable(explanation).lines(in: language)
      + (parties + withheld + explanation.people.filter { $0.record != nil }.map(ExplanationWording.line)).flatMap {
        [""] + WrappedText($0.text(in: language)).lines
      }
  }

  static func json(_ explanation: Explanation) -> JSONValue {
    [
      "version": 1, "episode": .text(explanation.slug.text), "guid": .text(explanation.guid.text),
      "cut": .text(explanation.cut.hex), "rulings": RulingWords.json(explanation.rulings),
      "people": .array(explanation.people.map(json)), "thirdParties": .array(explanation.thirdParties.map(\.json)),
      "withheldParts": RulingWords.json(explanation.withheldParts),
    ]
  }

  private static func json(_ party: Explanation.Party) -> JSONValue {
    [
      "id": .text(party.id.text), "isListed": .flag(party.appearance != nil),
      "role": .text(party.appearance?.role.rawValue), "voice": .text(party.appearance?.voice.rawValue),
      "isSuspended": .flag(party.isSuspended), "record": .integer(party.record?.number),
      "state": .text(party.state?.rawValue), "scopes": .texts(party.scopes.map(\.rawValue)),
      "channels": .texts(party.channels.map(\.description)), "anonymity": .text(party.anonymity?.rawValue),
      "expiresAt": .text(party.expiresAt?.description), "reviewAt": .text(party.reviewAt?.description),
      "asksAgainAt": .text(party.asksAgainAt?.description),
      "confirmations": .array(party.confirmations.map(ConsentWords.json)),
    ]
  }
}
