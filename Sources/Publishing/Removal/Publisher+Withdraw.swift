import Bytes
package import Catalogue
import Register
import Scanning
import System

// What a withdrawal does beside what every removal does: the sources, whoever else holds copies, and the register itself.

extension Publisher {
  /// Deletes what the folders of the episodes hold of those who withdraw.
  ///
  /// - Parameter library: whatever can be read of the texts; `nil` where nothing can.
  /// - Returns: what was deleted, and the episodes that a cut without them can replace.
  func removeSources(
    _ order: RemovalOrder, _ situation: Situation, _ library: Library?, isRehearsal: Bool
  ) throws -> (SourceRemoval.Outcome, folders: [Slug], replaceable: [Slug]) {
    var outcome = SourceRemoval.Outcome()
    var folders: [Slug] = []
    var replaceable: [Slug] = []
    for person in order.withdrawals.keys.sorted() {
      let removal = SourceRemoval(
        of: person, in: workspace, situation.contents, fourEyes: library?.site.fourEyes ?? true)
      let inTexts = library?.episodes.filter { $0.people.appearances.contains { $0.person == person } } ?? []
      for guid in Set(try register.episodes(of: person) + inTexts.map(\.guid)).sorted() {
        let episode = library?.episodes.first { $0.guid == guid }
        guard let slug = episode?.slug ?? situation.contents.publications[guid]?.slug else { continue }
        let appearance = episode?.people.appearances.first { $0.person == person }
        let isReplaced = try episode.map { try replaces($0, situation.contents, library) } ?? false
        folders.append(slug)
        if isReplaced, order.episodes.contains(guid) { replaceable.append(slug) }
        outcome += try removal.run(
          on: slug, portraits: appearance?.image.map { [$0] } ?? [], isReplaced: isReplaced, isRehearsal: isRehearsal)
      }
    }
    return (outcome, folders, replaceable)
  }

  /// Whether the folder's recording is a cut without whoever withdrew that may be published in place of the former.
  private func replaces(_ episode: Episode, _ contents: RegisterContents, _ library: Library?) throws -> Bool {
    guard let library, let cut = try workspace.presentCut(of: episode) else { return false }
    return gate(contents, library).rulings(on: episode, cut: cut, feeds: library.feeds, isNewCopy: true)
      .contains(where: \.isCleared)
  }

  /// Enters in the register who must still be told, in the ledger what a restored backup must not undo, and then takes out
  /// of the register who withdrew.
  ///
  /// - Parameter scanned: takes what was found in the new register: a namesake's name, most often.
  /// - Throws: `Obstacle.ledger` before the last of these, where the ledger does not hold it in both places;
  ///   `Obstacle.namesInTexts` where a text holds a name that only the register's knowing it keeps from being shown;
  ///   `Obstacle.nameRemains` at the end.
  func conclude(
    _ order: RemovalOrder, _ situation: Situation, _ library: Library?, scanned: inout ScanResult
  ) throws {
    let people = order.withdrawals.keys.sorted()
    for person in people { try addTasks(about: person, situation.contents, library) }
    let ledger = Ledger(of: workspace, copy: library?.site.ledgerCopy, key: try register.secret(.ledger))
    let troubles = ledger.record(order.events.map { LedgerEvent($0, at: act.at) })
    guard troubles.isEmpty else { throw Obstacle.ledger(troubles) }
    for person in people {
      try requireNoNames(of: person, in: situation.today.texts, situation.contents)
      let found = try erase(person, situation.contents)
      scanned += found
      try RemovalMarks(in: workspace).removeWithdrawal(of: person)
      if !found.isClean { throw Obstacle.nameRemains(person, places: found.findings.count) }
    }
  }

  /// Once for each recipient, however often this is done.
  private func addTasks(about person: PersonID, _ contents: RegisterContents, _ library: Library?) throws {
    guard let library else { return }
    let known = try register.tasks().filter { $0.subject == person.text }
    for recipient in try Recipients(of: person, contents, library, register, in: workspace).all
    where !known.contains(where: { $0.kind == recipient.kind && $0.recipient == recipient.name }) {
      try register.addTask(recipient.kind, for: recipient.name, about: person.text, by: act)
    }
  }

  /// Writes the register anew without the person, and gives what a scan of every byte of it for their names found.
  private func erase(_ person: PersonID, _ contents: RegisterContents) throws -> ScanResult {
    let names = PersonNames(of: person, in: contents)
    var found = ScanResult()
    try erase(person, of: names) {
      found = names.scan([$0], relativeTo: workspace.root)
    }
    return found.moved(to: ".klankbord/register.sqlite")
  }
}

/// What a withdrawal would do.
package struct WithdrawalRehearsal: Sendable {
  /// By path in the result.
  package let unlinks: [String]
  package let sources: SourceRemoval.Outcome
  /// Who would have to be told.
  package let recipients: [String]
}

extension Publisher {
  package func rehearsal(ofWithdrawing person: PersonID) throws -> WithdrawalRehearsal {
    let (situation, _) = try situation()
    var order = RemovalOrder(withdrawing: person, WithdrawalTerms(tombstoneDays: nil))
    try order.find(in: register, situation.contents)
    var unlinks: Set<String> = []
    for guid in order.episodes {
      let paths = try register.artefacts(mentioning: guid)
      order.bury(guid, of: paths, situation.contents, at: act.at)
      unlinks.formUnion(paths)
    }
    var after = situation
    after.contents = order.applied(to: situation.contents)
    let library = situation.lastGood()?.0
    let (sources, _, _) = try removeSources(order, after, library, isRehearsal: true)
    return WithdrawalRehearsal(
      unlinks: unlinks.sorted(), sources: sources,
      recipients: try library.map { try Recipients(of: person, situation.contents, $0, register, in: workspace).all }?
        .map { "\($0.name) (\($0.kind.rawValue))" } ?? [])
  }
}

extension Workspace {
  /// The hash of the episode's recording as it is; `nil` where there is none.
  fileprivate func presentCut(of episode: Episode) throws -> SHA256Digest? {
    let file = file("Episodes/\(episode.slug)/\(episode.media)")
    guard try file.status()?.kind == .file else { return nil }
    return try file.digest()
  }
}
