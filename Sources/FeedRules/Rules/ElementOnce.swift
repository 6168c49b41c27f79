import Catalogue

extension Rule {
  static let elementOnce = Rule(
    "element-once", .error, "What a channel, an item or an image may have once, it does not have twice.",
    source: "W3C feed validator, DuplicateElement; the podcast namespace 1.0",
    remedy: "Keep one of the two",
    inOutput: { output in
      [("channel", ofChannel), ("image", ofImage), ("item", ofItem)].flatMap { parent, names in
        repeated(names, in: parent, of: output)
      }
    })
}

/// Elements of one name stand in the order of their items.
private func repeated(_ names: [String], in parent: String, of output: OutputCase) -> [Finding] {
  var findings: [Finding] = []
  for name in names {
    var last: Int?
    for element in output[name] where element.parent == parent {
      if element.item == last { findings.append(element.finding("\(name) stands in its \(parent) already")) }
      last = element.item
    }
  }
  return findings
}

/// Those that must be there, exactly once, have a rule of their own.
private let ofChannel: [String] = [
  "cloud", "copyright", "docs", "generator", "image", "itunes:author", "itunes:block", "itunes:complete",
  "itunes:new-feed-url",
  "itunes:owner", "itunes:subtitle", "itunes:summary", "itunes:title", "itunes:type", "lastBuildDate",
  "managingEditor", "podcast:guid", "podcast:license", "podcast:locked", "podcast:medium", "podcast:podroll",
  "podcast:updateFrequency", "pubDate", "rating", "skipDays", "skipHours", "textInput", "ttl", "webMaster",
]

private let ofImage = ["title", "url", "link", "width", "height", "description"]

private let ofItem: [String] = [
  "author", "comments", "content:encoded", "description", "itunes:author", "itunes:block", "itunes:duration",
  "itunes:episode", "itunes:episodeType", "itunes:explicit", "itunes:image", "itunes:season", "itunes:subtitle",
  "itunes:summary", "itunes:title", "link", "podcast:chapters", "podcast:episode", "podcast:license", "podcast:season",
  "psc:chapters", "pubDate", "source", "title",
]
