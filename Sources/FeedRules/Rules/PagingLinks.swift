import Catalogue

extension Rule {
  static let pagingLinks = Rule(
    "paging-links", .error, "A feed in pages says which page is first, last, next and previous.",
    source: "RFC 5005 §3",
    remedy: "Link to the first and last page, and to the next and previous one where there are such",
    inOutput: { output in
      guard let channel = output.channel else { return [] }
      let links = channel.all("atom:link")
      let pages = Dictionary(grouping: links, by: { $0["rel"] ?? "" }).mapValues { $0.map { $0["href"] ?? "" } }
      let rels = ["first", "last", "next", "previous"]
      if rels.allSatisfy({ pages[$0] == nil }) {
        return output.isOlderPage ? [channel.finding("the page has no links to the others")] : []
      }
      let needed = rels.filter { rel in
        switch rel {
        case "next": pages["last"] != [output.address]
        case "previous": pages["first"] != [output.address]
        default: true
        }
      }
      return rels.compactMap { rel in
        let count = pages[rel]?.count ?? 0
        if needed.contains(rel) {
          return count == 1 ? nil : channel.finding("the page has \(count) links of the kind \(rel)")
        }
        return count == 0 ? nil : channel.finding("the page has a link of the kind \(rel), and there is no such page")
      }
    })
}
