import Catalogue

extension Rule {
  static let descriptionLength = Rule(
    "description-length", .error, "A description is at most 4000 bytes, with its tags.",
    source: "Apple's guide for podcasters; PSP-1, description",
    remedy: "Shorten it",
    inSource: { source in
      source.feeds.filter { $0.feed.summary.utf8.count > 4000 }.map {
        $0.feed.finding("the summary is \($0.feed.summary.utf8.count) bytes long")
      }
    },
    inOutput: { output in
      ["description", "itunes:summary"].flatMap { name in
        output[name].filter { $0.text.utf8.count > 4000 }.map {
          $0.finding("\(name) is \($0.text.utf8.count) bytes long")
        }
      }
    })
}
