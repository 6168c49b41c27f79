package import Catalogue
import SQLite

extension RegisterDatabase {
  /// Hides a person's recordings, an episode, or everything; false where that is so already.
  @discardableResult
  package func suspend(_ suspended: Suspended, by act: Act) throws(RegisterError) -> Bool {
    try writing { () throws(RegisterError) in
      let (kind, subject) = suspended.columns
      let added = try run(
        """
        INSERT INTO suspension (kind, subject, since, account) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING
        """,
        .text(kind), .text(subject), .text(act.at.description), .text(act.actor.name))
      if added > 0 { try append(.suspended, subject: suspended.inJournal, by: act) }
      return added > 0
    }
  }

  /// Lifts it; false where nothing is suspended.
  @discardableResult
  package func resume(_ suspended: Suspended, by act: Act) throws(RegisterError) -> Bool {
    try writing { () throws(RegisterError) in
      let (kind, subject) = suspended.columns
      let lifted = try run(
        """
        UPDATE suspension SET lifted_at = ?3, lifted_by = ?4 WHERE kind = ?1 AND subject = ?2 AND lifted_at IS NULL
        """,
        .text(kind), .text(subject), .text(act.at.description), .text(act.actor.name))
      if lifted > 0 { try append(.resumed, subject: suspended.inJournal, by: act) }
      return lifted > 0
    }
  }

  func suspended() throws(RegisterError) -> Set<Suspended> {
    var suspended: Set<Suspended> = []
    var rows = try query(
      "suspension", "SELECT number, kind, subject FROM suspension WHERE lifted_at IS NULL ORDER BY number")
    while try rows.next() {
      switch try rows.text(1) {
      case "person": suspended.insert(.person(try rows.text(2, PersonID.init)))
      case "episode": suspended.insert(.episode(try rows.text(2, EpisodeGUID.init)))
      case "everything": suspended.insert(.everything)
      default: throw rows.malformed(1)
      }
    }
    return suspended
  }
}

extension Suspended {
  fileprivate var columns: (kind: String, subject: String) {
    switch self {
    case .person(let person): ("person", person.text)
    case .episode(let guid): ("episode", guid.text)
    case .everything: ("everything", "")
    }
  }

  fileprivate var inJournal: String { self == .everything ? "everything" : columns.subject }
}
