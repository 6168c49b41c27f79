import Bytes
import Catalogue
import Markup

/// What a feed says in place of an episode that was taken away: under its guid, so that apps which keep removed items
/// overwrite it, and without a name, the title or a reason.
struct RemovedItem: Sendable {
  let tombstone: ClearedTombstone
  let channel: Feed
  let site: SiteSettings

  var guid: EpisodeGUID { tombstone.guid }

  var recording: FeedRecording {
    FeedRecording(address: site.url(ofMedia: tombstone.mediaPath), media: Silence.media, title: nil)
  }

  /// In the feed's language, or in English.
  var title: String {
    switch channel.language.language {
    case "nl": "Deze aflevering is niet meer beschikbaar"
    case "de": "Diese Folge ist nicht mehr verfügbar"
    case "fr": "Cet épisode n’est plus disponible"
    case "ar": "لم تعد هذه الحلقة متاحة"
    case "so": "Qaybtan lama heli karo hadda"
    default: "This episode is no longer available"
    }
  }
}

extension XMLWriter {
  /// Everything in the item. Apple is asked to leave it out.
  mutating func rssItem(_ item: RemovedItem) {
    element("title", text: item.title)
    element("guid", ["isPermaLink": "false"], text: item.guid.text)
    element("pubDate", text: item.tombstone.publishedAt.rfc2822)
    element("description", text: item.title)
    let recording = item.recording
    element(
      "enclosure",
      [
        "url": recording.address, "length": "\(recording.media.lengthInBytes)", "type": recording.media.kind.mimeType,
      ])
    element("itunes:duration", text: "\(recording.media.durationInSeconds)")
    element("itunes:explicit", text: "false")
    element("itunes:episodeType", text: Episode.Kind.bonus.rawValue)
    element("itunes:block", text: "Yes")
    element("podcast:socialInteract", ["protocol": "disabled"])
  }

  /// Source: RFC 6721 §3.
  mutating func atomDeletedEntry(_ tombstone: ClearedTombstone) {
    element("at:deleted-entry", ["ref": atomID(of: tombstone.guid), "when": tombstone.removedAt.description])
  }
}

extension RemovedItem {
  var json: JSONValue {
    [
      "id": .text(guid.text), "title": .text(title), "content_text": .text(title),
      "date_published": .text(tombstone.publishedAt.description),
      "attachments": [
        [
          "url": .text(recording.address), "mime_type": .text(recording.media.kind.mimeType), "title": .text(title),
          "size_in_bytes": .integer(recording.media.lengthInBytes),
          "duration_in_seconds": .integer(recording.media.durationInSeconds),
        ]
      ],
    ]
  }
}
