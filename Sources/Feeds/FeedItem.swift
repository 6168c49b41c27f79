import Catalogue
import Markup

/// One episode in a feed.
struct FeedItem {
  let episode: ClearedEpisode
  let isExplicit: Bool
  /// The site's, with its last slash.
  let address: String

  func write(to xml: inout XMLWriter) {
    let page = episode.pagePath.map { address + $0 }
    xml.element("title", text: episode.text.title)
    if let page { xml.element("link", text: page) }
    xml.element("guid", ["isPermaLink": "false"], text: episode.text.guid.text)
    xml.element("pubDate", text: episode.publishedAt.rfc2822)
    xml.attempt { (xml) throws(MarkupError) in
      let description = try ItemDescription(
        of: Markdown(episode.text.notes), base: page ?? "\(address)episodes/\(episode.slug)/", page: page)
      guard !description.html.isEmpty else { return }
      xml.element("description") { $0.cdata(description.html) }
    }
    xml.element(
      "enclosure",
      [
        "url": address + episode.mediaPath, "length": "\(episode.media.lengthInBytes)",
        "type": episode.media.kind.mimeType,
      ])
    xml.element("itunes:duration", text: "\(episode.media.durationInSeconds)")
    xml.element("itunes:explicit", text: isExplicit ? "true" : "false")
    xml.element("itunes:episodeType", text: episode.text.kind.rawValue)
    if let season = episode.text.season { xml.element("itunes:season", text: "\(season)") }
    if let number = episode.text.number { xml.element("itunes:episode", text: "\(number)") }
    for person in episode.people {
      xml.element("podcast:person", ["role": person.role.rawValue], text: person.label)
    }
  }
}
