import Catalogue
import Markup
import Publishing

/// Who is told of a feed, in words and as JSON.
enum NoticeWords {
  static func nothing(about feeds: [Feed]) -> String {
    feeds.allSatisfy(\.receivers.isEmpty)
      ? "Nobody is to be told: no feed's text has hubs: or podcast-index: yes."
      : "There is nothing to tell: everybody was told of the feeds as they are now."
  }

  /// - Parameter answer: `nil` where this is a rehearsal.
  static func line(_ notice: Notice, _ answer: Teller.Answer?) -> String {
    "\(notice.feed): \(notice.receiver.address): "
      + (answer?.text ?? "would be told of " + notice.documents.joined(separator: ", "))
  }

  static func json(_ told: [(notice: Notice, answer: Teller.Answer?)], isRehearsal: Bool) -> JSONValue {
    let notices = told.map { notice, answer -> JSONValue in
      [
        "feed": .text(notice.feed.text), "receiver": .text(notice.receiver.address),
        "documents": .array(notice.documents.map { .text($0) }), "answer": .text(answer?.text),
        "isDone": .flag(answer?.isDone ?? false),
      ]
    }
    return ["version": 1, "isRehearsal": .flag(isRehearsal), "notices": .array(notices)]
  }

  /// One that is due.
  static func json(_ notice: Notice) -> JSONValue {
    [
      "feed": .text(notice.feed.text), "receiver": .text(notice.receiver.address),
      "lastAnswer": .text(notice.lastAnswer),
    ]
  }
}
