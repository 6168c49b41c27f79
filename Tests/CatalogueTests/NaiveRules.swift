import Bytes

@testable import Catalogue

/// The rules of consent, said once more as plainly as they can be: list after list, with nothing of the gate's. Slow,
/// and right or wrong at a glance.
///
/// What has come must have come at the moment that is asked about and by the clock; what is over at either is over.
struct NaiveRules {
  let catalogue: GeneratedCatalogue
  let moment: Int
  let now: Int

  var register: RegisterContents { catalogue.register }

  func hasCome(_ other: Moment?) -> Bool {
    guard let other else { return false }
    return other.secondsSince1970 <= moment && other.secondsSince1970 <= now
  }

  func isOver(_ end: Moment?) -> Bool {
    guard let end else { return false }
    return end.secondsSince1970 <= moment || end.secondsSince1970 <= now
  }

  /// Whether a second account looked, where the workspace asks for one.
  private func isSecond(_ account: Account, after first: Account) -> Bool {
    catalogue.fourEyes ? account != first : true
  }
}

// MARK: What a person says

extension NaiveRules {
  /// Requests are no answers, unless the person did answer. The newest answer is the one that was recorded last; but
  /// a yes gives way to whatever the person said later, in whichever order the two were written down.
  private func newestAnswer(of person: PersonID) -> ConsentRecord? {
    var answers: [ConsentRecord] = []
    for record in register.records[person] ?? [] {
      if record.state == .requested && record.terms.givenAt == nil { continue }
      answers.append(record)
    }
    guard let last = answers.last else { return nil }
    guard last.state == .given, var latest = last.terms.givenAt else { return last }
    var answer = last
    for other in answers {
      if other.state == .invalidated { continue }
      guard let saidAt = other.terms.givenAt, saidAt.secondsSince1970 >= latest.secondsSince1970 else { continue }
      latest = saidAt
      answer = other
    }
    return answer
  }

  /// The record of somebody whose consent holds now, whatever it covers.
  func activeRecord(of person: PersonID) -> ConsentRecord? {
    for suspended in register.suspended {
      if suspended == .everything || suspended == .person(person) { return nil }
    }
    if register.people[person] == nil { return nil }
    guard let record = newestAnswer(of: person) else { return nil }
    let terms = record.terms
    if record.state != .given { return nil }
    if !hasCome(terms.givenAt) { return nil }
    if isOver(terms.expiresAt) { return nil }
    if isOver(terms.reviewAt) { return nil }
    if terms.anonymity == nil { return nil }
    if terms.risk == .vetoed { return nil }
    switch terms.age {
    case nil: return nil
    case .adult: return record
    case .minor(let minor):
      if isOver(minor.asksAgainAt) { return nil }
      if minor.childAgrees != true { return nil }
      if minor.safeguarding == .vetoed { return nil }
      if minor.years < 16 && minor.guardianAgrees != true { return nil }
      if minor.years >= 16 && minor.safeguarding != .accepted { return nil }
      return record
    }
  }

  func agrees(_ person: PersonID, to scope: ConsentScope) -> Bool {
    guard let record = activeRecord(of: person) else { return false }
    return record.terms.scopes.contains(scope)
  }

  /// Whether what is told of somebody, such as what they do and where, gives them away.
  func mayBeDescribed(_ person: PersonID) -> Bool {
    guard let record = activeRecord(of: person) else { return false }
    if record.terms.anonymity == .acquaintances || record.terms.anonymity == .total { return false }
    return record.terms.scopes.contains(.description)
  }

  func approvedRedaction(_ file: SHA256Digest, _ person: PersonID) -> Bool {
    guard let record = activeRecord(of: person) else { return false }
    var isApproved = false
    for confirmation in record.confirmations where confirmation.cut == file {
      if confirmation.risk == .vetoed { return false }
      if hasCome(confirmation.heardAt), isSecond(confirmation.reviewer, after: record.collector) { isApproved = true }
    }
    return isApproved
  }
}

// MARK: Whether an episode may go by a channel

