package import Catalogue
import Register
import System

// Lost permission removes; any other problem refuses. What is here needs no sound text, no recording and no free space
// to take something away; only the rebuilding afterwards does, and it makes do with the texts of the last build.

/// What a removal did.
package struct Removal: Sendable {
  /// The files that were unlinked, by path in the result.
  package let unlinked: [String]
  /// What the rebuilding wrote; `nil` where it could not.
  package let plan: PublicationPlan?
  /// What kept the register or the rebuilding from being completed; the same act again completes it.
  package let troubles: [any Error]
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
    let workspace = workspace
    // The texts are for the rebuilding alone: nothing that is taken away waits for them.
    let (today, (unlinking, contents, sources)) = try concurrently({ TextsOfToday(of: workspace) }) {
      let contents = try register.contents()
      let publication = try contents.publication(named: word)
      begin(publication.guid, reason)
      var unlinking = try unlink([publication.guid: reason], contents)
      var sources: [String: [UInt8]] = [:]
      do { sources = try register.sources() } catch { unlinking.troubles.append(error) }
      return (unlinking, contents, sources)
    }
    return try complete(
      unlinking, Situation(contents: contents, today: today, formerTexts: WorkspaceTexts(files: sources)))
  }

  func remove(
    _ retractions: [EpisodeGUID: RetractionReason], alsoUnlinking lost: [String], _ situation: Situation
  ) throws -> Removal {
    try complete(unlink(retractions, alsoUnlinking: lost, situation.contents), situation)
  }

  private func unlink(
    _ retractions: [EpisodeGUID: RetractionReason], alsoUnlinking lost: [String] = [], _ contents: RegisterContents
  ) throws -> Unlinking {
    var listed = try Set(retractions.keys.flatMap { try register.artefacts(mentioning: $0) } + lost)
    for guid in retractions.keys { listed.formUnion(contents.publications[guid]?.files.map(\.path) ?? []) }
    var unlinking = Unlinking(retractions: retractions, listed: listed, isRetraction: lost.isEmpty)
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
  private func complete(_ unlinking: Unlinking, _ found: Situation) throws -> Removal {
    var (situation, troubles) = (found, unlinking.troubles)
    for (guid, reason) in unlinking.retractions { situation.contents.publications[guid]?.state = .retracted(reason) }
    let good = situation.lastGood()
    var touched: TouchedPart?
    do { touched = try good.flatMap { try self.touched(by: unlinking, found, $0.0) } } catch { troubles.append(error) }
    do { try enter(unlinking.retractions) } catch { troubles.append(error) }

    var plan: PublicationPlan?
    var nextChange: Moment?
    do {
      guard let good else { throw Obstacle.noSoundTexts }
      let rebuilt = try rebuild(situation, good, only: touched)
      (plan, nextChange) = (rebuilt.plan, rebuilt.nextChange)
      if !rebuilt.leaks.isEmpty { throw Obstacle.leaks(rebuilt.leaks, sources: []) }
    } catch {
      troubles.append(error)
    }
    if troubles.isEmpty { try keepReserve() }
    // Where there is no room for the word, the next act looks at everything.
    if troubles.isEmpty { _ = Result { try markSettled(nextChange: nextChange) } }
    return Removal(unlinked: unlinking.unlinked, plan: plan, troubles: troubles)
  }

  /// Clears away what waited to be published, and what was kept back for this.
  private func makeRoom() throws {
    try Reserve(of: workspace).release()
    try StagedEdition.waitingRoom(of: workspace.result).removeTree()
  }

  private func enter(_ retractions: [EpisodeGUID: RetractionReason]) throws {
    for (guid, reason) in retractions.sorted(by: { $0.key < $1.key }) {
      try register.retract(guid, reason: reason, by: act)
    }
    try workspace.removals.removeTree()
  }

}

/// What was taken away so far.
struct Unlinking {
  let retractions: [EpisodeGUID: RetractionReason]
  /// Every file that had to go, by path in the result.
  let listed: Set<String>
  /// Whether nothing else than the retracted episodes had to go.
  let isRetraction: Bool
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
