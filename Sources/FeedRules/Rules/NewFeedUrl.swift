import Catalogue

extension Rule {
  static let newFeedUrl = Rule(
    "new-feed-url", .error, "itunes:new-feed-url is the feed's own address, or the one that it moved to.",
    source: "Apple's guide for podcasters, itunes:new-feed-url",
    remedy: "Write the address at which the feed can be read from now on, or leave it out",
    inOutput: { output in
      output["itunes:new-feed-url"].filter { $0.text != output.address && $0.text != output.movedTo }.map {
        $0.finding("itunes:new-feed-url leads elsewhere")
      }
    })
}
