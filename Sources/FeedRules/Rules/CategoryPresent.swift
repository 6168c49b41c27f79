import Catalogue

extension Rule {
  static let categoryPresent = Rule(
    "category-present", .error, "A feed has a category.",
    source: "Apple's guide for podcasters; PSP-1, itunes:category",
    remedy: "Choose a category of Apple's list",
    inSource: { source in
      source.feeds.filter { $0.feed.categories.isEmpty }.map { $0.feed.finding("the feed has no category") }
    },
    inOutput: { output in
      guard let channel = output.channel, channel.first("itunes:category") == nil else { return [] }
      return [channel.finding("the channel has no itunes:category")]
    })
}
