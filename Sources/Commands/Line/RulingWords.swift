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
    return subject.joined(separator: " ") + ": \(reason(of: refusal).english) [\(refusal.rule.rawValue)]"
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
      "record": .integer(refusal.record?.number), "reason": .text(refusal.found.english),
      "remedy": .text(refusal.remedy.english),
    ]
  }

  /// `transcript not shown (p-4h7kq2)`, or `transcript redacted (p-4h7kq2)`.
  static func line(_ part: WithheldPart) -> Wording {
    let isTranscript = part.scope == .transcript
    let name =
      isTranscript
      ? Wording("transcript", nl: "transcript") : Wording("chapters and soundbites", nl: "hoofdstukken en fragmenten")
    let how = part.isReplaced ? Wording(" redacted", nl: " bewerkt") : Wording(" not shown", nl: " niet getoond")
    return name + how + Wording(same: " (\(part.people.map(\.text).joined(separator: ", ")))")
  }

  static func json(_ parts: [WithheldPart]) -> JSONValue {
    .array(
      parts.map { part in
        [
          "scope": .text(part.scope.rawValue), "people": .array(part.people.map { .text($0.text) }),
          "isReplaced": .flag(part.isReplaced),
        ]
      })
  }

  /// Why, and what would change it.
  static func reason(of refusal: Refusal) -> Wording { refusal.found + Wording(same: "; ") + refusal.remedy }
}
