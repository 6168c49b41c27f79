/// An item of a feed, with the text of each element as it stands in the XML.
package struct FeedItem: Hashable, Sendable {
  package var title: String
  package let guid: String
  package let pubDate: String
  package let enclosure: String
  package let length: String

  package init(title: String, guid: String, pubDate: String, enclosure: String, length: String) {
    self.title = title
    self.guid = guid
    self.pubDate = pubDate
    self.enclosure = enclosure
    self.length = length
  }
}

extension TestWorkspace {
  /// The items of a feed in `Public/`, in their order.
  package func items(of feed: String = "podcast") throws -> [FeedItem] {
    let xml = try text("Public/feeds/\(feed).xml")
    return xml.matches(of: /<item>.*?<\/item>/.dotMatchesNewlines()).map { item in
      FeedItem(
        title: item.output.first(#/<title>(.*?)</title>/#), guid: item.output.first(#/<guid[^>]*>(.*?)</guid>/#),
        pubDate: item.output.first(#/<pubDate>(.*?)</pubDate>/#),
        enclosure: item.output.first(#/<enclosure [^>]*url="(.*?)"/#),
        length: item.output.first(#/<enclosure [^>]*length="(.*?)"/#))
    }
  }

  /// The guid that an episode's text holds.
  package func guid(of slug: String) throws -> String {
    guard
      let line = try text("Episodes/\(slug)/episode.md").split(separator: "\n").first(where: { $0.hasPrefix("guid: ") })
    else { throw Unexpected(what: "no guid in \(slug)") }
    return String(line.dropFirst("guid: ".count))
  }

  /// The paths below `Public/media` that are an episode's.
  package func media(of slug: String) throws -> [String] {
    try tree("Public/media").paths.filter { $0.hasPrefix(slug + "-") }
  }

  /// What in `Public/` is left of an episode: the slug, the title that `addEpisode` gives, the guid, the media's hash.
  /// That Atom names the guid among what was deleted is nothing of it.
  package func remains(of slug: String, guid: String, media: String) throws -> [String] {
    let tree = try tree()
    let told = tree.files.filter { $0.key.hasSuffix(".atom") }.filter { file in
      let text = String(decoding: file.value.bytes, as: UTF8.self)
      return !text.replacing(#/<at:deleted-entry [^>]*>/#, with: "").contains(guid)
    }
    return [slug, "Titel van \(slug)", media].flatMap(tree.paths(mentioning:))
      + tree.paths(mentioning: guid).filter { told[$0] == nil }
  }
}

extension Substring {
  fileprivate func first(_ expression: Regex<(Substring, Substring)>) -> String {
    firstMatch(of: expression).map { String($0.output.1) } ?? ""
  }
}
