import Catalogue
import Markup

/// A platform's checklist for one feed, in words and as JSON.
struct SubmissionChecklist: Sendable {
  let feed: Feed
  let platform: Platform
  let guide: PlatformGuide
  let requirements: [FeedRequirement]
  let effect: SubmissionEffect
  /// Whether the gate counts the platform already, by the feed's text or by the register.
  let isSubmitted: Bool

  var lines: [String] {
    let width = requirements.map(\.what.count).max() ?? 0
    return ["\(guide.name), for the feed \(feed.id)", "", "What it asks of the feed:"]
      + requirements.map { requirement in
        let mark = requirement.isMet.map { $0 ? "met     " : "NOT MET " } ?? "look    "
        return "  \(mark)  \(HelpText.padded(requirement.what, to: width))  \(requirement.value)"
      } + ["", "How it is submitted:"]
      + guide.steps.enumerated().flatMap { WrappedText($1, behind: "  \($0 + 1).").lines }
      + ["", "What to set there, for the sake of the guests:"]
      + guide.settings.flatMap { WrappedText($0, behind: "  -").lines }
      + ["", "What cannot be recalled:"] + guide.remains.flatMap { WrappedText($0, behind: "  -").lines } + [
        "", "Consent:",
      ] + consent
  }

  private var consent: [String] {
    if isSubmitted { return ["  The gate asks everybody about \(platform) for this feed already."] }
    guard !effect.leaving.isEmpty else {
      return ["  Everybody in this feed's \(count(effect.remaining, "episode")) agreed to \(platform)."]
    }
    return ["  Not everybody agreed to \(platform). Once it is submitted, these leave the feed for every app:"]
      + leaving
      + ["  A feed of its own for \(platform), another text in Feeds/, would leave this one whole."]
  }

  /// Each episode that would leave the feed, and the reasons.
  var leaving: [String] {
    effect.leaving.flatMap { slug, refusals in
      ["  \(slug)"] + refusals.flatMap { WrappedText(RulingWords.line(of: $0), behind: "   ").lines }
    }
  }

  func json(isRecorded: Bool, isRehearsal: Bool) -> JSONValue {
    [
      "version": 1, "feed": .text(feed.id.text), "platform": .text(platform.name), "name": .text(guide.name),
      "isSubmitted": .flag(isSubmitted || isRecorded), "isRehearsal": .flag(isRehearsal),
      "requirements": .array(
        requirements.map { requirement in
          [
            "what": .text(requirement.what), "value": .text(requirement.value),
            "isMet": requirement.isMet.map { .flag($0) } ?? .null,
          ]
        }), "steps": .array(guide.steps.map { .text($0) }), "settings": .array(guide.settings.map { .text($0) }),
      "remains": .array(guide.remains.map { .text($0) }),
      "leaving": .array(
        effect.leaving.map { slug, refusals in
          ["episode": .text(slug.text), "refusals": .array(refusals.map(RulingWords.json))]
        }),
    ]
  }
}
