package import Bytes
import Catalogue
import SQLite

extension RegisterDatabase {
  /// What came of looking outside the register: an upload, the public addresses, or the bytes that were searched.
  package enum Observation: Sendable {
    case uploaded
    case verified
    case scanned

    fileprivate var kind: JournalEntry.Kind {
      switch self {
      case .uploaded: .uploaded
      case .verified: .verified
      case .scanned: .scanned
      }
    }
  }

  /// Journals what was observed.
  ///
  /// - Parameters:
  ///   - subject: a person's id or an episode's guid, or `workspace`.
  ///   - detail: in words without names, such as `gone 12`.
  package func note(
    _ observation: Observation, about subject: String, _ detail: String, by act: Act
  ) throws(RegisterError) {
    try writing { () throws(RegisterError) in
      try append(observation.kind, subject: subject, detail: detail, by: act)
    }
  }

  /// The hash of the last act on which the result can depend: looking, telling and keeping copies change nothing in it.
  package func resultHead() throws(RegisterError) -> SHA256Digest {
    var rows = try query(
      "journal",
      """
      SELECT n, hash FROM journal
      WHERE act NOT IN ('uploaded', 'verified', 'scanned', 'task-added', 'task-done', 'backed-up')
      ORDER BY n DESC LIMIT 1
      """)
    return try rows.next() ? try rows.digest(1) : JournalEntry.origin
  }
}
