import Catalogue

extension Rule {
  static let platformBlock = Rule(
    "platform-block", .error, "podcast:block is yes or no, and stands in the channel.",
    source: "the podcast namespace, block",
    remedy: "Write yes or no, and move it to the channel",
    inOutput: { output in
      output.wrong("podcast:block") { $0 == "yes" || $0 == "no" }
        + output["podcast:block"].filter(\.isInItem).map { $0.finding("podcast:block stands in an item") }
    })
}
