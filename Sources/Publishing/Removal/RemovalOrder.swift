import Bytes
import Catalogue
import Register

/// What is to be taken away, and for whose sake.
struct RemovalOrder: Sendable {
  var retractions: [EpisodeGUID: RetractionReason] = [:]
  var suspensions: Set<Suspended> = []
  var withdrawals: [PersonID: WithdrawalTerms] = [:]
  /// Files that may no longer stand as they do, by path in the result.
  var lost: Set<String> = []
  /// What feeds say in place of the episodes that are retracted.
  private(set) var tombstones: [Tombstone] = []
  /// Every episode of which nothing may stay; those that are retracted among them.
  private(set) var episodes: Set<EpisodeGUID> = []

  init() {}

  init(retracting guid: EpisodeGUID, because reason: RetractionReason) { retractions = [guid: reason] }

  init(suspending suspensions: Set<Suspended>) { self.suspensions = suspensions }

  init(withdrawing person: PersonID, _ terms: WithdrawalTerms) { withdrawals = [person: terms] }

  /// Who is to be taken away, as far as it is for somebody's sake.
  var people: Set<PersonID> {
    suspensions.reduce(into: Set(withdrawals.keys)) { people, suspended in
      if case .person(let person) = suspended { people.insert(person) }
    }
  }

  /// What the ledger keeps of it.
  var events: [LedgerEvent.Kind] {
    retractions.filter { $0.value != .withdrawal }.sorted { $0.key < $1.key }.map { .retracted($0.key, $0.value) }
      + suspensions.map { .suspended($0) }
      + withdrawals.sorted { $0.key < $1.key }.map { .withdrawn($0.key, tombstoneDays: $0.value.tombstoneDays) }
  }

  var isEmpty: Bool { retractions.isEmpty && suspensions.isEmpty && withdrawals.isEmpty && lost.isEmpty }

  /// Finds every episode that the order concerns.
  mutating func find(in register: RegisterDatabase, _ contents: RegisterContents) throws(RegisterError) {
    for person in withdrawals.keys {
      for guid in try register.served(of: person, contents) { retractions[guid] = .withdrawal }
    }
    episodes = Set(retractions.keys)
    for suspended in suspensions {
      switch suspended {
      case .person(let person): episodes.formUnion(try register.served(of: person, contents))
      case .episode(let guid): episodes.insert(guid)
      case .everything: episodes.formUnion(contents.publications.values.filter(\.isPublished).map(\.guid))
      }
    }
  }

  /// Lets feeds tell that an episode was taken away, where it is retracted and they do not do so yet.
  ///
  /// - Parameter paths: the files that mention it.
  mutating func bury(_ guid: EpisodeGUID, of paths: [String], _ contents: RegisterContents, at moment: Moment) {
    let feeds = paths.compactMap { path -> FeedID? in
      guard path.hasPrefix("feeds/"), path.hasSuffix(".xml") else { return nil }
      let name = path.dropFirst("feeds/".count).dropLast(".xml".count)
      return FeedID(String(name.split(separator: "-page-", maxSplits: 1).first ?? name))
    }
    bury(guid, in: Set(feeds), contents, at: moment)
  }

  /// The same where the feeds that carried it are known.
  mutating func bury(_ guid: EpisodeGUID, in feeds: Set<FeedID>, _ contents: RegisterContents, at moment: Moment) {
    guard retractions[guid] != nil, let publication = contents.publications[guid], !feeds.isEmpty,
      !(contents.tombstones + tombstones).contains(where: { $0.guid == guid })
    else { return }
    let days = retractions[guid] == .withdrawal ? withdrawals.values.compactMap(\.tombstoneDays).max() : nil
    let end = days.map { days in
      Moment(secondsSince1970: moment.secondsSince1970 + days * 86400, offsetInSeconds: moment.offsetInSeconds)
    }
    tombstones.append(
      Tombstone(
        guid: guid, publishedAt: publication.publishedAt, removedAt: moment, shownUntil: end, feeds: feeds))
  }

  /// The same of what was hidden before, and so stands in no feed now: the feeds that would carry it but for that.
  ///
  /// - Parameter gate: as if nothing were suspended.
  mutating func buryHidden(in library: Library, _ contents: RegisterContents, _ gate: Gate, at moment: Moment) {
    guard !contents.suspended.isEmpty else { return }
    for guid in retractions.keys {
      guard let cut = contents.publications[guid]?.file.cut,
        let episode = library.episodes.first(where: { $0.guid == guid })
      else { continue }
      let feeds = gate.rulings(on: episode, cut: cut, feeds: library.feeds).compactMap { ruling -> FeedID? in
        if ruling.isCleared, case .feed(let feed) = ruling.destination { feed } else { nil }
      }
      bury(guid, in: Set(feeds), contents, at: moment)
    }
  }

  /// The register as it will be.
  func applied(to contents: RegisterContents) -> RegisterContents {
    var contents = contents
    contents.tombstones += tombstones
    for (guid, reason) in retractions { contents.publications[guid]?.state = .retracted(reason) }
    contents.suspended.formUnion(suspensions)
    for person in withdrawals.keys {
      contents.records[person] = contents.records[person]?.map { record in
        var record = record
        if !record.state.isFinal { record.state = .withdrawn }
        return record
      }
    }
    return contents
  }
}

/// How somebody wants to be gone from feeds.
package struct WithdrawalTerms: Hashable, Sendable {
  /// For how many days a neutral item stands in place of each episode; `nil` for none.
  package let tombstoneDays: Int?

  package init(tombstoneDays: Int?) {
    self.tombstoneDays = tombstoneDays
  }
}

extension RegisterDatabase {
  /// The published episodes that the person is in: as their texts last said, or by having approved the very cut that is
  /// published.
  fileprivate func served(
    of person: PersonID, _ contents: RegisterContents
  ) throws(RegisterError) -> [EpisodeGUID] {
    try episodes(of: person).filter { contents.publications[$0]?.isPublished ?? false }
  }
}
