import Bytes
import Catalogue
import Markup

extension ConsentWords {
  /// - Parameter showsPrivate: what may identify somebody is in it too.
  static func json(_ record: ConsentRecord, showsPrivate: Bool = false) -> JSONValue {
    let terms = record.terms
    var members: [JSONValue.Member] = [
      .init("id", .integer(record.id.number)), .init("state", .text(record.state.rawValue)),
      .init("givenAt", .text(terms.givenAt?.description)), .init("expiresAt", .text(terms.expiresAt?.description)),
      .init("reviewAt", .text(terms.reviewAt?.description)),
      .init("scopes", .texts(terms.scopes.sorted().map(\.rawValue))),
      .init("alterations", .texts(terms.alterations.sorted().map(\.rawValue))),
      .init("channels", .texts(terms.channels.sorted().map(\.description))),
      .init("territory", .texts(terms.territory.sorted())), .init("anonymity", .text(terms.anonymity?.rawValue)),
      .init("age", json(terms.age)), .init("risk", .text(terms.risk?.rawValue)),
      .init("isSpecialCategory", .flag(terms.isSpecialCategory)),
      .init("isCriminalRecord", .flag(terms.isCriminalRecord)),
      .init("lawfulBasis", .text(terms.lawfulBasis?.rawValue)), .init("method", .text(terms.method?.rawValue)),
      .init("language", .text(terms.language?.text)), .init("interpreter", .text(terms.interpreter?.rawValue)),
      .init("isUnderstood", .flag(terms.isUnderstood)), .init("notice", .text(terms.noticeVersion)),
      .init("evidence", .text(terms.custody.evidence?.hex)),
      .init("keepUntil", .text(terms.custody.keepUntil?.description)), .init("collector", .text(record.collector.name)),
      .init("missing", .texts(record.state == .requested ? terms.missingFields : [])),
      .init("confirmations", .array(record.confirmations.map(json))),
    ]
    if showsPrivate { members.append(.init("private", json(terms.custody))) }
    return .object(members)
  }

  private static func json(_ custody: ConsentTerms.Custody) -> JSONValue {
    [
      "recognisableBy": .texts(custody.recognisableBy), "safeContact": .text(custody.safeContact),
      "evidencePlace": .text(custody.evidencePlace), "withdrawalPromise": .text(custody.withdrawalPromise),
    ]
  }

  private static func json(_ age: Age?) -> JSONValue {
    switch age {
    case nil: nil
    case .adult: ["isAdult": true]
    case .minor(let minor):
      [
        "isAdult": false, "years": .integer(minor.years), "asksAgainAt": .text(minor.asksAgainAt.description),
        "guardianAgrees": minor.guardianAgrees.map { .flag($0) } ?? nil,
        "childAgrees": minor.childAgrees.map { .flag($0) } ?? nil, "safeguarding": .text(minor.safeguarding?.rawValue),
      ]
    }
  }

  static func json(_ confirmation: CutConfirmation) -> JSONValue {
    [
      "cut": .text(confirmation.cut.hex), "heardAt": .text(confirmation.heardAt.description),
      "language": .text(confirmation.language.text), "voice": .text(confirmation.voice.rawValue),
      "alteration": .text(confirmation.alteration?.rawValue), "risk": .text(confirmation.risk?.rawValue),
      "interpreter": .text(confirmation.interpreter?.rawValue), "carriedFrom": .text(confirmation.carriedFrom?.hex),
      "reviewer": .text(confirmation.reviewer.name),
    ]
  }
}

extension JSONValue {
  static func texts(_ words: [String]) -> JSONValue { .array(words.map { .text($0) }) }
}
