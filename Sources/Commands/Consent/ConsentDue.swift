import Bytes
import Catalogue
import Markup
import Publishing

extension Command {
  private static let within = Option.value("--within", "DAYS", "how far to look ahead (default: 30)")

  static let consentDue = Command(
    "consent due", "list the consents that end, must be asked again, or are kept no longer",
    options: [within, .language, .json],
    discussion: """
      By date, what has passed included: consents that end, those to be looked at again, minors who turn 16 or 18 and
      must be asked again, and records that must be erased; with the episodes that each person is in. Then the third
      parties that nobody has settled.

        klankbord consent due --within 60
      """
  ) { call in
    let days = call.arguments[within].map { Int($0).flatMap { (0...36500).contains($0) ? $0 : nil } } ?? 30
    guard let days else { throw call.badValue("--within", "a whole number of days") }
    let moment = try call.moment()
    let last = Moment(secondsSince1970: moment.secondsSince1970 + days * 86400)
    let list = DueList(
      try call.registerCards(), try call.registerContents(), in: try call.workspace().soundLibrary(), until: last,
      now: moment)
    if call.arguments.has(.json) {
      try call.print(json: list.json)
      return .done
    }
    for entry in list.entries { try call.print(DueWording.line(of: entry)) }
    for party in list.openParties { try call.print(DueWording.line(of: party)) }
    if list.entries.isEmpty, list.openParties.isEmpty { try call.tell(DueWording.nothing(days)) }
    return .done
  }
}

extension DueList {
  fileprivate var json: JSONValue {
    [
      "version": 1,
      "due": .array(
        entries.map { entry in
          [
            "at": .text(entry.at.description), "kind": .text(entry.kind.rawValue), "person": .text(entry.person.text),
            "record": .integer(entry.record.number), "isPast": .flag(entry.isPast),
            "episodes": .array(
              entry.episodes.map { ["slug": .text($0.slug.text), "isPublished": .flag($0.isPublished)] }),
          ]
        }),
      "openThirdParties": .array(
        openParties.map { open in
          [
            "number": .integer(open.party.number), "relation": .text(open.party.relation),
            "cut": .text(open.party.cut.hex), "episode": .text(open.slug?.text),
          ]
        }),
    ]
  }
}
