import Bytes
import Catalogue
import Register
import Testing

@Suite struct NotificationsTests {
  private let fiction: Fiction
  private let register: RegisterDatabase
  private let stories: FeedID

  init() throws {
    fiction = try Fiction()
    register = try fiction.open()
    stories = try found(FeedID("stories"))
  }

  private func notification(
    of feed: FeedID, to receiver: String, key: UInt8 = 1, answer: String = "202", isDone: Bool = true
  ) -> Notification {
    Notification(
      feed: feed, receiver: receiver, key: SHA256.digest(of: [key]), toldAt: fiction.now, answer: answer,
      isDone: isDone)
  }

  @Test func `only the last of each feed and receiver is known`() throws {
    let hub = "https://hub.example.org/é?a=b"
    let failed = notification(of: stories, to: hub, answer: "no answer within 10 s", isDone: false)
    let other = notification(of: stories, to: "https://api.example.org/")
    let news = notification(of: try found(FeedID("news")), to: hub)
    #expect(try register.notifications() == [])
    for notification in [failed, other, news] { try register.record(notification) }
    for register in [register, try fiction.open(.reading)] {
      #expect(try register.notifications() == [news, other, failed])
    }
    let done = notification(of: stories, to: hub, key: 2)
    try register.record(done)
    #expect(try register.notifications() == [news, other, done])
    #expect(try register.isEmpty(), "nothing is journalled")
  }

  @Test func `whoever only reads cannot record`() throws {
    let reader = try fiction.open(.reading)
    #expect(throws: RegisterError.self) { try reader.record(notification(of: stories, to: "https://hub.example.org/")) }
    #expect(try register.notifications() == [])
  }
}
