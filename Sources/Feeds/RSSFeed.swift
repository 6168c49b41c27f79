package import Bytes
package import Catalogue
package import Markup

/// A feed as podcast apps read it: RSS 2.0 with Apple's and the podcast namespace's elements.
///
/// Sources: RSS 2.0, PSP-1, Apple's guide for podcasters, the podcast namespace 1.0. Everything in it comes from the
/// feed's own values: no clock, so that the same values give the same bytes.
package struct RSSFeed: Sendable {
  private let feed: ClearedFeed

  package init(feed: ClearedFeed) {
    self.feed = feed
  }

  package var output: OutputFile {
    var key = DigestBuilder("rss feed 2")
    feed.add(to: &key)
    return OutputFile(
      path: feed.path, key: key.finish(), stage: .feed, destination: .feed(feed.channel.id),
      mentions: Set(feed.episodes.map(\.text.guid)), recipe: .rendered { try write(into: &$0) })
  }

  /// Appends the whole document; appends nothing where a text holds a character that XML does not allow.
  package func write(into buffer: inout ByteBuffer) throws(MarkupError) {
    let namespaces: KeyValuePairs<String, String?> = [
      "version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom",
      "xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
      "xmlns:podcast": "https://podcastindex.org/namespace/1.0",
    ]
    try XMLWriter.document("rss", namespaces, into: &buffer) { xml in
      xml.element("channel") { xml in
        writeChannel(to: &xml)
        let address = feed.site.address.description
        for episode in feed.episodes {
          let item = FeedItem(episode: episode, isExplicit: feed.channel.isExplicit, address: address)
          xml.element("item") { item.write(to: &$0) }
        }
      }
    }
  }

  private func writeChannel(to xml: inout XMLWriter) {
    let channel = feed.channel
    let address = feed.site.address
    xml.element("title", text: channel.title)
    xml.element("link", text: address.description)
    xml.element(
      "atom:link", ["rel": "self", "type": "application/rss+xml", "href": address.url(of: feed.path)])
    xml.element("description", text: channel.summary)
    xml.element("language", text: channel.language.text)
    xml.element("generator", text: "Klankbord")
    if let newest = feed.episodes.first { xml.element("pubDate", text: newest.publishedAt.rfc2822) }
    xml.element("itunes:author", text: channel.author)
    for category in channel.categories {
      xml.element("itunes:category", ["text": category.name]) { xml in
        if let subcategory = category.subcategory { xml.element("itunes:category", ["text": subcategory]) }
      }
    }
    xml.element("itunes:explicit", text: channel.isExplicit ? "true" : "false")
    xml.element("itunes:image", ["href": address.url(of: feed.artworkPath)])
    xml.element("itunes:owner") { xml in
      xml.element("itunes:name", text: channel.owner.name)
      xml.element("itunes:email", text: channel.owner.email)
    }
    xml.element("itunes:type", text: channel.kind.rawValue)
    xml.element("podcast:guid", text: channel.guid)
    xml.element("podcast:locked", ["owner": channel.owner.email], text: channel.isLocked ? "yes" : "no")
  }
}
