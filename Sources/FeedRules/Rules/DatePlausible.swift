import Catalogue

extension Rule {
  static let datePlausible = Rule(
    "date-plausible", .warning, "An episode is dated after 1989, and in a feed no later than tomorrow.",
    source: "W3C feed validator, ImplausibleDate",
    remedy: "Correct the date: some apps hide such an episode",
    inSource: { source in
      source.episodes.filter { episode in
        guard let seconds = episode.text.date?.secondsSince1970 else { return false }
        return seconds < earliest || seconds - 366 * day > source.moment.secondsSince1970
      }.map { $0.finding("date is before 1990, or more than a year ahead") }
    },
    inOutput: { output in
      output["pubDate"].filter { element in
        guard element.isInItem, let seconds = WrittenDate(element.text)?.secondsSince1970 else { return false }
        return seconds < earliest || seconds - day > output.moment.secondsSince1970
      }.map { $0.finding("pubDate is \(quoted($0.text))") }
    })
}

private let day = 86400

/// 1 January 1990.
private let earliest = 7305 * day
