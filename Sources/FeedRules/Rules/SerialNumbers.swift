import Catalogue

extension Rule {
  static let serialNumbers = Rule(
    "serial-numbers", .error, "In a serial show, every full episode has a number.",
    source: "Apple's guide for podcasters, itunes:type; PSP-1, itunes:episode",
    remedy: "Write number: and the episode's place in its season",
    inSource: { source in
      source.feeds.filter { $0.feed.kind == .serial }.flatMap { _, episodes in
        episodes.filter { $0.text.kind == .full && $0.text.number == nil }.map {
          $0.finding("it has no number, and the show is serial")
        }
      }
    },
    inOutput: { output in
      guard output.channel?.first("itunes:type")?.text == "serial" else { return [] }
      return output.items.filter { item in
        item.first("itunes:episodeType")?.text ?? "full" == "full" && item.first("itunes:episode") == nil
      }.map { $0.finding("the item has no itunes:episode, and the show is serial") }
    })
}
