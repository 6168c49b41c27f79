import Catalogue

extension Rule {
  static let enclosureCount = Rule(
    "enclosure-count", .error, "Every item has exactly one enclosure.",
    source: "RSS 2.0; PSP-1, enclosure; W3C feed validator, DuplicateEnclosure",
    remedy: "Keep one enclosure, and make each other one a podcast:alternateEnclosure",
    inOutput: { output in
      output.items.compactMap { item in
        let enclosures = item.all("enclosure")
        if enclosures.isEmpty { return item.finding("the item has no enclosure") }
        return enclosures.count > 1 ? enclosures[1].finding("the item has more than one enclosure") : nil
      }
    })
}
