package import Catalogue
import SQLite

extension RegisterDatabase {
  /// Records that the feed was submitted to the platform, which reads it from then on. Once more changes nothing, but
  /// takes back that it was ended.
  package func submit(_ feed: FeedID, to platform: Platform, by act: Act) throws(RegisterError) {
    try writing { () throws(RegisterError) in
      let changed = try run(
        """
        INSERT INTO submission (feed, platform, submitted_at, account) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT DO UPDATE SET
          submitted_at = excluded.submitted_at, account = excluded.account, ended_by = NULL, end_confirmed_by = NULL
        WHERE ended_by IS NOT NULL
        """,
        .text(feed.text), .text(platform.name), .text(act.at.description), .text(act.account.name))
      if changed > 0 { try append(.submitted, subject: feed.text, detail: platform.name, by: act) }
    }
  }

  /// Records the acting account's word that the platform no longer reads the feed; whether it counts as ended now. It
  /// does not before a second account says so too.
  ///
  /// - Parameter fourEyes: where it is false, one account is enough.
  package func endSubmission(
    _ feed: FeedID, _ platform: Platform, fourEyes: Bool = true, by act: Act
  ) throws(RegisterError) -> Bool {
    try writing { () throws(RegisterError) in
      var rows = try query(
        "submission",
        "SELECT rowid, ended_by, end_confirmed_by FROM submission WHERE feed = ?1 AND platform = ?2")
      try rows.bind(.text(feed.text), .text(platform.name))
      guard try rows.next() else { throw .notSubmitted(feed, platform) }
      let first = try rows.optionalText(1, Account.init)
      guard rows.isNull(2) else { return true }
      if first == nil {
        try run(
          "UPDATE submission SET ended_by = ?3 WHERE feed = ?1 AND platform = ?2", .text(feed.text),
          .text(platform.name), .text(act.actor.name))
        try append(.submissionEnding, subject: feed.text, detail: platform.name, by: act)
      }
      guard !fourEyes || first != nil && first != act.actor else { return false }
      try run(
        "UPDATE submission SET end_confirmed_by = ?3 WHERE feed = ?1 AND platform = ?2", .text(feed.text),
        .text(platform.name), .text(act.actor.name))
      try append(.submissionEnded, subject: feed.text, detail: platform.name, by: act)
      return true
    }
  }

  /// Those that have not ended.
  func submissions() throws(RegisterError) -> [FeedID: Set<Platform>] {
    var submissions: [FeedID: Set<Platform>] = [:]
    var rows = try query("submission", "SELECT rowid, feed, platform, ended_by, end_confirmed_by FROM submission")
    while try rows.next() {
      let (feed, platform) = (try rows.text(1, FeedID.init), try rows.text(2, Platform.init))
      let first = try rows.optionalText(3, Account.init)
      let second = try rows.optionalText(4, Account.init)
      if first == nil || second == nil { submissions[feed, default: []].insert(platform) }
    }
    return submissions
  }
}
