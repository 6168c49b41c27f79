import Catalogue

extension Rule {
  static let guidUnique = Rule(
    "guid-unique", .error, "No two items have the same guid.",
    source: "RSS 2.0, guid; PSP-1, guid; W3C feed validator, DuplicateValue",
    remedy: "Give the newer episode a guid of its own, such as uuidgen prints",
    inSource: { source in
      var seen: Set<EpisodeGUID> = []
      return source.episodes.filter { !seen.insert($0.text.guid).inserted }.map {
        $0.finding("another episode has the same guid")
      }
    },
    inOutput: { output in
      var seen: Set<[UInt8]> = []
      return output["guid"].filter { !isBlank($0.text) && !seen.insert(Array($0.text.utf8)).inserted }.map {
        $0.finding("an item above has the same guid")
      }
    })
}
