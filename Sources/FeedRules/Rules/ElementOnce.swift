import Catalogue

extension Rule {
  static let elementOnce = Rule(
    "element-once", .error, "What a channel or an item may have once, it does not have twice.",
    source: "W3C feed validator, DuplicateElement; the podcast namespace 1.0",
    remedy: "Keep one of the two",
    inOutput: { output in
      (output.channel.map { repeated(in: $0, among: ofChannel) } ?? [])
        + output.items.flatMap { repeated(in: $0, among: ofItem) }
    })
}

private func repeated(in parent: Element, among names: Set<String>) -> [Finding] {
  var seen: Set<String> = []
  return parent.children.compactMap { child in
    guard names.contains(child.name), !seen.insert(child.name).inserted else { return nil }
    return child.finding("\(child.name) stands in its \(parent.name) already")
  }
}

/// Those that must be there, exactly once, have a rule of their own.
private let ofChannel: Set<String> = [
  "copyright", "docs", "generator", "image", "itunes:author", "itunes:block", "itunes:complete", "itunes:new-feed-url",
  "itunes:owner", "itunes:subtitle", "itunes:summary", "itunes:title", "itunes:type", "lastBuildDate",
  "managingEditor", "podcast:guid", "podcast:license", "podcast:locked", "podcast:medium", "podcast:podroll",
  "podcast:updateFrequency", "pubDate", "ttl", "webMaster",
]

private let ofItem: Set<String> = [
  "author", "comments", "content:encoded", "description", "itunes:author", "itunes:block", "itunes:duration",
  "itunes:episode", "itunes:episodeType", "itunes:explicit", "itunes:image", "itunes:season", "itunes:subtitle",
  "itunes:summary", "itunes:title", "link", "podcast:chapters", "podcast:episode", "podcast:license", "podcast:season",
  "psc:chapters", "pubDate", "source", "title",
]
