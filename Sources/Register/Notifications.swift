package import Bytes
package import Catalogue
import SQLite

/// The last time that somebody was told of a feed.
package struct Notification: Hashable, Sendable {
  package let feed: FeedID
  /// The address of whoever was told.
  package let receiver: String
  /// Of the feed's own document as it then was: equal keys mean equal bytes.
  package let key: SHA256Digest
  package let toldAt: Moment
  /// Such as `202`, or why there was none.
  package let answer: String
  /// Whether the receiver took it; what is not done is told again.
  package let isDone: Bool

  package init(
    feed: FeedID, receiver: String, key: SHA256Digest, toldAt: Moment, answer: String, isDone: Bool
  ) {
    self.feed = feed
    self.receiver = receiver
    self.key = key
    self.toldAt = toldAt
    self.answer = answer
    self.isDone = isDone
  }
}

extension RegisterDatabase {
  /// The last one for each feed and receiver, in their order.
  package func notifications() throws(RegisterError) -> [Notification] {
    var notifications: [Notification] = []
    var rows = try query(
      "notification",
      "SELECT rowid, feed, receiver, key, told_at, answer, is_done FROM notification ORDER BY feed, receiver")
    while try rows.next() {
      notifications.append(
        Notification(
          feed: try rows.text(1, FeedID.init), receiver: try rows.text(2), key: try rows.digest(3),
          toldAt: try rows.text(4) { Moment($0) }, answer: try rows.text(5), isDone: try rows.flag(6)))
    }
    return notifications
  }

  /// Takes the place of what was recorded of the same feed and receiver. No act upon anybody, so not journalled.
  package func record(_ notification: Notification) throws(RegisterError) {
    try run(
      """
      INSERT OR REPLACE INTO notification (feed, receiver, key, told_at, answer, is_done)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """,
      .text(notification.feed.text), .text(notification.receiver), .blob(notification.key.bytes),
      .text(notification.toldAt.description), .text(notification.answer), .integer(notification.isDone ? 1 : 0))
  }
}
