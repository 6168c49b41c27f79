package import Catalogue
import SQLite

extension RegisterDatabase {
  /// Everything that a word may mean to somebody who calls: the episode of this slug, now or before; the people of this
  /// label, in any case of letters; the person of this code or id. Empty where it means nothing, which the caller must
  /// not be told.
  package func subjects(named word: String) throws(RegisterError) -> Set<Suspended> {
    try reading { () throws(RegisterError) in
      try episodes(named: word).union(people(labelled: word)).union(people(known: word))
    }
  }

  private func episodes(named word: String) throws(RegisterError) -> Set<Suspended> {
    var found: Set<Suspended> = []
    var rows = try query(
      "publication",
      "SELECT rowid, guid FROM publication WHERE slug = ?1 UNION SELECT 0, guid FROM former_slug WHERE slug = ?1")
    try rows.bind(.text(word.lowercased()))
    while try rows.next() { found.insert(.episode(try rows.text(1, EpisodeGUID.init))) }
    return found
  }

  private func people(labelled word: String) throws(RegisterError) -> Set<Suspended> {
    let folded = word.lowercased()
    var found: Set<Suspended> = []
    var rows = try query(
      "person",
      """
      SELECT rowid, id, label FROM person WHERE erased_at IS NULL
      UNION ALL SELECT rowid, person, label FROM episode_label
      """)
    while try rows.next() {
      if try rows.text(2).lowercased() == folded { found.insert(.person(try rows.text(1, PersonID.init))) }
    }
    return found
  }

  private func people(known word: String) throws(RegisterError) -> Set<Suspended> {
    var found: Set<Suspended> = []
    var rows = try query("person", "SELECT rowid, id FROM person WHERE id = ?1 OR code = ?2")
    try rows.bind(.text(word.lowercased()), .text(orNull: PersonCode(word)?.text))
    while try rows.next() { found.insert(.person(try rows.text(1, PersonID.init))) }
    return found
  }
}
