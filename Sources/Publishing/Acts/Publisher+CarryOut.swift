import Catalogue
import Register

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
      try register.note(fourEyes: prepared.fourEyes, by: act)
      try announce(prepared.staged)
      if let publication = prepared.publication { try register.publish(publication, by: act) }
    } catch {
      try prepared.staged.discard()
      throw error
    }
    try settle(prepared.staged, prepared.texts)
    try register.remember(prepared.learned, forget: [])
    try keepReserve()
  }

  /// Keeps back the room that a removal on a full disk needs.
  package func keepReserve() throws { try Reserve(of: workspace).keep() }

  /// Enters the files that are about to change in the register's list.
  func announce(_ staged: StagedEdition) throws {
    try register.replaceArtefacts(written: staged.expected(after: try register.artefacts()), removed: [])
  }

  /// Puts a staged edition in its place and lets the register know how it stands.
  func settle(_ staged: StagedEdition, _ texts: WorkspaceTexts) throws {
    let standing = try staged.putInPlace()
    let known = try register.artefacts()
    let paths = Set(standing.map(\.path))
    try register.replaceArtefacts(
      written: standing.filter { known[$0.path] != $0 }, removed: known.keys.filter { !paths.contains($0) })
    let former = try register.sources()
    try register.replaceSources(
      changed: texts.files.filter { former[$0.key] != $0.value },
      removed: former.keys.filter { texts.files[$0] == nil })
  }
}
