package import Catalogue
import SQLite

extension RegisterDatabase {
  /// Calls the person this in one episode, and elsewhere as before; `nil` calls them there as elsewhere.
  package func setLabel(
    _ label: String?, of person: PersonID, in guid: EpisodeGUID, by act: Act
  ) throws(RegisterError) {
    try writing { () throws(RegisterError) in
      guard try isKnown(person) else { throw .unknownPerson(person) }
      let changed =
        if let label {
          try run(
            """
            INSERT INTO episode_label (guid, person, label) VALUES (?1, ?2, ?3)
            ON CONFLICT DO UPDATE SET label = excluded.label WHERE label <> excluded.label
            """,
            .text(guid.text), .text(person.text), .text(label))
        } else {
          try run("DELETE FROM episode_label WHERE guid = ?1 AND person = ?2", .text(guid.text), .text(person.text))
        }
      if changed > 0 { try append(.personChanged, subject: person.text, detail: guid.text, by: act) }
    }
  }

  func episodeLabels() throws(RegisterError) -> [EpisodeGUID: [PersonID: String]] {
    var labels: [EpisodeGUID: [PersonID: String]] = [:]
    var rows = try query("episode_label", "SELECT rowid, guid, person, label FROM episode_label")
    while try rows.next() {
      labels[try rows.text(1, EpisodeGUID.init), default: [:]][try rows.text(2, PersonID.init)] = try rows.text(3)
    }
    return labels
  }
}
