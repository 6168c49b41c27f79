import Bytes
package import Catalogue
package import Register
package import System

/// Brings a backup back into a folder that is not there yet, or is empty.
package struct Restoration: Sendable {
  /// What became of the ledger.
  package enum LedgerUse: Equatable, Sendable {
    /// So many events happened after the backup, and were repeated.
    case repeated(Int)
    /// None was given: everything is suspended.
    case none
    /// It is not what was written: everything is suspended.
    case faulty(LedgerFault)
    /// It lacks what the backup's own holds: everything is suspended.
    case older
    /// It holds no line at all, and so proves nothing: everything is suspended.
    case empty
  }

  package struct Report: Sendable {
    package let manifest: BackupManifest
    package let ledger: LedgerUse
    /// Published again in another cut than the backup has: they stay retracted.
    package let republished: [Slug]
  }

  private let folder: FilePath
  private let act: Act

  /// - Parameters:
  ///   - folder: the workspace that is to be.
  ///   - act: who restores.
  /// - Throws: `BackupFault.occupied`.
  package init(into folder: FilePath, by act: Act) throws {
    self.folder = folder
    self.act = act
    switch try folder.status()?.kind {
    case nil: return
    case .directory where try folder.entries().isEmpty: return
    default: throw BackupFault.occupied(folder)
    }
  }

  /// Reads a backup through and checks it, and writes nothing.
  package static func check(_ read: (_ body: (Span<UInt8>) -> Bool) throws -> Void) throws -> BackupManifest {
    try manifest(writingInto: nil, read)
  }

  /// Extracts the backup beside the folder, verifies it, repeats what the ledger says, and only then renames it. After an
  /// error or a crash the folder is as it was, and the same call begins anew.
  ///
  /// - Parameters:
  ///   - ledger: the second place's file; without it, or where it is not what was written, everything is suspended.
  ///   - read: hands on the backup's bytes, piece by piece, until the body answers false.
  package func run(
    ledger: [UInt8]?, reading read: (_ body: (Span<UInt8>) -> Bool) throws -> Void
  ) throws -> Report {
    let unfinished = folder.parent.appending(".\(folder.lastComponent).restoring")
    try unfinished.removeTree()
    try unfinished.appending(".klankbord").createDirectories(mode: 0o700)
    do {
      let manifest = try Self.manifest(writingInto: unfinished, read)
      let report = try complete(Workspace(root: unfinished), manifest, ledger)
      try unfinished.rename(to: folder)
      try folder.parent.sync()
      return report
    } catch {
      // Where even this fails, the next restoration removes it.
      _ = Result { try unfinished.removeTree() }
      throw error
    }
  }

  private static func manifest(
    writingInto folder: FilePath?, _ read: (_ body: (Span<UInt8>) -> Bool) throws -> Void
  ) throws -> BackupManifest {
    var reader = BackupReader(writingInto: folder)
    var failure: (any Error)?
    try read { piece in
      do {
        try reader.take(piece)
        return true
      } catch {
        failure = error
        return false
      }
    }
    if let failure { throw failure }
    return try reader.finish()
  }

  private func complete(
    _ workspace: Workspace, _ manifest: BackupManifest, _ ledger: [UInt8]?
  ) throws -> Report {
    guard manifest.members.contains(where: { $0.path == BackupManifest.register }) else {
      throw BackupFault.damaged(.missing(BackupManifest.register))
    }
    let register = try RegisterDatabase.open(path: workspace.register.text, .existing)
    try register.verify()
    _ = try register.contents()
    let (later, use) = try events(of: ledger, after: workspace, key: try register.knownSecret(.ledger) ?? [])
    var replay = LedgerReplay(in: workspace, register, by: act)
    if case .repeated = use {
      try replay.replay(later)
      try workspace.ledger.remove()
      if let ledger { try workspace.ledger.writeNew(ledger.span, mode: 0o600, durably: true) }
    } else {
      try register.suspend(.everything, by: act)
    }
    try register.note(.restored, subject: "workspace", detail: use.word, by: act)
    let publications = try register.contents().publications
    return Report(
      manifest: manifest, ledger: use,
      republished: replay.republished.compactMap { publications[$0]?.slug }.sorted())
  }

  /// What the ledger has that the backup's own has not.
  private func events(
    of ledger: [UInt8]?, after workspace: Workspace, key: [UInt8]
  ) throws -> (later: [LedgerEvent], use: LedgerUse) {
    guard let ledger else { return ([], .none) }
    let (events, fault) = Ledger.events(in: ledger, key: key)
    if let fault { return ([], .faulty(fault)) }
    let own = try workspace.ledger.status() == nil ? [] : try workspace.ledger.read(limit: 1 << 28)
    guard ledger.starts(with: own) else { return ([], .older) }
    let later = Array(events.dropFirst(own.count { $0 == 0x0A }))
    return events.isEmpty ? ([], .empty) : (later, .repeated(later.count))
  }
}

extension Restoration.LedgerUse {
  fileprivate var word: String {
    if case .repeated(let count) = self { "ledger \(count)" } else { "suspended" }
  }
}
