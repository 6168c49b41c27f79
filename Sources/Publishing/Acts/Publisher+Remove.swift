package import Catalogue
import Register
package import Scanning
import System

// Lost permission removes; any other problem refuses. What is here needs no sound text, no recording and no free space
// to take something away; only the rebuilding afterwards does, and it makes do with the texts of the last build.

/// What a removal did.
package struct Removal: Sendable {
  /// The files that were unlinked, by path in the result.
  package let unlinked: [String]
  /// What was deleted in `Episodes/` for somebody who withdrew, and what to look at there.
  package fileprivate(set) var sources = SourceRemoval.Outcome()
  /// The folders in `Episodes/` that were looked through for whoever withdrew.
  package fileprivate(set) var folders: [Slug] = []
  /// The episodes whose folder holds a cut without whoever withdrew, which may be published in place of the former.
  package fileprivate(set) var replaceable: [Slug] = []
  /// What was found of whoever withdrew in every byte of the register, which was written anew.
  package fileprivate(set) var register = ScanResult()
  /// What the rebuilding wrote; `nil` where it could not.
  package fileprivate(set) var plan: PublicationPlan?
  /// What kept the register or the rebuilding from being completed; the same act again completes it.
  package fileprivate(set) var troubles: [any Error]
}

/// An act that was refused, or failed, after what nobody agrees to any longer had been taken away.
package struct RefusedAfterRemoval: Error {
  /// By path in the result.
  package let unlinked: [String]
  package let reason: any Error
}

extension Publisher {
  /// What `retract` would unlink.
  package func retractionList(of word: String) throws -> [String] {
    try register.artefacts(mentioning: try register.contents().publication(named: word).guid)
  }

  /// Takes an episode away: unlinks every file that holds a word or a sound of it, and then rebuilds the rest.
  package func retract(_ word: String, because reason: RetractionReason) throws -> Removal {
    try remove { contents in RemovalOrder(retracting: try contents.publication(named: word).guid, because: reason) }
  }

  /// Hides people and episodes until somebody lifts it. What is hidden already is looked at again.
  package func suspend(_ suspensions: Set<Suspended>) throws -> Removal {
    try remove { _ in RemovalOrder(suspending: suspensions) }
  }

  /// Ends everything that somebody agreed to, for good, and takes away every byte of it that can be reached from here.
  package func withdraw(_ person: PersonID, _ terms: WithdrawalTerms) throws -> Removal {
    try remove { _ in RemovalOrder(withdrawing: person, terms) }
  }

  private func remove(_ order: (RegisterContents) throws -> RemovalOrder) throws -> Removal {
    let workspace = workspace
    // The texts are for the rebuilding alone: nothing that is taken away waits for them.
    var (today, (unlinking, contents)) = try concurrently({ TextsOfToday(of: workspace) }) {
      let contents = try register.contents()
      let order = try order(contents)
      RemovalMarks(in: workspace).leave(for: order)
      return (try unlink(order, contents), contents)
    }
    var former = WorkspaceTexts(files: [:])
    do { former = try FormerTexts(of: workspace).read(beside: today.texts) } catch { unlinking.troubles.append(error) }
    return try complete(unlinking, Situation(contents: contents, today: today, formerTexts: former))
  }

  func remove(_ order: RemovalOrder, _ situation: Situation) throws -> Removal {
    try complete(unlink(order, situation.contents), situation)
  }

  private func unlink(_ found: RemovalOrder, _ contents: RegisterContents) throws -> Unlinking {
    var order = found
    try order.find(in: register, contents)
    var listed = order.lost
    for guid in order.episodes.sorted() {
      let paths = try register.artefacts(mentioning: guid)
      order.bury(guid, of: paths, contents, at: act.at)
      listed.formUnion(paths)
      listed.formUnion(contents.publications[guid]?.files.map(\.path) ?? [])
    }
    var unlinking = Unlinking(order: order, listed: listed)
    // Sound and feeds first: they travel furthest.
    let pages = listed.filter { $0.hasPrefix("episodes/") }
    for path in listed.subtracting(pages).sorted() + pages.sorted() {
      do {
        if try workspace.result.removeFile(path) { unlinking.unlinked.append(path) }
      } catch {
        unlinking.troubles.append(error)
      }
    }
    do { try makeRoom() } catch { unlinking.troubles.append(error) }
    return unlinking
  }

