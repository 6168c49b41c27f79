package import Bytes
package import Catalogue
package import Register
import SourceText

/// A feed as it stands in the result, and somebody who was not told of it yet.
package struct Notice: Hashable, Sendable {
  package let feed: FeedID
  package let receiver: Receiver
  /// The public addresses that the receiver is told of; never empty.
  package let documents: [String]
  /// Of all of the feed's documents.
  package let key: SHA256Digest
  /// What came of the last attempt, where there was one for the feed as it is now.
  package let lastAnswer: String?

  /// Every notice that is due, in the order of the feeds: of what stands in the result, and was not taken by the receiver
  /// since it changed.
  package static func due(
    for feeds: [Feed], on site: SiteSettings, artefacts: [String: Artefact], told: [Notification]
  ) -> [Notice] {
    feeds.filter { !$0.receivers.isEmpty }.flatMap { feed -> [Notice] in
      guard artefacts["feeds/\(feed.id).xml"] != nil else { return [] }
      let key = Self.key(of: feed.id, artefacts)
      return feed.receivers.compactMap { receiver in
        let last = told.first { $0.feed == feed.id && $0.receiver == receiver.address && $0.key == key }
        guard last?.isDone != true else { return nil }
        let documents = receiver.formats.map { "feeds/\(feed.id).\($0.rawValue)" }.filter { artefacts[$0] != nil }
        return Notice(
          feed: feed.id, receiver: receiver, documents: documents.map(site.address.url(of:)), key: key,
          lastAnswer: last?.answer)
      }
    }
  }

  /// Changes when any document of the feed does: also an older page, from which an episode was taken away.
  private static func key(of feed: FeedID, _ artefacts: [String: Artefact]) -> SHA256Digest {
    let own = artefacts.values.filter {
      $0.path.hasPrefix("feeds/\(feed).") || $0.path.hasPrefix("feeds/\(feed)-page-")
    }
    var digest = SHA256()
    for artefact in own.sorted(by: { $0.path < $1.path }) {
      digest.update(Array((artefact.path + "\n").utf8))
      digest.update(artefact.key.bytes)
    }
    return digest.finish()
  }
}

extension Workspace {
  /// Every notice that is due; empty where there is no register yet, or where the site's settings have an error.
  package func dueNotices() throws -> [Notice] {
    try openRegister().map(dueNotices) ?? []
  }

  func dueNotices(by register: RegisterDatabase) throws -> [Notice] {
    let texts = WorkspaceTexts(of: self, onlyFeeds: true).files
    let sitePath = "Site/site.md"
    guard let site = texts[sitePath].flatMap({ SiteSettings.read($0, file: sitePath).value }) else { return [] }
    let feeds = texts.keys.sorted().filter { $0.hasPrefix("Feeds/") }.compactMap { path in
      texts[path].flatMap { Feed.read($0, file: path).value }
    }
    return Notice.due(
      for: feeds.sorted { $0.id < $1.id }, on: site, artefacts: try register.artefactsOfFeeds(),
      told: try register.notifications())
  }
}

extension Publisher {
  /// How many feeds changed of which somebody was not told yet.
  package func untoldFeeds() throws -> Int {
    Set(try workspace.dueNotices(by: register).map(\.feed)).count
  }
}
