import Catalogue
import Markup

/// The gate's rulings in words: which rule, which person, which scope, which channel, and what would change it.
enum RulingWords {
  /// One line a destination, and below it one a reason.
  static func lines(_ rulings: [Ruling]) -> [String] {
    let width = rulings.map { "\($0.destination)".count }.max() ?? 0
    return rulings.flatMap { ruling in
      let name = HelpText.padded("\(ruling.destination)", to: width)
      switch ruling.answer {
      case .cleared: return ["\(name)  cleared"]
      case .notSelected: return ["\(name)  not selected by the feed"]
      case .withheld(let refusals):
        return ["\(name)  withheld"] + refusals.map { "  " + line(of: $0) }
      }
    }
  }

  static func line(of refusal: Refusal) -> String {
    let subject = [refusal.person?.text, refusal.scope?.rawValue, "\(refusal.channel)"].compactMap { $0 }
    return subject.joined(separator: " ") + ": \(reason(of: refusal)) [\(refusal.rule.rawValue)]"
  }

  static func json(_ rulings: [Ruling]) -> JSONValue {
    .array(
      rulings.map { ruling in
        [
          "destination": .text("\(ruling.destination)"), "cleared": .flag(ruling.isCleared),
          "selected": .flag(ruling.answer != .notSelected), "refusals": .array(ruling.refusals.map(json)),
        ]
      })
  }

  static func json(_ refusal: Refusal) -> JSONValue {
    [
      "rule": .text(refusal.rule.rawValue), "person": .text(refusal.person?.text),
      "scope": .text(refusal.scope?.rawValue), "channel": .text("\(refusal.channel)"),
      "record": .integer(refusal.record?.number), "reason": .text(reason(of: refusal)),
    ]
  }

  /// `transcript not shown (p-4h7kq2)`.
  static func line(_ part: WithheldPart) -> String {
    let name = part.scope == .transcript ? "transcript" : "chapters and soundbites"
    return "\(name) not shown (\(part.people.map(\.text).joined(separator: ", ")))"
  }

  static func json(_ parts: [WithheldPart]) -> JSONValue {
    .array(
      parts.map { part in
        ["scope": .text(part.scope.rawValue), "people": .array(part.people.map { .text($0.text) })]
      })
  }

  private static func reason(of refusal: Refusal) -> String {
    let record = refusal.record.map { "consent \($0)" } ?? "the consent"
    switch refusal.rule {
    case .peopleMissing:
      return "the text does not say who can be heard; write people: none, or list each person"
    case .noDeclaration:
      return "nobody has declared of this cut that nobody is recognisable; "
        + "klankbord consent record none --episode SLUG does"
    case .declarationUnconfirmed:
      return "no second account has heard this cut; klankbord consent confirm-cut none --episode SLUG does"
    case .unlistedPerson:
      return "has approved this cut or the one published before, so is in it, and people: does not list them"
    case .unknownPerson: return "the register does not know this id; klankbord person add makes one"
    case .noRecord: return "there is no consent on record; klankbord consent record takes it"
    case .notActive:
      return "\(record) is \(refusal.state?.rawValue ?? "not given"), and the newest answer counts"
    case .notYetGiven: return "\(record) is given as of a later moment, or does not say when"
    case .expired: return "\(record) has ended; a new one is needed"
    case .scopeMissing where refusal.scope == .quotesAndChapters:
      return "\(record) does not cover the chapters that its tags tell; klankbord publish SLUG makes a copy without"
    case .scopeMissing: return "\(record) does not cover the voice as it is used"
    case .channelMissing: return "\(record) does not cover this channel"
    case .cutNotConfirmed:
      return "has not approved this cut under \(record); klankbord consent confirm-cut does, when they have heard it"
    case .sameAccount: return "one account both collected and reviewed; a second one must confirm the cut"
    }
  }
}
