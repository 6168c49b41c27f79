import Catalogue

extension Rule {
  static let datePresent = Rule(
    "date-present", .warning, "Every item has a pubDate.",
    source: "PSP-1, recommended item elements",
    remedy: "Add it: apps sort by it",
    inOutput: { output in
      output.items.filter { $0.first("pubDate") == nil }.map { $0.finding("the item has no pubDate") }
    })
}
