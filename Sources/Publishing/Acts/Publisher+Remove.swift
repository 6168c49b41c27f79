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
    try register.artefacts(mentioning: try publication(named: word).guid)
  }

  /// Takes an episode away: unlinks every file that holds a word or a sound of it, and then rebuilds the rest.
  package func retract(_ word: String, because reason: RetractionReason) throws -> Removal {
    let publication = try publication(named: word)
    begin(publication.guid, reason)
    return try remove([publication.guid: reason])
  }

  /// Takes away what nobody agrees to any longer, at once; `nil` where there is nothing.
  package func removeLost() throws -> Removal? {
    let lost = try lostArtefacts()
    return lost.isEmpty ? nil : try remove([:], alsoUnlinking: lost)
  }

  /// What `prepare` gives, once what a crash or a full disk left half done is completed and what nobody agrees to any
  /// longer is taken away: whatever is wrong otherwise, that comes first.
  func afterRemovals(
    isRehearsal: Bool, _ prepare: (_ unlinked: [String]) throws -> PreparedEdition
  ) throws -> PreparedEdition {
    guard !isRehearsal else { return try prepare([]) }
    let pending = try pendingRetractions()
    let lost = try lostArtefacts()
    guard !pending.isEmpty || !lost.isEmpty else { return try prepare([]) }
    let removal = try remove(pending, alsoUnlinking: lost)
    do {
      if let trouble = removal.troubles.first { throw trouble }
      return try prepare(removal.unlinked)
    } catch {
      throw RefusedAfterRemoval(unlinked: removal.unlinked, reason: error)
    }
  }

  private func remove(
    _ retractions: [EpisodeGUID: RetractionReason], alsoUnlinking lost: [String] = []
  ) throws -> Removal {
    var contents = try register.contents()
    var listed = try Set(retractions.keys.flatMap { try register.artefacts(mentioning: $0) } + lost)
    for (guid, reason) in retractions {
      listed.formUnion(contents.publications[guid]?.files.map(\.path) ?? [])
      contents.publications[guid]?.state = .retracted(reason)
    }
    var troubles: [any Error] = []
    var unlinked: [String] = []
    // Sound and feeds first: they travel furthest.
    let pages = listed.filter { $0.hasPrefix("episodes/") }
    for path in listed.subtracting(pages).sorted() + pages.sorted() {
      do {
        if try workspace.result.removeFile(path) { unlinked.append(path) }
      } catch {
        troubles.append(error)
      }
    }
    do { try makeRoom() } catch { troubles.append(error) }
    do { try enter(retractions) } catch { troubles.append(error) }

    var plan: PublicationPlan?
    do {
      let staged = try rebuild(contents)
      plan = staged.plan
      if !staged.leaks.isEmpty { throw Obstacle.leaks(staged.leaks, sources: []) }
    } catch {
      troubles.append(error)
    }
    if troubles.isEmpty { try keepReserve() }
    return Removal(unlinked: unlinked, plan: plan, troubles: troubles)
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

  /// Builds what remains, from the texts as they are where they are sound, and otherwise as they last were.
  private func rebuild(_ contents: RegisterContents) throws -> StagedEdition {
    guard let (library, texts) = try lastGood(for: contents) else { throw Obstacle.noSoundTexts }
    let artwork = try artwork(of: library.feeds)
    let edition = Edition(
      of: library, artwork: artwork, parts: try readableParts(library, contents), through: gate(contents, library))
    let register = register
    let stager = Stager(
      edition, of: workspace, into: workspace.result, remembered: try register.artefacts(), isRehearsal: false,
      leavesLeaksOut: true, splices: { try register.splices(of: $0) },
      judging: DocumentJudging(of: edition.cleared, library, pictures: [:], at: act.at))
    let staged = try stager.stage()
    try announce(staged, texts)
    try settle(staged)
    return staged
  }

  private func publication(named word: String) throws -> Publication {
    let named = try register.contents().publications.values.filter { $0.slug.text == word || $0.guid.text == word }
    guard let publication = named.first(where: \.isPublished) ?? named.first else {
      throw Obstacle.neverPublished(word)
    }
    return publication
  }
}
