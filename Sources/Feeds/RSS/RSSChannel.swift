import Catalogue
import Markup

extension XMLWriter {
  /// Everything in the channel but its items.
  mutating func rssChannel(of page: PageInFeed) {
    let channel = page.channel
    element("title", text: channel.title)
    element("link", text: page.website)
    links(of: page)
    element("description", text: channel.summary)
    element("language", text: channel.language.text)
    if let copyright = channel.copyright { element("copyright", text: copyright) }
    element("generator", text: "Klankbord")
    if let newest = page.newest { element("pubDate", text: newest.rfc2822) }
    element("image") { xml in
      xml.element("url", text: page.artwork)
      xml.element("title", text: channel.title)
      xml.element("link", text: page.website)
    }
    appleTags(of: page)
    podcastTags(of: page)
  }

  private mutating func links(of page: PageInFeed) {
    let type = "application/rss+xml"
    element("atom:link", ["rel": "self", "type": type, "href": page.address(as: .rss)])
    for link in page.paging(as: .rss) {
      element("atom:link", ["rel": link.relation, "type": type, "href": link.address])
    }
    for hub in page.hubs { element("atom:link", ["rel": "hub", "href": hub]) }
  }

  private mutating func appleTags(of page: PageInFeed) {
    let channel = page.channel
    element("itunes:author", text: channel.author)
    element("itunes:owner") { xml in
      xml.element("itunes:name", text: channel.owner.name)
      xml.element("itunes:email", text: channel.owner.email)
    }
    element("itunes:image", ["href": page.artwork])
    for category in channel.categories {
      element("itunes:category", ["text": category.name]) { xml in
        if let subcategory = category.subcategory { xml.element("itunes:category", ["text": subcategory]) }
      }
    }
    element("itunes:explicit", text: channel.isExplicit ? "true" : "false")
    element("itunes:type", text: channel.kind.rawValue)
    if channel.isBlocked { element("itunes:block", text: "Yes") }
    if channel.isComplete { element("itunes:complete", text: "Yes") }
    if page.isFeedItself {
      let newAddress = channel.movedTo ?? (channel.movedFrom.isEmpty ? nil : page.address(as: .rss))
      if let newAddress { element("itunes:new-feed-url", text: newAddress) }
    }
  }

  private mutating func podcastTags(of page: PageInFeed) {
    let channel = page.channel
    element("podcast:guid", text: channel.guid)
    element("podcast:locked", ["owner": channel.owner.email], text: channel.isLocked ? "yes" : "no")
    element("podcast:medium", text: channel.medium.rawValue)
    element("podcast:image", ["href": page.artwork])
    for link in channel.funding { element("podcast:funding", ["url": link.address], text: link.text) }
    for person in page.feed.people { podcastPerson(person, portrait: nil) }
    for trailer in page.trailers { podcastTrailer(trailer) }
    podcastLicense(channel.license)
    podcastLocations(channel.locations)
    podcastTexts(channel.texts)
    if let updates = channel.updates {
      element(
        "podcast:updateFrequency",
        [
          "rrule": updates.rule, "dtstart": updates.start?.description,
          "complete": updates.isComplete ? "true" : nil,
        ],
        text: updates.text)
    }
    if !channel.podroll.isEmpty {
      element("podcast:podroll") { xml in
        for feed in channel.podroll {
          xml.element("podcast:remoteItem", ["feedGuid": feed.guid, "feedUrl": feed.address, "title": feed.title])
        }
      }
    }
    for platform in channel.blockedPlatforms { element("podcast:block", ["id": platform.name], text: "yes") }
  }

  private mutating func podcastTrailer(_ trailer: FeedItem) {
    let recording = trailer.recording
    element(
      "podcast:trailer",
      [
        "url": recording.address, "pubdate": trailer.episode.publishedAt.rfc2822,
        "length": "\(recording.media.lengthInBytes)", "type": recording.media.kind.mimeType,
        "season": trailer.text.season.map { "\($0)" },
      ],
      text: trailer.text.title)
  }
}
