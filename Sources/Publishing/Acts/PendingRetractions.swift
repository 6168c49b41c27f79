import Bytes
import Catalogue
import Register
import System

extension Publisher {
  /// Leaves word that a retraction has begun, so that a crash between unlinking and the register's entry brings nothing
  /// back. An empty file needs no free block; where even that is refused, the removal goes on without it.
  func begin(_ guid: EpisodeGUID, _ reason: RetractionReason) {
    do {
      try workspace.removals.createDirectories(mode: 0o700)
      try workspace.removals.appending(mark(of: guid, reason)).writeNew([UInt8]().span, mode: 0o600)
    } catch {
      return
    }
  }

  /// The retractions that have begun and are not yet done.
  func pendingRetractions(among contents: RegisterContents) throws -> [EpisodeGUID: RetractionReason] {
    guard try workspace.removals.status() != nil else { return [:] }
    let marks = Set(try workspace.removals.entries())
    var pending: [EpisodeGUID: RetractionReason] = [:]
    for guid in contents.publications.keys {
      for reason in RetractionReason.allCases where marks.contains(mark(of: guid, reason)) { pending[guid] = reason }
    }
    return pending
  }

  private func mark(of guid: EpisodeGUID, _ reason: RetractionReason) -> String {
    "\(SHA256.digest(of: Array(guid.text.utf8)).hex).\(reason)"
  }
}
