import Catalogue

extension Rule {
  static let itemTitle = Rule(
    "item-title", .error, "Every item has a title.",
    source: "Apple's guide for podcasters; PSP-1, item title",
    remedy: "Write a title",
    inSource: { source in
      source.episodes.filter { isBlank($0.text.title) }.map { $0.finding("the title is empty") }
    },
    inOutput: { output in
      output.items.filter { $0.first("title").map { isBlank($0.text) } ?? true }.map {
        $0.finding("the item has no title")
      }
    })
}
