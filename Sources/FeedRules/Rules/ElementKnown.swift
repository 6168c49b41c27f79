import Catalogue

extension Rule {
  static let elementKnown = Rule(
    "element-known", .error,
    "Elements without a namespace are those of RSS, and those of itunes and podcast are known to them.",
    source: "W3C feed validator, UndefinedElement; Apple's guide for podcasters; the podcast namespace 1.0",
    remedy: "Correct its name, or give it a namespace of its own",
    inOutput: { output in
      output.names.filter { !isKnown($0) }.flatMap { name in
        output[name].map { $0.finding("there is no element \(name)") }
      }
    })
}

private func isKnown(_ name: String) -> Bool {
  let parts = name.split(separator: ":", maxSplits: 1)
  guard !name.hasPrefix("{"), let last = parts.last else { return true }
  switch parts.count == 2 ? parts.first : nil {
  case nil: return ofRSS.contains(last)
  case "itunes": return ofApple.contains(last)
  case "podcast": return ofPodcasting.contains(last)
  default: return true
  }
}

private let ofRSS: Set<Substring> = [
  "author", "category", "channel", "cloud", "comments", "copyright", "day", "description", "docs", "enclosure",
  "generator", "guid", "height", "hour", "image", "item", "language", "lastBuildDate", "link", "managingEditor", "name",
  "pubDate", "rating", "rss", "skipDays", "skipHours", "source", "textInput", "title", "ttl", "url", "webMaster",
  "width",
]

private let ofApple: Set<Substring> = [
  "applepodcastsverify", "author", "block", "category", "complete", "duration", "email", "episode", "episodeType",
  "explicit", "image", "isClosedCaptioned", "keywords", "name", "new-feed-url", "order", "owner", "season", "subtitle",
  "summary", "title", "type",
]

private let ofPodcasting: Set<Substring> = [
  "alternateEnclosure", "block", "chapters", "chat", "contentLink", "episode", "funding", "guid", "image", "images",
  "integrity", "license", "liveItem", "location", "locked", "medium", "person", "podping", "podroll", "publisher",
  "remoteItem", "season", "socialInteract", "soundbite", "source", "trailer", "transcript", "txt", "updateFrequency",
  "value", "valueRecipient", "valueTimeSplit",
]
