import Bytes
import Catalogue

/// One page of a feed and its neighbours: all that its documents are written from.
///
/// Nothing in an older page comes from the newest episodes, so that a new episode changes the feed's own documents alone.
struct PageInFeed: Sendable {
  let feed: ClearedFeed
  private let index: Int

  /// - Parameter index: of the page among the feed's.
  init(_ feed: ClearedFeed, _ index: Int) {
    self.feed = feed
    self.index = index
  }

  var page: FeedPage { feed.pages[index] }
  var episodes: [ClearedEpisode] { page.episodes }
  var channel: Feed { feed.channel }
  var site: SiteSettings { feed.site }

  /// Whether it is what people subscribe to.
  var isFeedItself: Bool { page.number == nil }
  /// The show's website.
  var website: String { channel.link ?? site.address.description }
  var artwork: String { site.address.url(of: feed.artworkPath) }
  /// When its newest episode appeared; `nil` where it is empty.
  var newest: Moment? { episodes.first?.publishedAt }
  var items: [FeedItem] { episodes.map { FeedItem(episode: $0, channel: channel, site: site) } }

  /// What stands in place of episodes that were taken away: in the feed itself alone, which every app reads.
  var removedItems: [RemovedItem] {
    tombstones.filter(\.isShown).map { RemovedItem(tombstone: $0, channel: channel, site: site) }
  }

  /// What Atom says was deleted.
  var deletedEntries: [ClearedTombstone] { tombstones.filter(\.isDeletedEntry) }

  private var tombstones: [ClearedTombstone] { isFeedItself ? feed.tombstones : [] }

  /// When something was last added or deleted; `nil` where nothing ever was.
  var newestChange: Moment? {
    (episodes.prefix(1).map(\.publishedAt) + deletedEntries.map(\.removedAt)).max {
      $0.secondsSince1970 < $1.secondsSince1970
    }
  }

  /// The hubs that are told of changes: of the feed itself alone. Source: WebSub §4, the topic is the `self` link.
  var hubs: [String] { isFeedItself ? channel.hubs : [] }

  /// The episodes that announce the show, on whichever page they stand; none on an older page.
  var trailers: [FeedItem] {
    guard isFeedItself else { return [] }
    return feed.episodes.filter { $0.text.kind == .trailer }.map {
      FeedItem(episode: $0, channel: channel, site: site)
    }
  }

  func address(as format: ClearedFeed.Format) -> String { address(of: page, as: format) }

  func feedItself(as format: ClearedFeed.Format) -> String { address(of: feed.pages[0], as: format) }

  /// Where `next` leads: to the page with older episodes.
  func olderPage(as format: ClearedFeed.Format) -> String? { older.map { address(of: $0, as: format) } }

  /// The links of a paged feed by their relations; none where one document holds all. Source: RFC 5005 §3.
  func paging(as format: ClearedFeed.Format) -> [(relation: String, address: String)] {
    guard feed.pages.count > 1 else { return [] }
    let pages = [("first", feed.pages.first), ("previous", newer), ("next", older), ("last", feed.pages.last)]
    return pages.compactMap { relation, page in page.map { (relation, address(of: $0, as: format)) } }
  }

  private var newer: FeedPage? { index == 0 ? nil : feed.pages[index - 1] }
  private var older: FeedPage? { index + 1 < feed.pages.count ? feed.pages[index + 1] : nil }

  private func address(of page: FeedPage, as format: ClearedFeed.Format) -> String {
    site.address.url(of: feed.path(of: page, as: format))
  }
}

extension PageInFeed {
  /// Of everything in its documents but the links to other pages and the trailers.
  var digest: SHA256Digest {
    var digest = DigestBuilder("feed page")
    feed.addChannel(to: &digest)
    digest.append(page.number)
    digest.append(each: tombstones) { $1.add(to: &$0) }
    digest.append(each: episodes) { $0.append($1.digest) }
    return digest.finish()
  }

  func output(as format: ClearedFeed.Format) -> OutputFile {
    let trailers = format == .rss ? trailers.map(\.episode) : []
    return OutputFile(
      path: feed.path(of: page, as: format), key: key(as: format, trailers), stage: .feed,
      destination: .feed(channel.id), mentions: Set((episodes + trailers).map(\.text.guid)),
      recipe: .rendered { try write(as: format, into: &$0) })
  }

  private func key(as format: ClearedFeed.Format, _ trailers: [ClearedEpisode]) -> SHA256Digest {
    let links = format == .json ? [olderPage(as: format)].compactMap(\.self) : paging(as: format).map(\.address)
    var key = DigestBuilder("feed document 4")
    key.append(format.rawValue)
    key.append(digest)
    key.append(each: links) { $0.append($1) }
    key.append(each: trailers) { $0.append($1.digest) }
    return key.finish()
  }

  private func write(as format: ClearedFeed.Format, into buffer: inout ByteBuffer) throws {
    switch format {
    case .rss: try RSSDocument(page: self).write(into: &buffer)
    case .atom: try AtomDocument(page: self).write(into: &buffer)
    case .json: try JSONDocument(page: self).write(into: &buffer)
    }
  }
}
