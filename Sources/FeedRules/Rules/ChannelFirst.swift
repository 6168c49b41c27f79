import Catalogue

extension Rule {
  static let channelFirst = Rule(
    "channel-first", .warning, "The channel's own elements stand before its items.",
    source: "W3C feed validator, MisplacedItem",
    remedy: "Write them above the first item",
    inOutput: { output in
      guard let channel = output.channel else { return [] }
      return channel.children.drop { $0.name != "item" }.filter { $0.name != "item" }.map {
        $0.finding("\($0.name) stands behind an item")
      }
    })
}