  /// Enters in the register what was taken away, and builds what remains.
  private func complete(_ unlinked: Unlinking, _ found: Situation) throws -> Removal {
    var unlinking = unlinked
    var (situation, troubles) = (found, unlinking.troubles)
    situation.contents = unlinking.order.applied(to: found.contents)
    let good = situation.lastGood()
    if let library = good?.0 {
      unlinking.order.buryHidden(
        in: library, found.contents, gateWithoutSuspensions(found.contents, library), at: act.at)
    }
    let order = unlinking.order
    situation.contents = order.applied(to: found.contents)
    var touched: TouchedPart?
    do { touched = try good.flatMap { try self.touched(by: unlinking, found, $0.0) } } catch { troubles.append(error) }
    do { try enter(unlinking) } catch { troubles.append(error) }

    var removal = Removal(unlinked: unlinking.unlinked, plan: nil, troubles: [])
    do {
      (removal.sources, removal.folders, removal.replaceable) = try removeSources(
        order, situation, good?.0, isRehearsal: false)
    } catch {
      troubles.append(error)
    }
    var nextChange: Moment?
    do {
      guard let good else { throw Obstacle.noSoundTexts }
      let rebuilt = try rebuild(
        situation, good, only: touched, sweeps: !order.withdrawals.isEmpty || !order.suspensions.isEmpty)
      removal.plan = rebuilt.plan
      nextChange = rebuilt.nextChange
      if !rebuilt.leaks.isEmpty { throw Obstacle.leaks(rebuilt.leaks, sources: []) }
    } catch {
      troubles.append(error)
    }
    do { try conclude(order, situation, good?.0, scanned: &removal.register) } catch { troubles.append(error) }
    if troubles.isEmpty { try keepReserve() }
    // Where there is no room for the word, the next act looks at everything.
    if troubles.isEmpty { _ = Result { try markSettled(nextChange: nextChange) } }
    removal.troubles = troubles
    return removal
  }

  private func gateWithoutSuspensions(_ contents: RegisterContents, _ library: Library) -> Gate {
    var shown = contents
    shown.suspended = []
    return gate(shown, library)
  }

  /// Clears away what waited to be published, and what was kept back for this.
  private func makeRoom() throws {
    try Reserve(of: workspace).release()
    try StagedEdition.waitingRoom(of: workspace.result).removeTree()
  }

  private func enter(_ unlinking: Unlinking) throws {
    let order = unlinking.order
    for (guid, reason) in order.retractions.sorted(by: { $0.key < $1.key }) {
      try register.retract(guid, reason: reason, by: act)
    }
    for suspended in order.suspensions { try register.suspend(suspended, by: act) }
    for person in order.withdrawals.keys.sorted() { try register.withdraw(person, by: act) }
    for tombstone in order.tombstones { try register.bury(tombstone) }
    try register.rememberRemoval(of: unlinking.listed.sorted())
    try RemovalMarks(in: workspace).removeEntered(order)
  }
}

/// What was taken away so far.
struct Unlinking {
  var order: RemovalOrder
  /// Every file that had to go, by path in the result.
  let listed: Set<String>
  /// Those that were there.
  var unlinked: [String] = []
  var troubles: [any Error] = []
}

extension RegisterContents {
  fileprivate func publication(named word: String) throws -> Publication {
    let named = publications.values.filter { $0.slug.text == word || $0.guid.text == word }
    guard let publication = named.first(where: \.isPublished) ?? named.first else {
      throw Obstacle.neverPublished(word)
    }
    return publication
  }
}
