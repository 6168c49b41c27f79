import Bytes
import Catalogue
import Markup
import Register

/// A consent record in words, and as JSON. The fields are called as in a consent file.
enum ConsentWords {
  /// - Parameter showsPrivate: what may identify somebody is shown too.
  static func lines(of record: ConsentRecord, showsPrivate: Bool = false) -> [Wording] {
    let terms = record.terms
    var lines = [ConsentRecordWording.recorded(record.id, record.state)]
    for (name, value) in answers(terms) + protection(terms) {
      lines.append(Wording(same: "  \(name): ") + (value.map(Wording.init(same:)) ?? unset))
    }
    for (name, value, isPrivate) in custody(terms.custody) {
      guard let value else { continue }
      lines.append(Wording(same: "  \(name): ") + (isPrivate && !showsPrivate ? onFile : Wording(same: value)))
    }
    lines.append(Wording(same: "  collector: \(record.collector.name)"))
    lines += record.confirmations.map { Wording(same: "  confirmed: ") + line(of: $0, in: record) }
    if record.state == .given, record.confirmations.isEmpty {
      lines.append(Wording("  confirmed: no cut yet", nl: "  confirmed: nog geen opname"))
    }
    return lines
  }

  /// Every state that the record was in.
  static func line(of states: [ConsentStateChange]) -> Wording {
    Wording(same: "  states: ")
      + states.map { $0.state.wording + Wording(same: " \($0.since.date) (\($0.account))") }.joined(separator: ", ")
  }

  private static func answers(_ terms: ConsentTerms) -> [(String, String?)] {
    var answers: [(String, String?)] = [
      ("given-at", terms.givenAt?.description), ("scopes", list(terms.scopes.sorted().map(\.rawValue))),
    ]
    if terms.scopes.contains(.voiceAltered) {
      answers.append(("altered-by", list(terms.alterations.sorted().map(\.rawValue))))
    }
    answers += [
      ("channels", list(terms.channels.sorted().map(\.description))), ("expires", terms.expiresAt?.description),
      ("review", terms.reviewAt?.description), ("territory", list(terms.territory.sorted())),
      ("lawful-basis", terms.lawfulBasis?.rawValue), ("method", terms.method?.rawValue),
      ("language", terms.language?.text), ("interpreter", terms.interpreter?.rawValue),
      ("understood", terms.isUnderstood ? "yes" : "no"), ("notice", terms.noticeVersion),
    ]
    return answers
  }

  private static func protection(_ terms: ConsentTerms) -> [(String, String?)] {
    var protection: [(String, String?)] = [("anonymity", terms.anonymity?.rawValue)]
    switch terms.age {
    case nil: protection.append(("age", nil))
    case .adult: protection.append(("age", "adult"))
    case .minor(let minor):
      protection += [
        ("age", String(minor.years)), ("ask-again", minor.asksAgainAt.description),
        ("guardian", minor.guardianAgrees.map(word)), ("child", minor.childAgrees.map(word)),
        ("safeguarding", minor.safeguarding?.rawValue),
      ]
    }
    protection.append(("risk", terms.risk?.rawValue))
    if terms.isSpecialCategory { protection.append(("special-category", "yes")) }
    if terms.isCriminalRecord { protection.append(("criminal-record", "yes")) }
    return protection
  }

  private static func custody(_ custody: ConsentTerms.Custody) -> [(name: String, value: String?, isPrivate: Bool)] {
    [
      ("recognisable-by", list(custody.recognisableBy), true), ("safe-contact", custody.safeContact, true),
      ("evidence", custody.evidence?.hex, false), ("evidence-place", custody.evidencePlace, true),
      ("keep-until", custody.keepUntil?.description, false), ("withdrawal", custody.withdrawalPromise, true),
    ]
  }

  private static func line(of confirmation: CutConfirmation, in record: ConsentRecord) -> Wording {
    let facts = [
      "cut \(confirmation.cut.hex.prefix(8))", "heard \(confirmation.heardAt) in \(confirmation.language)",
      "\(confirmation.voice.rawValue) voice", confirmation.alteration?.rawValue,
      confirmation.risk.map { "risk \($0.rawValue)" }, confirmation.interpreter.map { "interpreter \($0.rawValue)" },
      confirmation.carriedFrom.map { "carried over from \($0.hex.prefix(8))" }, "reviewed by \(confirmation.reviewer)",
    ].compactMap(\.self).joined(separator: ", ")
    let dutch = [
      "opname \(confirmation.cut.hex.prefix(8))", "gehoord \(confirmation.heardAt) in \(confirmation.language)",
      "stem: \(confirmation.voice.dutch)", confirmation.alteration?.rawValue,
      confirmation.risk.map { "risico: \($0.rawValue)" }, confirmation.interpreter.map { "tolk: \($0.rawValue)" },
      confirmation.carriedFrom.map { "overgenomen van \($0.hex.prefix(8))" }, "bevestigd door \(confirmation.reviewer)",
    ].compactMap(\.self).joined(separator: ", ")
    guard confirmation.reviewer == record.collector else { return Wording(facts, nl: dutch) }
    return Wording(facts, nl: dutch)
      + Wording(
        ", who also collected (counts with four-eyes: off alone)",
        nl: ", die ook de vragen stelde (telt alleen met four-eyes: off)")
  }

  private static let unset = Wording("unset", nl: "niet ingevuld")
  private static let onFile = Wording("on file; --private shows it", nl: "aanwezig; --private laat het zien")

  private static func list(_ words: [String]) -> String? { words.isEmpty ? nil : words.joined(separator: ", ") }

  private static func word(_ isYes: Bool) -> String { isYes ? "yes" : "no" }
}
