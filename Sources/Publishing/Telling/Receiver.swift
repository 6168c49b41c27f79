package import Catalogue

/// Who wants to hear that a feed changed, so that apps need not wait until they ask again.
package enum Receiver: Hashable, Sendable {
  /// A WebSub hub, by its address.
  case hub(String)
  case podcastIndex

  package var address: String {
    switch self {
    case .hub(let address): address
    case .podcastIndex: "https://api.podcastindex.org/api/1.0/hub/pubnotify"
    }
  }

  /// The formats of a feed that it is told of. A hub knows each document as a topic of its own, by the address that the
  /// document calls itself (WebSub §4); the index reads RSS.
  package var formats: [ClearedFeed.Format] { self == .podcastIndex ? [.rss] : ClearedFeed.Format.allCases }

  /// What curl is told to ask, beside the address. A hub takes a form (PubSubHubbub 0.3 §7.1, which WebSub leaves to hubs);
  /// the index takes a query, without a key.
  func request(about document: String) -> [String] {
    switch self {
    case .hub: ["--data-urlencode", "hub.mode=publish", "--data-urlencode", "hub.url=" + document]
    case .podcastIndex: ["--get", "--data-urlencode", "url=" + document]
    }
  }
}

extension Feed {
  /// Whom the feed's text asks to tell of every change.
  package var receivers: [Receiver] { hubs.map(Receiver.hub) + (notifiesPodcastIndex ? [.podcastIndex] : []) }
}
