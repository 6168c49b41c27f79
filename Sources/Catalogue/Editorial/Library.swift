/// Everything the workspace's texts say, read and found sound: what would be published if everyone agreed.
package struct Library: Hashable, Sendable {
  package var site: SiteSettings
  /// By id.
  package var feeds: [Feed]
  /// In the vocabulary's own order.
  package var topics: [Topic]
  /// By slug; no slug and no guid twice.
  package var episodes: [Episode]

  package init(site: SiteSettings, feeds: [Feed], topics: [Topic], episodes: [Episode]) {
    self.site = site
    self.feeds = feeds
    self.topics = topics
    self.episodes = episodes
  }
}
