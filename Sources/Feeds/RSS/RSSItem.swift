import Bytes
import Catalogue
import Markup

extension XMLWriter {
  /// Everything in an item.
  ///
  /// No `itunes:title` and `itunes:author`: they would say again what `title` and the channel say. An episode in another
  /// language than the feed's has a `dc:language`: RSS has no tag of its own for it, feedparser reads this one, the W3C
  /// validator knows it, and podcast apps pass it over.
  mutating func rssItem(_ item: FeedItem) {
    let (episode, text) = (item.episode, item.text)
    element("title", text: text.title)
    if let page = item.page { element("link", text: page) }
    element("guid", ["isPermaLink": "false"], text: text.guid.text)
    element("pubDate", text: episode.publishedAt.rfc2822)
    notes(of: item)
    if let language = item.language { element("dc:language", text: language.text) }
    let recording = item.recording
    element(
      "enclosure",
      [
        "url": recording.address, "length": "\(recording.media.lengthInBytes)", "type": recording.media.kind.mimeType,
      ])
    appleTags(of: item)
    podcastTags(of: item)
    podloveChapters(episode.chapters)
  }

  /// The description, and right after it the whole where that says more: the W3C validator warns of the other order.
  private mutating func notes(of item: FeedItem) {
    let notes = FeedNotes(of: item)
    let description = notes.description()
    if !description.isEmpty { element("description") { $0.cdata(description) } }
    attempt { (xml) throws(MarkupError) in
      let html = try notes.html()
      if html != description { xml.element("content:encoded") { $0.cdata(html) } }
    }
  }

  private mutating func appleTags(of item: FeedItem) {
    let text = item.text
    element("itunes:duration", text: "\(item.episode.media.durationInSeconds)")
    element("itunes:explicit", text: text.isExplicit ?? item.channel.isExplicit ? "true" : "false")
    element("itunes:episodeType", text: text.kind.rawValue)
    if let season = text.season { element("itunes:season", text: "\(season)") }
    if let number = text.number { element("itunes:episode", text: "\(number)") }
    if text.isBlocked { element("itunes:block", text: "Yes") }
    if let cover = item.cover { element("itunes:image", ["href": cover]) }
  }

  private mutating func podcastTags(of item: FeedItem) {
    let (episode, text) = (item.episode, item.text)
    // Apple's tags have the numbers; these two are for what they are called.
    if let season = text.season, let name = item.channel.seasonNames[season] {
      element("podcast:season", ["name": name], text: "\(season)")
    }
    if let number = text.number, let name = text.numberName {
      element("podcast:episode", ["display": name], text: "\(number)")
    }
    if let cover = item.cover { element("podcast:image", ["href": cover]) }
    for person in episode.people {
      podcastPerson(person, portrait: episode.portraitPath(of: person).map(item.site.address.url))
    }
    podcastTranscripts(of: item)
    if let path = episode.chaptersPath {
      element("podcast:chapters", ["url": item.site.address.url(of: path), "type": "application/json+chapters"])
    }
    for soundbite in episode.soundbites {
      element(
        "podcast:soundbite",
        [
          "startTime": decimalSeconds(soundbite.startInMilliseconds),
          "duration": decimalSeconds(soundbite.durationInMilliseconds),
        ]
      ) { xml in
        if let title = soundbite.title { xml.text(title) }
      }
    }
    podcastLocations(text.locations)
    podcastLicense(text.license)
    podcastTexts(text.texts)
    podcastAlternates(of: item)
    for link in text.contentLinks { element("podcast:contentLink", ["href": link.address], text: link.text) }
    // Comments under an episode can endanger who speaks in it.
    element("podcast:socialInteract", ["protocol": "disabled"])
  }

  private mutating func podcastTranscripts(of item: FeedItem) {
    for transcript in item.episode.transcripts {
      for (path, subtitles) in item.episode.paths(of: transcript) {
        let type =
          switch subtitles {
          case .vtt: "text/vtt"
          case .srt: "application/x-subrip"
          case nil: "text/plain"
          }
        element(
          "podcast:transcript",
          [
            "url": item.site.address.url(of: path), "type": type, "language": transcript.language.text,
            "rel": subtitles == nil ? nil : "captions",
          ])
      }
    }
  }

  /// Every file to choose from, the enclosure's own among them; nothing where there is no choice.
  private mutating func podcastAlternates(of item: FeedItem) {
    let recordings = item.recordings
    guard recordings.count > 1 else { return }
    for (position, recording) in recordings.enumerated() {
      let media = recording.media
      element(
        "podcast:alternateEnclosure",
        [
          "type": media.kind.mimeType, "length": "\(media.lengthInBytes)",
          "bitrate": media.bitRate.average > 0 ? "\(media.bitRate.average)" : nil, "title": recording.title,
          "default": position == 0 ? "true" : nil,
        ]
      ) { xml in
        xml.element("podcast:source", ["uri": recording.address])
        xml.element("podcast:integrity", ["type": "sri", "value": "sha256-\(base64(media.hash.bytes))"])
      }
    }
  }

  /// Those that a list can show. Source: Podlove Simple Chapters 1.2, where each has a title.
  private mutating func podloveChapters(_ chapters: [Chapter]) {
    let listed = chapters.filter { $0.isListed && !$0.title.isEmpty }
    guard !listed.isEmpty else { return }
    element("psc:chapters", ["version": "1.2"]) { xml in
      for chapter in listed {
        xml.element(
          "psc:chapter",
          ["start": normalPlayTime(chapter.startInMilliseconds), "title": chapter.title, "href": chapter.link])
      }
    }
  }
}
