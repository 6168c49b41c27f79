import Catalogue

extension Rule {
  static let enclosureUnique = Rule(
    "enclosure-unique", .error, "No two items of a feed have an enclosure with the same address.",
    source: "Apple's guide for podcasters (it ignores the second)",
    remedy: "Give each episode a recording of its own",
    inOutput: { output in
      var seen: Set<String> = []
      return output["enclosure"].compactMap { element in
        guard let address = element["url"], !address.isEmpty, !seen.insert(address).inserted else { return nil }
        return element.finding("an item above has an enclosure with the same address")
      }
    })
}
