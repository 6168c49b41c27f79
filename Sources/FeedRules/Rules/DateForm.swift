import Catalogue

extension Rule {
  static let dateForm = Rule(
    "date-form", .error, "Dates are written as RFC 2822 does.",
    source: "RSS 2.0; RFC 2822 §3.3; the podcast namespace, trailer",
    remedy: "Write it as in Tue, 02 Jun 2026 06:00:00 +0200",
    inOutput: { output in
      output.wrong("pubDate") { WrittenDate($0) != nil } + output.wrong("lastBuildDate") { WrittenDate($0) != nil }
        + output.wrong("podcast:trailer", "pubdate") { WrittenDate($0) != nil }
    })
}
