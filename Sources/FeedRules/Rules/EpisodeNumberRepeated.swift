import Catalogue

extension Rule {
  static let episodeNumberRepeated = Rule(
    "episode-number-repeated", .warning, "No two full episodes of a season have the same number.",
    source: "Apple's guide for podcasters, itunes:episode",
    remedy: "Give each episode of a season a number of its own",
    inSource: { source in
      source.feeds.flatMap { _, episodes in
        var seen: Set<Numbering> = []
        return episodes.compactMap { episode -> Finding? in
          guard episode.text.kind == .full, let number = episode.text.number,
            !seen.insert(Numbering(season: episode.text.season, number: number)).inserted
          else { return nil }
          return episode.finding("another episode of the season is number \(number) too")
        }
      }
    },
    inOutput: { output in
      var seen: Set<Numbering> = []
      return output.items.compactMap { item in
        guard item.first("itunes:episodeType")?.text ?? "full" == "full", let element = item.first("itunes:episode"),
          let number = wholeNumber(element.text),
          !seen.insert(Numbering(season: item.first("itunes:season").flatMap { wholeNumber($0.text) }, number: number))
            .inserted
        else { return nil }
        return element.finding("another episode of the season is number \(number) too")
      }
    })
}

private struct Numbering: Hashable {
  let season: Int?
  let number: Int
}
