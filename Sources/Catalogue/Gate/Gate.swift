package import Bytes

/// Decides who may be heard where. Pure and total: the same register, texts and moment give the same rulings, and what
/// no record allows is refused.
package struct Gate: Sendable {
  let register: RegisterContents
  let fourEyes: Bool
  /// What ends by then has ended.
  private let latest: Int
  /// What comes after it has not come yet.
  private let earliest: Int
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
    let now = now ?? moment
    latest = max(moment.secondsSince1970, now.secondsSince1970)
    earliest = min(moment.secondsSince1970, now.secondsSince1970)
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
    func answer(_ channels: [Channel]) -> Ruling.Answer {
      self.answer(on: episode, cut: cut, channels: channels, isNewCopy: isNewCopy)
    }
    return [Ruling(.site, answer([.site]))]
      + feeds.map { feed in
        Ruling(.feed(feed.id), feed.selection.holds(episode) ? answer(channels(of: feed)) : .notSelected)
      }
  }

  /// What an episode must be cleared for to stand in this feed. A platform that it was once submitted to goes on reading
  /// it, whatever the feed's text says now.
  package func channels(of feed: Feed) -> [Channel] {
    let submitted = register.submissions[feed.id, default: []].subtracting(feed.platforms).sorted()
    return [.podcastApps] + (feed.platforms + submitted).map(Channel.platform)
  }

  private func answer(
    on episode: Episode, cut: SHA256Digest, channels: [Channel], isNewCopy: Bool
  ) -> Ruling.Answer {
    let published = register.publications[episode.guid]
    let formerCut = published?.file.cut
    let present = heard[cut, default: []].union(formerCut.flatMap { heard[$0] } ?? [])
    let unlisted = present.subtracting(episode.people.appearances.map(\.person)).sorted()
    // What a copy's tags tell cannot be left out of it: it goes as a whole, until it is published with other tags.
    let isTagged = !isNewCopy && published?.files.contains { $0.cut == cut && $0.holdsChapters } ?? false
    let taggedChapters =
      isTagged ? episode.people.appearances.map(\.person).filter { !agrees($0, to: .quotesAndChapters) } : []
    var refusals: [Refusal] = []
    for channel in channels {
      refusals += unlisted.map { Refusal(.unlistedPerson, person: $0, channel: channel) }
      refusals += taggedChapters.map { Refusal(.scopeMissing, person: $0, scope: .quotesAndChapters, channel: channel) }
      switch episode.people {
      case .undeclared, .listed([]): refusals.append(Refusal(.peopleMissing, channel: channel))
      case .nobody: refusals += self.refusals(ofNobodyIn: cut, on: channel)
      case .listed(let appearances): refusals += appearances.flatMap { self.refusals(of: $0, in: cut, on: channel) }
      }
    }
    return refusals.isEmpty ? .cleared : .withheld(refusals)
  }

  private func refusals(ofNobodyIn cut: SHA256Digest, on channel: Channel) -> [Refusal] {
    guard let declaration = register.declarations[cut] else { return [Refusal(.noDeclaration, channel: channel)] }
    guard let second = declaration.confirmedBy else { return [Refusal(.declarationUnconfirmed, channel: channel)] }
    return fourEyes && second == declaration.declaredBy ? [Refusal(.sameAccount, channel: channel)] : []
  }

  private func refusals(of appearance: Appearance, in cut: SHA256Digest, on channel: Channel) -> [Refusal] {
    let scope = appearance.voice.scope
    var record: ConsentRecord?
    func refusal(_ rule: Refusal.Rule) -> Refusal {
      Refusal(rule, person: appearance.person, scope: scope, channel: channel, record: record)
    }

    guard register.people[appearance.person] != nil else { return [refusal(.unknownPerson)] }
    record = recordInForce(of: appearance.person)
    guard let record else { return [refusal(.noRecord)] }
    guard record.state == .given else { return [refusal(.notActive)] }

    var refusals: [Refusal] = []
    if !hasCome(record.terms.givenAt) { refusals.append(refusal(.notYetGiven)) }
    if hasEnded(record) { refusals.append(refusal(.expired)) }
    if !record.terms.scopes.contains(scope) { refusals.append(refusal(.scopeMissing)) }
    if !record.terms.channels.contains(channel) { refusals.append(refusal(.channelMissing)) }
    let confirmations = confirmations[ConfirmedCut(person: record.person, record: record.id, cut: cut), default: []]
      .filter {
        hasCome($0.heardAt) && $0.voice == appearance.voice
      }
    if confirmations.isEmpty {
      refusals.append(refusal(.cutNotConfirmed))
    } else if fourEyes && confirmations.allSatisfy({ $0.reviewer == record.collector }) {
      refusals.append(refusal(.sameAccount))
    }
    return refusals
  }

  /// The person's newest answer: an older yes never outlives a newer no, neither by the order in which they were
  /// recorded nor by the moments at which they were given. A mere request is no answer.
  func recordInForce(of person: PersonID) -> ConsentRecord? {
    let records = register.records[person] ?? []
    guard let newest = records.last(where: { $0.state != .requested }) else { return records.last }
    guard newest.state == .given, let givenAt = newest.terms.givenAt else { return newest }
    let laterNo = records.last { record in
      [.refused, .withdrawn].contains(record.state)
        && record.terms.givenAt.map { $0.secondsSince1970 > givenAt.secondsSince1970 } ?? false
    }
    return laterNo ?? newest
  }

  /// When the next consent ends, and something that is shown now may have to go; `nil` where no end is set.
  package var nextChange: Moment? {
    let ends = register.people.keys.compactMap { person in
      recordInForce(of: person).flatMap { $0.state == .given && !hasEnded($0) ? $0.terms.expiresAt : nil }
    }
    return ends.min()
  }

  func hasCome(_ moment: Moment?) -> Bool {
    guard let moment else { return false }
    return moment.secondsSince1970 <= earliest
  }

  func hasEnded(_ record: ConsentRecord) -> Bool {
    guard let end = record.terms.expiresAt else { return false }
    return end.secondsSince1970 <= latest
  }
}

/// A cut as it was approved under one record: a host confirms thousands, and each is looked up at once.
private struct ConfirmedCut: Hashable {
  let person: PersonID
  let record: ConsentID
  let cut: SHA256Digest
}
