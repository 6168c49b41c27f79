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

  /// `transcript not shown (p-4h7kq2)`, or `transcript redacted (p-4h7kq2)`.
  static func line(_ part: WithheldPart) -> String {
    let name = part.scope == .transcript ? "transcript" : "chapters and soundbites"
    return "\(name) \(part.isReplaced ? "redacted" : "not shown") (\(part.people.map(\.text).joined(separator: ", ")))"
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
    case .allSuspended:
      return "everything is suspended since the register was restored; a coordinator must confirm that no withdrawal "
        + "is missing"
    case .episodeSuspended: return "the episode is suspended, until somebody lifts that"
    case .thirdParty:
      return "somebody who is no guest can be recognised in this cut; it must be settled, and a second account must "
        + "agree, or they must be cut out, which makes another cut"
    case .suspended: return "is suspended, until somebody lifts that"
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
    case .scopeMissing: return "\(record) does not cover the voice as it is used, or as it was altered"
    case .reviewOverdue: return "\(record) was to be looked at again by now; a new one is needed"
    case .incomplete: return "\(record) does not say what anonymity they want, or their age; a new one is needed"
    case .askAgain: return "has turned 16 or 18 since \(record) and must be asked again; a new one is needed"
    case .guardianMissing: return "is under 16, and \(record) holds no guardian's yes; a new one is needed"
    case .childMissing: return "is a minor, and \(record) does not hold their own yes; a new one is needed"
    case .childRefused: return "is a minor and said no in \(record), which nobody can overrule"
    case .safeguardingMissing: return "is 16 or 17, and \(record) holds no safeguarding review; a new one is needed"
    case .safeguardingVetoed: return "is a minor, and a safeguarding review said no in \(record)"
    case .riskVetoed:
      return "whoever weighed the risk of being recognised said no; only a new consent, or another cut, can change that"
    case .riskMissing:
      return "nobody has weighed the risk of being recognised; say so in a new consent, or when this cut is confirmed"
    case .alterationUnnamed:
      return "nobody said how the voice was altered in this cut; klankbord consent confirm-cut does"
    case .voiceRecognisable:
      return "wants to stay unrecognised by people who know them; the cut needs their voice re-spoken or resynthesised"
    case .channelMissing: return "\(record) does not cover this channel"
    case .territoryLimited: return "\(record) holds in some countries alone, and the web has no borders"
    case .platformTranscribes:
      return "not in \(record); record that the platform makes none"
    case .cutNotConfirmed:
      return "has not approved this cut under \(record); klankbord consent confirm-cut does, when they have heard it"
    case .sameAccount: return "one account both collected and reviewed; a second one must confirm the cut"
    }
  }
}
