package import Bytes

/// Decides who may be heard where. Pure and total: the same register, texts and moment give the same rulings, and what
/// no record allows is refused.
package struct Gate: Sendable {
  let register: RegisterContents
  let fourEyes: Bool
  let span: RulingSpan
  /// Of everyone who has a record or an entry.
  private let standings: [PersonID: Standing]
  /// Who approved a cut, by any record but one that was found to be wrong: they are in it, whatever the text says.
  private let heard: [SHA256Digest: Set<PersonID>]
  private let confirmations: [ConfirmedCut: [CutConfirmation]]

  /// - Parameters:
  ///   - fourEyes: off only in a workspace of one person.
  ///   - moment: for which the rulings are wanted.
  ///   - now: the clock's own moment, where that is another: whoever asks about the past or the future gets no consent
  ///     that has ended by now, and none that is not given yet.
  package init(register: RegisterContents, fourEyes: Bool, at moment: Moment, now: Moment? = nil) {
    self.register = register
    self.fourEyes = fourEyes
    let span = RulingSpan(moment, now ?? moment)
    self.span = span
    let people = Set(register.people.keys).union(register.records.keys)
    standings = Dictionary(people.map { ($0, Standing(of: $0, in: register, at: span)) }) { first, _ in first }
    var heard: [SHA256Digest: Set<PersonID>] = [:]
    var confirmations: [ConfirmedCut: [CutConfirmation]] = [:]
    for record in register.records.values.joined() {
      for confirmation in record.confirmations {
        confirmations[ConfirmedCut(person: record.person, record: record.id, cut: confirmation.cut), default: []]
          .append(confirmation)
        if record.state != .invalidated { heard[confirmation.cut, default: []].insert(record.person) }
      }
    }
    self.heard = heard
    self.confirmations = confirmations
  }

  /// The answer for the site and for every feed, in that order.
  ///
  /// - Parameter isNewCopy: the cut is about to be published in a copy of its own, so that what the tags of the present
  ///   copy tell does not count.
  package func rulings(
    on episode: Episode, cut: SHA256Digest, feeds: [Feed], isNewCopy: Bool = false
  ) -> [Ruling] {
    let objections = objections(to: episode, in: cut, isNewCopy: isNewCopy)
    func answer(_ channels: [Channel], of feed: FeedID? = nil) -> Ruling.Answer {
      let refusals = channels.flatMap { channel in
        (objections + self.objections(to: episode.people, on: channel, of: feed)).map { Refusal($0, channel: channel) }
      }
      return refusals.isEmpty ? .cleared : .withheld(refusals)
    }
    return [Ruling(.site, answer([.site]))]
      + feeds.map { feed in
        let isSelected = feed.selection.holds(episode)
        return Ruling(.feed(feed.id), isSelected ? answer(channels(of: feed), of: feed.id) : .notSelected)
      }
  }

  /// What an episode must be cleared for to stand in this feed. A platform that it was once submitted to goes on reading
  /// it, whatever the feed's text says now.
  package func channels(of feed: Feed) -> [Channel] {
    let submitted = register.submissions[feed.id, default: []].subtracting(feed.platforms).sorted()
    return [.podcastApps] + (feed.platforms + submitted).map(Channel.platform)
  }

  func standing(of person: PersonID) -> Standing { standings[person] ?? .unknown }

  func isSuspended(_ person: PersonID) -> Bool {
    !register.suspended.isDisjoint(with: [.everything, .person(person)])
  }

  /// Of a cut, or of a redacted transcript or chapter file, under one record.
  func confirmations(of cut: SHA256Digest, under record: ConsentRecord) -> [CutConfirmation] {
    confirmations[ConfirmedCut(person: record.person, record: record.id, cut: cut)] ?? []
  }

  /// Whether whoever looked after somebody else may have been the only one to look.
  func isSecond(_ account: Account?, after first: Account) -> Bool {
    account.map { !fourEyes || $0 != first } ?? false
  }

  /// Who is in the cut although the text does not list them, by id: who approved it is, and so is who approved the one
  /// that is published now, unless two accounts say that they cannot be recognised in this one any longer.
  func unlisted(in episode: Episode, _ cut: SHA256Digest) -> [PersonID] {
    let present = heard[cut, default: []]
    let former = register.publications[episode.guid].flatMap { heard[$0.file.cut] } ?? []
    let absent = register.absences[cut, default: []].filter { isSecond($0.confirmedBy, after: $0.declaredBy) }
    return present.union(former.subtracting(absent.map(\.person)))
      .subtracting(episode.people.appearances.map(\.person)).sorted()
  }

  /// When the first consent of those in the episode ends or must be looked at again; `nil` where none does.
  package func nextEnd(in episode: Episode) -> Moment? {
    episode.people.appearances.compactMap { standing(of: $0.person).terms }.flatMap(\.ends)
      .filter { !span.holds(endOf: $0) }.min()
  }

  /// When the next consent ends or must be looked at again, a tombstone goes, or an episode's moment comes, and the
  /// result has to change; `nil` where nothing of that is to be expected.
  package var nextChange: Moment? {
    let ends = standings.values.compactMap(\.terms).flatMap(\.ends)
    let tombstones = register.tombstones.flatMap { [$0.shownUntil, $0.namedUntil] }
    let publications = register.publications.values.filter(\.isPublished).map(\.publishedAt)
    return
      ((ends + tombstones.compactMap(\.self)).filter { !span.holds(endOf: $0) }
      + publications.filter { !span.holds(startOf: $0) }).min()
  }
}

extension ConsentTerms {
  /// Every moment from which it no longer counts.
  fileprivate var ends: [Moment] { [expiresAt, reviewAt, asksAgainAt].compactMap(\.self) }

  /// When a minor must be asked again; `nil` of an adult.
  var asksAgainAt: Moment? {
    if case .minor(let minority) = age { minority.asksAgainAt } else { nil }
  }
}

/// A cut as it was approved under one record: a host confirms thousands, and each is looked up at once.
private struct ConfirmedCut: Hashable {
  let person: PersonID
  let record: ConsentID
  let cut: SHA256Digest
}
