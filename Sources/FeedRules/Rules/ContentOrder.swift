import Catalogue

extension Rule {
  static let contentOrder = Rule(
    "content-order", .warning, "content:encoded stands behind description.",
    source: "W3C feed validator, NeedDescriptionBeforeContent",
    remedy: "Write description first",
    inOutput: { output in
      output.items.compactMap { item in
        guard let content = item.children.firstIndex(where: { $0.name == "content:encoded" }),
          !item.children[..<content].contains(where: { $0.name == "description" })
        else { return nil }
        return item.children[content].finding("content:encoded has no description before it")
      }
    })
}