extension NaiveRules {
  private func mayBeHeard(_ appearance: Appearance, in cut: SHA256Digest, on channel: Channel, of feed: FeedID?) -> Bool
  {
    guard let record = activeRecord(of: appearance.person) else { return false }
    let terms = record.terms
    if !terms.channels.contains(channel) { return false }
    if !terms.territory.isEmpty && channel != .radio { return false }
    if case .platform(let platform) = channel, !terms.scopes.contains(.transcript) {
      guard let feed, let assured = register.assurances[feed], assured.contains(platform) else { return false }
    }

    var isApproved = false
    var isWeighed = terms.risk == .accepted
    var isNamed = false
    for confirmation in record.confirmations where confirmation.cut == cut {
      if confirmation.risk == .vetoed { return false }
      if confirmation.voice != appearance.voice { continue }
      if appearance.voice == .altered, let alteration = confirmation.alteration {
        if !terms.alterations.contains(alteration) { return false }
        if alteration == .effect, terms.anonymity == .acquaintances || terms.anonymity == .total { return false }
      }
      if !hasCome(confirmation.heardAt) { continue }
      if confirmation.risk == .accepted { isWeighed = true }
      if isSecond(confirmation.reviewer, after: record.collector) {
        isApproved = true
        if confirmation.alteration != nil { isNamed = true }
      }
    }
    if !isApproved || !isWeighed { return false }

    switch appearance.voice {
    case .original:
      if terms.anonymity == .acquaintances || terms.anonymity == .total { return false }
      return terms.scopes.contains(.voiceOriginal)
    case .altered:
      return isNamed && terms.scopes.contains(.voiceAltered)
    case .unheard:
      return terms.scopes.contains(.name)
    }
  }

  private func approvedAtAnyTime(_ cut: SHA256Digest) -> Set<PersonID> {
    var people: Set<PersonID> = []
    for (person, records) in register.records {
      for record in records where record.state != .invalidated {
        for confirmation in record.confirmations where confirmation.cut == cut { people.insert(person) }
      }
    }
    return people
  }

  private func isDeclaredAbsent(_ person: PersonID, from cut: SHA256Digest) -> Bool {
    for absence in register.absences[cut] ?? [] where absence.person == person {
      if let second = absence.confirmedBy, isSecond(second, after: absence.declaredBy) { return true }
    }
    return false
  }

  /// Whom the text leaves out although they are in the cut.
  private func unlisted(in episode: Episode, _ cut: SHA256Digest) -> Set<PersonID> {
    var present = approvedAtAnyTime(cut)
    if let publication = register.publications[episode.guid] {
      for person in approvedAtAnyTime(publication.file.cut) where !isDeclaredAbsent(person, from: cut) {
        present.insert(person)
      }
    }
    for appearance in episode.people.appearances { present.remove(appearance.person) }
    return present
  }

  private func hasOpenThirdParty(_ cut: SHA256Digest) -> Bool {
    for party in register.thirdParties[cut] ?? [] {
      // Who was cut out is not in another cut than this one any more; in this one they still are.
      if party.resolution == nil || party.resolution == .removed { return true }
      if catalogue.fourEyes {
        guard let resolvedBy = party.resolvedBy, resolvedBy != party.notedBy else { return true }
      }
    }
    return false
  }

  /// Who stands in the way; `nil` among them where it is the episode itself.
  func obstacles(
    to episode: Episode, _ cut: SHA256Digest, on channel: Channel, of feed: FeedID?, isNewCopy: Bool = false
  ) -> Set<PersonID?> {
    if register.suspended.contains(.everything) { return [nil] }
    var obstacles: Set<PersonID?> = []
    if register.suspended.contains(.episode(episode.guid)) { obstacles.insert(nil) }
    if hasOpenThirdParty(cut) { obstacles.insert(nil) }
    for person in unlisted(in: episode, cut) { obstacles.insert(person) }
    switch episode.people {
    case .undeclared: obstacles.insert(nil)
    case .nobody:
      if let declaration = register.declarations[cut], let second = declaration.confirmedBy,
        isSecond(second, after: declaration.declaredBy)
      {
        break
      }
      obstacles.insert(nil)
    case .listed(let appearances):
      if appearances.isEmpty { obstacles.insert(nil) }
      for appearance in appearances where !mayBeHeard(appearance, in: cut, on: channel, of: feed) {
        obstacles.insert(appearance.person)
      }
    }
    if !isNewCopy, let publication = register.publications[episode.guid] {
      for file in [publication.file] + publication.alternates where file.cut == cut && file.holdsChapters {
        for appearance in episode.people.appearances where !agrees(appearance.person, to: .quotesAndChapters) {
          obstacles.insert(appearance.person)
        }
      }
    }
    return obstacles
  }

  func channels(of feed: Feed) -> Set<Channel> {
    var channels: Set<Channel> = [.podcastApps]
    for platform in feed.platforms { channels.insert(.platform(platform)) }
    for platform in register.submissions[feed.id] ?? [] { channels.insert(.platform(platform)) }
    return channels
  }

  func mayStand(_ episode: Episode, _ cut: SHA256Digest, at feed: Feed?) -> Bool {
    guard let feed else { return obstacles(to: episode, cut, on: .site, of: nil).isEmpty }
    if !feed.selection.holds(episode) { return false }
    for channel in channels(of: feed) where !obstacles(to: episode, cut, on: channel, of: feed.id).isEmpty {
      return false
    }
    return true
  }
}
