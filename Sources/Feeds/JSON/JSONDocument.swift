import Bytes
import Catalogue
import Markup

/// A page of a feed as JSON Feed 1.1, each item on a line of its own.
struct JSONDocument {
  let page: PageInFeed

  /// Appends the whole document, item by item: no tree of the whole stands in memory.
  func write(into buffer: inout ByteBuffer) throws(MarkupError) {
    let start = buffer.count
    JSONValue.object(channel).write(into: &buffer)
    // The items go before the object's closing brace.
    buffer.truncate(to: buffer.count - 1)
    buffer.append(",\"items\":[")
    do throws(MarkupError) {
      for (position, item) in page.items.enumerated() {
        buffer.append(position == 0 ? "\n" : ",\n")
        try item.json().write(into: &buffer)
      }
      for (position, item) in page.removedItems.enumerated() {
        buffer.append(position + page.episodes.count == 0 ? "\n" : ",\n")
        item.json.write(into: &buffer)
      }
    } catch {
      buffer.truncate(to: start)
      throw error
    }
    buffer.append("\n]}\n")
  }

  /// `feed_url` is what identifies the feed, and so the same on every page.
  private var channel: [JSONValue.Member] {
    let channel = page.channel
    let hubs = page.hubs.map { ["type": "WebSub", "url": .text($0)] as JSONValue }
    return [
      .init("version", "https://jsonfeed.org/version/1.1"),
      .init("title", .text(channel.title)),
      .init("home_page_url", .text(page.website)),
      .init("feed_url", .text(page.feedItself(as: .json))),
      .init("next_url", .text(page.olderPage(as: .json))),
      .init("description", .text(channel.summary)),
      .init("icon", .text(page.artwork)),
      .init("authors", [["name": .text(channel.author)]]),
      .init("language", .text(channel.language.text)),
      .init("expired", channel.isComplete ? true : nil),
      .init("hubs", hubs.isEmpty ? nil : .array(hubs)),
    ].filter { $0.value != nil }
  }
}

extension FeedItem {
  /// Without notes its title is its content: an item must have one.
  fileprivate func json() throws(MarkupError) -> JSONValue {
    let html = try FeedNotes(of: self).html()
    let members: [JSONValue.Member] = [
      .init("id", .text(text.guid.text)),
      .init("url", .text(page)),
      .init("title", .text(text.title)),
      html.isEmpty
        ? .init("content_text", .text(text.title))
        : .init("content_html", .text(String(decoding: html, as: UTF8.self))),
      .init("image", .text(cover)),
      .init("date_published", .text(episode.publishedAt.description)),
      .init("language", .text(language?.text)),
      .init("tags", text.topics.isEmpty ? nil : .array(text.topics.map { .text($0.text) })),
      .init("attachments", .array(recordings.map(attachment))),
    ]
    return .object(members.filter { $0.value != nil })
  }

  /// Attachments with the same title are the same thing in other forms, says the format; so all bear the episode's.
  private func attachment(_ recording: FeedRecording) -> JSONValue {
    [
      "url": .text(recording.address), "mime_type": .text(recording.media.kind.mimeType), "title": .text(text.title),
      "size_in_bytes": .integer(recording.media.lengthInBytes),
      "duration_in_seconds": .integer(recording.media.durationInSeconds),
    ]
  }
}
