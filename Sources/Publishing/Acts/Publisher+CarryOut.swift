import Catalogue
import Register
import System

extension Publisher {
  /// Enters the act in the register, then makes the edition visible, media before pages before feeds.
  ///
  /// The register comes first: its list names every file before it is served, so that a removal finds it, and the moment
  /// of publication is fixed before anyone sees it. After a crash the same act, or a build, completes it.
  package func carryOut(_ prepared: PreparedEdition) throws {
    guard prepared.isResult else {
      _ = try prepared.staged.putInPlace()
      return
    }
    do {
      try register.note(fourEyes: prepared.site.fourEyes, by: act)
      try register.replaceAppearances(prepared.appearances)
      try announce(prepared)
      if let change = prepared.change {
        for guid in change.replaced { try register.retract(guid, reason: .editorial, by: act) }
        if change.isNew { try register.publish(change.publication, splices: change.splices, by: act) }
      }
      try register.serve(at: ServedAddresses(of: prepared.site))
    } catch {
      // What cannot be cleared away now is cleared by the next act, and is hidden until then.
      _ = Result { try prepared.staged.discard() }
      throw error
    }
    try settle(prepared.staged, over: prepared.known)
    try markSettled(nextChange: prepared.nextChange)
    try register.remember(prepared.learnedMedia, forget: [])
    try register.remember(prepared.learnedParts)
    try keepReserve()
  }

  /// Keeps back the room that a removal on a full disk needs.
  package func keepReserve() throws { try Reserve(of: workspace).keep() }

  func announce(_ prepared: PreparedEdition) throws {
    try announce(prepared.staged, over: prepared.known, prepared.texts, over: prepared.formerTexts)
  }

  /// Enters the files that are about to change in the register's list, and keeps the texts that they are made of: a
  /// removal after a crash needs both. Until all is in its place there is no word that it is.
  ///
  /// - Parameters:
  ///   - known: what the register lists, by path.
  ///   - formerTexts: those of the last build.
  func announce(
    _ staged: StagedEdition, over known: [String: Artefact], _ texts: WorkspaceTexts, over formerTexts: WorkspaceTexts
  ) throws {
    let hasNewTexts = texts.files != formerTexts.files
    if hasNewTexts || !staged.plan.changesNothing { try unmarkSettled() }
    try register.replaceArtefacts(written: staged.expected(after: known), removed: [])
    if hasNewTexts { try FormerTexts(of: workspace).replace(with: texts) }
  }

  /// Puts a staged edition in its place and lets the register know how it stands. What still stands is never forgotten.
  func settle(_ staged: StagedEdition, over known: [String: Artefact]) throws {
    let standing = try staged.putInPlace()
    let paths = Set(standing.map(\.path))
    try register.replaceArtefacts(
      written: standing.filter { known[$0.path] != $0 },
      removed: try known.keys.filter { try !paths.contains($0) && workspace.result.appending($0).status() == nil })
  }
}
