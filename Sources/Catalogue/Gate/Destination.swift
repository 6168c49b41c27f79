/// A place where an episode can stand, and the channels that each person in it must have agreed to.
package enum Destination: Hashable, Comparable, Sendable, CustomStringConvertible {
  case site
  case feed(FeedID)

  /// `site` or `feed <id>`.
  package var description: String {
    switch self {
    case .site: "site"
    case .feed(let id): "feed \(id)"
    }
  }

  package static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.site, .site), (.feed, .site): false
    case (.site, .feed): true
    case (.feed(let left), .feed(let right)): left < right
    }
  }
}

/// The gate's answer for one episode at one destination.
package struct Ruling: Hashable, Sendable {
  package enum Answer: Hashable, Sendable {
    case cleared
    /// The feed does not select the episode, whoever agreed.
    case notSelected
    /// Never empty.
    case withheld([Refusal])
  }

  package let destination: Destination
  package let answer: Answer

  init(_ destination: Destination, _ answer: Answer) {
    self.destination = destination
    self.answer = answer
  }

  package var isCleared: Bool { answer == .cleared }

  package var refusals: [Refusal] {
    if case .withheld(let refusals) = answer { refusals } else { [] }
  }
}

/// The gate's answers for one published episode, at every destination.
package struct EpisodeRulings: Hashable, Sendable {
  package let guid: EpisodeGUID
  package let slug: Slug
  package let rulings: [Ruling]
  /// What stands beside the episode's text and is not shown as it is.
  package let withheldParts: [WithheldPart]

  init(of publication: Publication, _ rulings: [Ruling], withheldParts: [WithheldPart]) {
    guid = publication.guid
    slug = publication.slug
    self.rulings = rulings
    self.withheldParts = withheldParts
  }

  /// Whether somebody's consent keeps it from some destination.
  package var isWithheldSomewhere: Bool { rulings.contains { !$0.refusals.isEmpty } }
}

/// Something of an episode that is not shown as it is, since somebody in it does not agree to it.
package struct WithheldPart: Hashable, Sendable {
  /// `transcript`, or `quotesAndChapters`.
  package let scope: ConsentScope
  /// Who does not agree; never empty.
  package let people: [PersonID]
  /// Whether a redacted copy that each of them approved is shown in its place; else it is shown nowhere.
  package let isReplaced: Bool
}
