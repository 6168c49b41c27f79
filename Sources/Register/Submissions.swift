package import Catalogue
import SQLite

extension RegisterDatabase {
  /// Records that the feed was submitted to the platform, which reads it from then on. Once more changes nothing.
  package func submit(_ feed: FeedID, to platform: Platform, by act: Act) throws(RegisterError) {
    try writing { () throws(RegisterError) in
      let changed = try run(
        "INSERT OR IGNORE INTO submission (feed, platform, submitted_at, account) VALUES (?1, ?2, ?3, ?4)",
        .text(feed.text), .text(platform.name), .text(act.at.description), .text(act.account.name))
      if changed > 0 { try append(.submitted, subject: feed.text, detail: platform.name, by: act) }
    }
  }

  func submissions() throws(RegisterError) -> [FeedID: Set<Platform>] {
    var submissions: [FeedID: Set<Platform>] = [:]
    var rows = try query("submission", "SELECT rowid, feed, platform FROM submission")
    while try rows.next() {
      submissions[try rows.text(1, FeedID.init), default: []].insert(try rows.text(2, Platform.init))
    }
    return submissions
  }
}
