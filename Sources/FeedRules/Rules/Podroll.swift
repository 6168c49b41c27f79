import Catalogue

extension Rule {
  static let podroll = Rule(
    "podroll", .error, "A podroll recommends at least one feed, each by its podcast:guid.",
    source: "the podcast namespace, podroll and remoteItem",
    remedy: "Write the podcast:guid of the feed that is recommended",
    inSource: { source in
      source.feeds.flatMap { feed, _ in
        feed.podroll.filter { !isUUID($0.guid) }.map {
          feed.finding("guid of a recommended feed is \(quoted($0.guid))")
        }
      }
    },
    inOutput: { output in
      output["podcast:podroll"].filter { $0.first("podcast:remoteItem") == nil }.map {
        $0.finding("podcast:podroll recommends nothing")
      } + output.wrong("podcast:remoteItem", "feedGuid") { isUUID($0.lowercased()) }
    })
}
