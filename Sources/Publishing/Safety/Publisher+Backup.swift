import Bytes
import Catalogue
import Register
package import System

/// What a backup holds.
package struct BackupReport: Sendable {
  package let manifest: BackupManifest
  /// Links, pipes and the like, by path in the workspace.
  package let leftOut: [String]
}

extension Publisher {
  /// Throws `Obstacle.backupInsideWorkspace` or `Obstacle.backupExists` where no backup may be written.
  package func requirePlace(forBackup file: FilePath) throws {
    guard try !workspace.holds(file) else { throw Obstacle.backupInsideWorkspace(file) }
    guard try file.status() == nil else { throw Obstacle.backupExists(file) }
  }

  /// Writes one file, for its owner alone, with the register, the ledger, the texts and the media; it is there once it is
  /// whole and on the disk. Throws as `requirePlace` does.
  package func backUp(to file: FilePath) throws -> BackupReport {
    try requirePlace(forBackup: file)
    return try withBackup { report, members in
      let unfinished = FilePath(file.text + ".part")
      try unfinished.remove()
      var archive = try NewFile(at: unfinished, mode: 0o600)
      try Self.write(report.manifest, members) { piece throws(FileError) in try archive.write(piece) }
      try archive.finish(durably: true)
      try unfinished.rename(to: file)
      try file.parent.sync()
    }
  }

  /// The same, for a program that encrypts or sends it.
  package func backUp(to stream: StandardStream) throws -> BackupReport {
    try withBackup { report, members in
      try Self.write(report.manifest, members) { piece throws(FileError) in try stream.write(piece) }
    }
  }

  /// What a backup would hold of the workspace's folders: files and bytes.
  package func backupSize() throws -> (files: Int, lengthInBytes: Int) {
    let files = try BackupSources(of: workspace).files
    return (files.count, try files.reduce(0) { $0 + (try workspace.file($1).status()?.size ?? 0) })
  }

  /// The register is copied first, and its copy is gone afterwards. That there is a backup is journalled before it can be
  /// anywhere: who withdraws later must be able to have it thrown away.
  private func withBackup(_ write: (BackupReport, [FilePath]) throws -> Void) throws -> BackupReport {
    guard try workspace.removals.status() == nil || workspace.removals.entries().isEmpty else {
      throw BackupFault.unfinishedRemoval
    }
    _ = try register.secret(.ledger)
    let folder = workspace.hidden.appending("backup")
    try folder.removeTree()
    try folder.createDirectories(mode: 0o700)
    do {
      let report = try copyAndWrite(in: folder, write)
      try folder.removeTree()
      return report
    } catch {
      // Where even this fails, the next backup removes it.
      _ = Result { try folder.removeTree() }
      throw error
    }
  }

  private func copyAndWrite(
    in folder: FilePath, _ write: (BackupReport, [FilePath]) throws -> Void
  ) throws -> BackupReport {
    let copy = folder.appending("register.sqlite")
    try register.copy(into: copy.text)
    let sources = try BackupSources(of: workspace)
    var places = sources.files.map { (path: $0, place: workspace.file($0)) }
    places.append((BackupManifest.register, copy))
    if try workspace.ledger.status()?.kind == .file { places.append((BackupManifest.ledger, workspace.ledger)) }
    places.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let members = try places.map { path, place in
      let (length, hash) = try place.lengthAndHash()
      return BackupManifest.Member(path: path, length: length, hash: hash)
    }
    let report = BackupReport(
      manifest: BackupManifest(madeAt: act.at, members: members), leftOut: sources.leftOut)
    let digest = SHA256.digest(of: Array(report.manifest.text.utf8))
    try register.note(.backedUp, subject: "workspace", detail: digest.hex, by: act)
    try write(report, places.map(\.place))
    return report
  }

  /// - Parameter places: where each member stands, in their order.
  private static func write(
    _ manifest: BackupManifest, _ places: [FilePath], to sink: (Span<UInt8>) throws(FileError) -> Void
  ) throws {
    let (text, modified) = (Array(manifest.text.utf8), manifest.madeAt.secondsSince1970)
    let name = BackupManifest.name
    try sink(TarHeader.bytes(name: name, length: text.count, mode: 0o600, modified: modified).span)
    try sink((text + TarHeader.padding(after: text.count)).span)
    for (member, place) in zip(manifest.members, places) {
      try sink(TarHeader.bytes(name: member.path, length: member.length, mode: 0o600, modified: modified).span)
      var rest = member.length
      var hash = SHA256()
      try place.readPieces { piece throws(FileError) in
        guard piece.count <= rest else { return false }
        rest -= piece.count
        hash.update(piece)
        try sink(piece)
        return true
      }
      guard rest == 0, hash.finish() == member.hash else { throw Obstacle.changedWhileCopied(member.path) }
      try sink(TarHeader.padding(after: member.length).span)
    }
    try sink(TarHeader.ending.span)
  }
}
