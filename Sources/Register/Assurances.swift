package import Bytes
package import Catalogue
import SQLite

extension RegisterDatabase {
  /// Records that the platform was seen to make no transcripts and take no comments of this feed. A later look takes the
  /// place of an earlier one.
  ///
  /// - Parameter evidence: of what was seen, such as a screenshot that is kept elsewhere.
  package func assure(
    _ feed: FeedID, _ platform: Platform, checkedOn day: CalendarDate, evidence: SHA256Digest, by act: Act
  ) throws(RegisterError) {
    try writing { () throws(RegisterError) in
      let changed = try run(
        """
        INSERT INTO assurance (feed, platform, checked_on, evidence, account) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT DO UPDATE SET
          checked_on = excluded.checked_on, evidence = excluded.evidence, account = excluded.account
        WHERE (checked_on, evidence) IS NOT (excluded.checked_on, excluded.evidence)
        """,
        .text(feed.text), .text(platform.name), .text(day.description), .blob(evidence.bytes),
        .text(act.actor.name))
      if changed > 0 { try append(.assured, subject: feed.text, detail: platform.name, by: act) }
    }
  }

  func assurances() throws(RegisterError) -> [FeedID: Set<Platform>] {
    var assurances: [FeedID: Set<Platform>] = [:]
    var rows = try query("assurance", "SELECT rowid, feed, platform FROM assurance")
    while try rows.next() {
      assurances[try rows.text(1, FeedID.init), default: []].insert(try rows.text(2, Platform.init))
    }
    return assurances
  }
}
