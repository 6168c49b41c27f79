import Catalogue

extension Rule {
  static let channelElements = Rule(
    "channel-elements", .error,
    "The channel has exactly one title, link, description, language, itunes:image and itunes:explicit.",
    source: "RSS 2.0; PSP-1, required channel elements; Apple's guide for podcasters",
    remedy: "Write each of them once, and none of them empty",
    inSource: { source in
      source.feeds.flatMap { feed, _ in
        [("title", feed.title), ("summary", feed.summary)].filter { isBlank($0.1) }.map {
          feed.finding("the \($0.0) is empty")
        }
      }
    },
    inOutput: { output in
      guard let channel = output.channel else { return [] }
      return ["title", "link", "description", "language", "itunes:image", "itunes:explicit"].compactMap { name in
        let elements = channel.all(name)
        guard let first = elements.first else { return channel.finding("the channel has no \(name)") }
        if elements.count > 1 { return elements[1].finding("the channel has more than one \(name)") }
        return name != "itunes:image" && isBlank(first.text) ? first.finding("the channel's \(name) is empty") : nil
      }
    })
}
