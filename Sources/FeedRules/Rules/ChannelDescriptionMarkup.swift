import Catalogue

extension Rule {
  static let channelDescriptionMarkup = Rule(
    "channel-description-markup", .warning, "A feed's description is plain text.",
    source: "W3C feed validator, ContainsHTML",
    remedy: "Write the summary without HTML",
    inSource: { source in
      source.feeds.filter { HTMLTag.isMarkup($0.feed.summary) }.map { $0.feed.finding("the summary holds HTML") }
    },
    inOutput: { output in
      (output.channel?.all("description") ?? []).filter { HTMLTag.isMarkup($0.text) }.map {
        $0.finding("the channel's description holds HTML")
      }
    })
}
