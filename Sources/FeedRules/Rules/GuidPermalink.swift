import Catalogue

extension Rule {
  static let guidPermalink = Rule(
    "guid-permalink", .error, "isPermaLink of a guid is false, unless the guid is an address.",
    source: "RSS 2.0, guid; PSP-1, guid",
    remedy: "Write isPermaLink=\"false\"",
    inOutput: { output in
      output["guid"].filter { $0["isPermaLink"] != "false" && WebAddress($0.text) == nil }.map {
        $0.finding("the guid is not an address, and isPermaLink is not false")
      }
    })
}
