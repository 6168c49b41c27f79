import Catalogue

extension Rule {
  static let numberPositive = Rule(
    "number-positive", .error, "Season and episode numbers are whole numbers of at least 1.",
    source: "Apple's guide for podcasters; PSP-1, itunes:episode and itunes:season",
    remedy: "Write 1 or more, or leave it out",
    inSource: { source in
      source.episodes.flatMap { episode in
        [("season", episode.text.season), ("number", episode.text.number)].filter { $0.1.map { $0 < 1 } ?? false }.map {
          episode.finding("\($0.0) is less than 1")
        }
      }
    },
    inOutput: { output in
      ["itunes:season", "itunes:episode", "podcast:season"].flatMap { name in
        output.wrong(name) { wholeNumber($0) ?? 0 > 0 }
      } + output.wrong("podcast:episode") { decimalNumber($0) ?? 0 > 0 }
    })
}
