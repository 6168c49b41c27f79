import Catalogue

extension Rule {
  static let titleMarkup = Rule(
    "title-markup", .warning, "A title is plain text, without tags.",
    source: "W3C feed validator, ContainsHTML; Apple's guide for podcasters",
    remedy: "Write the title without tags",
    inSource: { source in
      source.feeds.filter { HTMLTag.isMarkup($0.feed.title) }.map { $0.feed.finding("the title holds HTML") }
        + source.episodes.filter { HTMLTag.isMarkup($0.text.title) }.map { $0.finding("the title holds HTML") }
    },
    inOutput: { output in
      (output["title"] + output["itunes:title"]).filter { HTMLTag.isMarkup($0.text) }.map {
        $0.finding("\($0.name) holds HTML")
      }
    })
}
