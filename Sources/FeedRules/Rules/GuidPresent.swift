import Catalogue

extension Rule {
  static let guidPresent = Rule(
    "guid-present", .error, "Every item has exactly one guid.",
    source: "RSS 2.0; PSP-1, guid",
    remedy: "Give the item one guid, and never change it",
    inOutput: { output in
      output.items.compactMap { item in
        let guids = item.all("guid")
        guard let guid = guids.first else { return item.finding("the item has no guid") }
        if guids.count > 1 { return guids[1].finding("the item has more than one guid") }
        return isBlank(guid.text) ? guid.finding("the guid is empty") : nil
      }
    })
}
