package import Catalogue

/// Every document of a feed: each of its pages as RSS, as Atom and as JSON Feed.
///
/// Everything in them comes from the feed's own values: no clock, so that the same values give the same bytes.
package struct FeedDocuments: Sendable {
  private let feed: ClearedFeed

  package init(of feed: ClearedFeed) {
    self.feed = feed
  }

  /// The feed's own documents first, then the older pages, newest first.
  package var outputs: [OutputFile] {
    feed.pages.indices.flatMap { index in
      let page = PageInFeed(feed, index)
      return ClearedFeed.Format.allCases.map(page.output)
    }
  }
}
