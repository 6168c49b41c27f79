package import Catalogue
import SQLite

extension RegisterDatabase {
  /// Keeps who is in these episodes, as their texts say now; what is as it was costs no write, and other episodes keep
  /// theirs. No act upon anybody, so not journalled.
  package func replaceAppearances(_ people: [EpisodeGUID: Set<PersonID>]) throws(RegisterError) {
    let known = try appearances()
    let changed = people.filter { known[$0.key, default: []] != $0.value }
    guard !changed.isEmpty else { return }
    try writing { () throws(RegisterError) in
      var delete = try query("appearance", "DELETE FROM appearance WHERE guid = ?1 AND person = ?2")
      var insert = try query("appearance", "INSERT OR IGNORE INTO appearance (guid, person) VALUES (?1, ?2)")
      for (guid, people) in changed {
        let former = known[guid, default: []]
        for person in former.subtracting(people) { try delete.run(.text(guid.text), .text(person.text)) }
        for person in people.subtracting(former) { try insert.run(.text(guid.text), .text(person.text)) }
      }
    }
  }

  package func appearances() throws(RegisterError) -> [EpisodeGUID: Set<PersonID>] {
    var people: [EpisodeGUID: Set<PersonID>] = [:]
    var rows = try query("appearance", "SELECT 0, guid, person FROM appearance")
    while try rows.next() {
      people[try rows.text(1, EpisodeGUID.init), default: []].insert(try rows.text(2, PersonID.init))
    }
    return people
  }

  /// Every episode that the person is in as far as the register knows, in the order of their guids: as the texts last
  /// said, and those of which they ever confirmed a cut that is or was published now.
  package func episodes(of person: PersonID) throws(RegisterError) -> [EpisodeGUID] {
    var guids: [EpisodeGUID] = []
    var rows = try query(
      "appearance",
      """
      SELECT 0, guid FROM appearance WHERE person = ?1
      UNION
      SELECT 0, published_file.guid FROM consent
        JOIN cut_confirmation ON cut_confirmation.consent = consent.id
        JOIN published_file ON published_file.cut = cut_confirmation.cut
      WHERE consent.person = ?1
      ORDER BY 2
      """)
    try rows.bind(.text(person.text))
    while try rows.next() { guids.append(try rows.text(1, EpisodeGUID.init)) }
    return guids
  }
}
