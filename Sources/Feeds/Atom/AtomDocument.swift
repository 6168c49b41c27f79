import Bytes
import Catalogue
import Markup

/// A page of a feed as Atom. Sources: RFC 4287; RFC 5005 §3; WebSub §4.
struct AtomDocument {
  let page: PageInFeed

  /// Appends the whole document; appends nothing where a text holds a character that XML does not allow.
  func write(into buffer: inout ByteBuffer) throws(MarkupError) {
    let attributes: KeyValuePairs<String, String?> = [
      "xmlns": "http://www.w3.org/2005/Atom",
      "xmlns:at": page.deletedEntries.isEmpty ? nil : "http://purl.org/atompub/tombstones/1.0",
      "xml:lang": page.channel.language.text,
    ]
    try XMLWriter.document("feed", attributes, into: &buffer) { xml in
      xml.atomFeed(page)
      for tombstone in page.deletedEntries { xml.atomDeletedEntry(tombstone) }
      for item in page.items { xml.element("entry", ["xml:lang": item.language?.text]) { $0.atomEntry(item) } }
    }
  }
}

extension XMLWriter {
  /// Everything in a feed but its entries. An empty page was updated in 1970: the clock has no part in it.
  fileprivate mutating func atomFeed(_ page: PageInFeed) {
    let channel = page.channel
    element("id", text: "urn:uuid:\(channel.guid)")
    element("title", text: channel.title)
    element("subtitle", text: channel.summary)
    element("updated", text: (page.newestChange ?? Moment(secondsSince1970: 0)).description)
    element("author") { $0.element("name", text: channel.author) }
    let type = "application/atom+xml"
    element("link", ["rel": "self", "type": type, "href": page.address(as: .atom)])
    element("link", ["rel": "alternate", "type": "text/html", "href": page.website])
    for link in page.paging(as: .atom) {
      element("link", ["rel": link.relation, "type": type, "href": link.address])
    }
    for hub in page.hubs { element("link", ["rel": "hub", "href": hub]) }
    if let copyright = channel.copyright { element("rights", text: copyright) }
    element("icon", text: page.artwork)
    element("logo", text: page.artwork)
    element("generator", text: "Klankbord")
  }

  /// Everything in an entry. Without notes its title is its content: an entry without a page must have one (RFC 4287
  /// §4.1.2), and the W3C validator misses it in the others and wants it not blank.
  fileprivate mutating func atomEntry(_ item: FeedItem) {
    let (episode, text) = (item.episode, item.text)
    element("id", text: atomID(of: text.guid))
    element("title", text: text.title)
    element("published", text: episode.publishedAt.description)
    element("updated", text: episode.publishedAt.description)
    if let page = item.page { element("link", ["rel": "alternate", "type": "text/html", "href": page]) }
    for recording in item.recordings {
      element(
        "link",
        [
          "rel": "enclosure", "type": recording.media.kind.mimeType, "length": "\(recording.media.lengthInBytes)",
          "href": recording.address, "title": recording.title,
        ])
    }
    for topic in text.topics { element("category", ["term": topic.text]) }
    attempt { (xml) throws(MarkupError) in
      let html = try FeedNotes(of: item).html()
      if html.isEmpty {
        xml.element("content", ["type": "text"], text: text.title)
      } else {
        xml.element("content", ["type": "html"]) { $0.cdata(html) }
      }
    }
  }
}
