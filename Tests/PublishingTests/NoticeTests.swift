import Bytes
import Catalogue
import Register
import Testing

@testable import Publishing

/// Who is to be told of which feed, as values alone.
@Suite struct NoticeTests {
  private let site: SiteSettings
  private let now: Moment
  private static let hub = "https://hub.example.org/"
  private static let index = "https://api.podcastindex.org/api/1.0/hub/pubnotify"

  init() throws {
    site = SiteSettings(
      title: "Stemmen", address: try #require(SiteAddress("https://podcast.example.org/stemmen/")),
      language: try #require(LanguageTag("nl")), timeZone: "Europe/Amsterdam")
    now = try #require(Moment("2026-03-10T12:00:00Z"))
  }

  private func feed(_ id: String, hubs: [String] = [hub], tellsIndex: Bool = false) throws -> Feed {
    var feed = Feed(
      id: try #require(FeedID(id)), title: id, language: site.language, author: "Radio Nabij",
      owner: Owner(name: "Radio Nabij", email: "info@example.org"), image: try #require(FileName("a.png")),
      categories: [], guid: "", summary: "")
    feed.hubs = hubs
    feed.notifiesPodcastIndex = tellsIndex
    return feed
  }

  /// The files of a result, each with a key of its own version.
  private func artefacts(_ paths: String..., version: UInt8 = 1) -> [String: Artefact] {
    Dictionary(
      uniqueKeysWithValues: paths.map { path in
        (
          path,
          Artefact(
            path: path, key: SHA256.digest(of: [version]), lengthInBytes: 1, modified: 0, changed: 0, inode: 0)
        )
      })
  }

  private func due(
    _ feeds: Feed..., artefacts: [String: Artefact], told: [Notification] = []
  ) -> [Notice] {
    Notice.due(for: feeds, on: site, artefacts: artefacts, told: told)
  }

  private func told(_ notice: Notice, _ answer: String, isDone: Bool) -> Notification {
    Notification(
      feed: notice.feed, receiver: notice.receiver.address, key: notice.key, toldAt: now, answer: answer,
      isDone: isDone)
  }

  @Test func `a hub is told of every document by its own address, the index of RSS`() throws {
    let standing = artefacts("feeds/a.xml", "feeds/a.atom", "feeds/a.json", "feeds/a-page-1.xml", "feeds/b.xml")
    let notices = due(try feed("a", tellsIndex: true), try feed("b", hubs: []), artefacts: standing)
    #expect(notices.map(\.receiver.address) == [Self.hub, Self.index])
    let start = "https://podcast.example.org/stemmen/feeds/"
    #expect(notices[0].documents == ["\(start)a.xml", "\(start)a.atom", "\(start)a.json"])
    #expect(notices[1].documents == ["\(start)a.xml"])
    #expect(notices.map(\.lastAnswer) == [nil, nil])
  }

  @Test func `a feed that does not stand in the result is told to nobody`() throws {
    #expect(due(try feed("a"), artefacts: artefacts("feeds/b.xml", "feeds/a.atom")) == [])
  }

  @Test func `who took it is not told again until a document changes, also an older page`() throws {
    let feed = try feed("a")
    let standing = artefacts("feeds/a.xml", "feeds/a-page-1.xml", "index.html")
    let notice = try #require(due(feed, artefacts: standing).first)
    let done = [told(notice, "202", isDone: true)]
    #expect(due(feed, artefacts: standing, told: done) == [])
    let elsewhere = standing.merging(artefacts("index.html", "feeds/b.xml", "feeds/ab.xml", version: 2)) { $1 }
    #expect(due(feed, artefacts: elsewhere, told: done) == [])
    for path in ["feeds/a.xml", "feeds/a-page-1.xml", "feeds/a.json"] {
      let changed = standing.merging(artefacts(path, version: 2)) { $1 }
      #expect(due(feed, artefacts: changed, told: done).count == 1, "\(path)")
    }
    var fewer = standing
    fewer["feeds/a-page-1.xml"] = nil
    #expect(due(feed, artefacts: fewer, told: done).count == 1)
  }

  @Test func `who did not take it is told again, and one that was never told`() throws {
    let feed = try feed("a", hubs: [Self.hub, "https://other.example.org/"])
    let standing = artefacts("feeds/a.xml")
    let notice = try #require(due(feed, artefacts: standing).first)
    let again = due(feed, artefacts: standing, told: [told(notice, "503", isDone: false)])
    #expect(again.map(\.lastAnswer) == ["503", nil])
    let rest = due(feed, artefacts: standing, told: [told(notice, "202", isDone: true)])
    #expect(rest.map(\.receiver.address) == ["https://other.example.org/"])
  }
}
