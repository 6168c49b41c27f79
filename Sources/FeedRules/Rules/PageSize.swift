import Catalogue

extension Rule {
  static let pageSize = Rule(
    "page-size", .warning, "A feed of more than 300 episodes or a megabyte is divided into pages.",
    source: "RFC 5005 §3; W3C feed validator and apps (slow or cut off)",
    remedy: "Write page-size: 100 in the feed's file",
    inSource: { source in
      source.feeds.filter { $0.feed.pageSize == nil && $0.episodes.count > 300 }.map {
        $0.feed.finding("the feed has \($0.episodes.count) episodes in one document")
      }
    },
    inOutput: { output in
      guard let channel = output.channel, output.items.count > 300 || output.lengthInBytes > 1_000_000 else {
        return []
      }
      return [channel.finding("the document has \(output.items.count) items and \(output.lengthInBytes) bytes")]
    })
}
