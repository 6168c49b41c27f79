import Bytes
import Catalogue
import Markup

/// A page of a feed as podcast apps read it. Sources: RSS 2.0; PSP-1; Apple's guide for podcasters; the podcast
/// namespace 1.0; Podlove Simple Chapters 1.2; RFC 5005 §3.
struct RSSDocument {
  let page: PageInFeed

  /// Always all of them, so that one more tag in an episode changes nothing else.
  private static let attributes: KeyValuePairs<String, String?> = [
    "version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/", "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "xmlns:podcast": "https://podcastindex.org/namespace/1.0", "xmlns:psc": "http://podlove.org/simple-chapters",
  ]

  /// Appends the whole document; appends nothing where a text holds a character that XML does not allow.
  func write(into buffer: inout ByteBuffer) throws(MarkupError) {
    try XMLWriter.document("rss", Self.attributes, into: &buffer) { xml in
      xml.element("channel") { xml in
        xml.rssChannel(of: page)
        for item in page.items { xml.element("item") { $0.rssItem(item) } }
        for item in page.removedItems { xml.element("item") { $0.rssItem(item) } }
      }
    }
  }
}
