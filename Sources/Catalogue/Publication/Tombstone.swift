/// What stands in a feed for an episode that was taken away, under its own guid, so that apps which keep removed items
/// overwrite it: no title, no name, no reason.
package struct Tombstone: Hashable, Sendable {
  package let guid: EpisodeGUID
  /// As the episode's was.
  package let publishedAt: Moment
  package let removedAt: Moment
  /// Until when RSS and JSON Feed carry an item for it; `nil` where they carry none. Atom names what was deleted for 30
  /// days in any case (RFC 6721).
  package let shownUntil: Moment?
  /// The feeds that carried it.
  package let feeds: Set<FeedID>

  package init(guid: EpisodeGUID, publishedAt: Moment, removedAt: Moment, shownUntil: Moment?, feeds: Set<FeedID>) {
    self.guid = guid
    self.publishedAt = publishedAt
    self.removedAt = removedAt
    self.shownUntil = shownUntil
    self.feeds = feeds
  }
}
