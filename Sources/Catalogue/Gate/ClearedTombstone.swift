package import Bytes

/// What may be told of an episode that was taken away: nothing but that.
package struct ClearedTombstone: Hashable, Sendable {
  package let guid: EpisodeGUID
  /// As the episode's was.
  package let publishedAt: Moment
  package let removedAt: Moment
  /// Whether RSS and JSON Feed carry an item for it.
  package let isShown: Bool
  /// Whether Atom names it among what was deleted, for 30 days (RFC 6721).
  package let isDeletedEntry: Bool
  /// Where a silence of its own stands below `Public/`.
  package let mediaPath: String

  fileprivate init(_ tombstone: Tombstone, isShown: Bool, isDeletedEntry: Bool) {
    guid = tombstone.guid
    publishedAt = tombstone.publishedAt
    removedAt = tombstone.removedAt
    self.isShown = isShown
    self.isDeletedEntry = isDeletedEntry
    let digest = SHA256.digest(of: Array(tombstone.guid.text.utf8))
    mediaPath = "media/removed-\(digest.hex.prefix(8)).mp3"
  }

  package func add(to digest: inout DigestBuilder) {
    digest.append(guid.text)
    digest.append(publishedAt.description)
    digest.append(removedAt.description)
    digest.append(isShown)
    digest.append(isDeletedEntry)
  }
}

extension Tombstone {
  /// Until when Atom names it among what was deleted.
  var namedUntil: Moment {
    Moment(secondsSince1970: removedAt.secondsSince1970 + 30 * 86400, offsetInSeconds: removedAt.offsetInSeconds)
  }
}

extension Gate {
  /// Of the episodes that a feed carried and that are not published again; newest first, then by guid.
  func clearedTombstones(of feed: Feed) -> [ClearedTombstone] {
    register.tombstones.compactMap { tombstone in
      guard tombstone.feeds.contains(feed.id), register.publications[tombstone.guid]?.isPublished != true else {
        return nil
      }
      let isShown = tombstone.shownUntil != nil && !span.holds(endOf: tombstone.shownUntil)
      return ClearedTombstone(
        tombstone, isShown: isShown, isDeletedEntry: isShown || !span.holds(endOf: tombstone.namedUntil))
    }.sorted {
      ($1.publishedAt.secondsSince1970, $0.guid) < ($0.publishedAt.secondsSince1970, $1.guid)
    }
  }
}
