import Catalogue

extension Rule {
  static let dateFuture = Rule(
    "date-future", .warning,
    "No episode is dated later than tomorrow in a feed, or later than a year from now in a text.",
    source: "W3C feed validator, ImplausibleDate",
    remedy: "Correct the date: apps hide an episode until then",
    inSource: { source in
      source.episodes.filter { episode in
        episode.text.date.map { $0.secondsSince1970 - 366 * 86400 > source.moment.secondsSince1970 } ?? false
      }.map { $0.finding("date lies more than a year ahead") }
    },
    inOutput: { output in
      output.wrong("pubDate", in: "item") { text in
        WrittenDate(text).map { $0.secondsSince1970 - 86400 <= output.moment.secondsSince1970 } ?? true
      }
    })
}
