import Catalogue

/// What of people's consent ends, must be looked at or asked again, or is kept no longer, up to a day.
struct DueList: Sendable {
  struct Entry: Sendable {
    enum Kind: String, CaseIterable, Sendable {
      case expires
      case review
      /// They turn 16 or 18.
      case askAgain = "ask-again"
      /// What is known of them must be erased.
      case keepUntil = "keep-until"
    }

    let at: Moment
    let kind: Kind
    let person: PersonID
    let record: ConsentID
    /// Those that they are in, by slug, and whether each is published.
    let episodes: [(slug: Slug, isPublished: Bool)]
    let isPast: Bool
  }

  /// Somebody who is no guest and was not settled, in a cut that there is or that is published.
  struct OpenParty: Sendable {
    let party: ThirdParty
    /// `nil` where no episode's cut is known to be theirs.
    let slug: Slug?
  }

  /// By date, then by person.
  let entries: [Entry]
  let openParties: [OpenParty]

  /// - Parameters:
  ///   - cards: of everyone in the register.
  ///   - last: what comes after it is left out; what has passed by `now` is not.
  init(_ cards: [RegisterCard], _ contents: RegisterContents, in library: Library, until last: Moment, now: Moment) {
    func episodes(of person: PersonID) -> [(slug: Slug, isPublished: Bool)] {
      library.episodes.filter { $0.people.appearances.contains { $0.person == person } }.map {
        ($0.slug, contents.publications[$0.guid]?.isPublished ?? false)
      }
    }
    entries = cards.flatMap { card in
      Self.dates(of: card).filter { $0.at.secondsSince1970 <= last.secondsSince1970 }.map { date in
        Entry(
          at: date.at, kind: date.kind, person: card.id, record: date.record, episodes: episodes(of: card.id),
          isPast: date.at.secondsSince1970 <= now.secondsSince1970)
      }
    }.sorted {
      ($0.at.secondsSince1970, $0.person, $0.kind.rawValue) < ($1.at.secondsSince1970, $1.person, $1.kind.rawValue)
    }
    openParties = contents.thirdParties.values.joined().filter { $0.resolution == nil }.sorted { $0.number < $1.number }
      .map { party in
        OpenParty(
          party: party,
          slug: contents.publications.values.first { $0.files.contains { $0.cut == party.cut } }?.slug)
      }
  }

  /// Of the record that counts, where it is a yes; and until when each record is kept.
  private static func dates(of card: RegisterCard) -> [(at: Moment, kind: Entry.Kind, record: ConsentID)] {
    var dates: [(Moment?, Entry.Kind, ConsentID)] = []
    if let record = card.recordInForce, record.state == .given || record.state == .restricted {
      dates.append((record.terms.expiresAt, .expires, record.id))
      dates.append((record.terms.reviewAt, .review, record.id))
      if case .minor(let minor) = record.terms.age { dates.append((minor.asksAgainAt, .askAgain, record.id)) }
    }
    dates += card.records.map { ($0.terms.custody.keepUntil, .keepUntil, $0.id) }
    return dates.compactMap { at, kind, record in at.map { ($0, kind, record) } }
  }
}
