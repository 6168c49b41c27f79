import Catalogue

extension Rule {
  static let dateForm = Rule(
    "date-form", .error, "Dates are written as RFC 2822 does.",
    source: "RSS 2.0; RFC 2822 §3.3; the podcast namespace, trailer",
    remedy: "Write it as in Tue, 02 Jun 2026 06:00:00 +0200",
    inOutput: { output in
      output.findings(ValueName.dates) { WrittenDate($0) == nil ? "is \(quoted($0))" : nil }
    })
}

extension ValueName {
  static let dates = [ValueName("pubDate"), ValueName("lastBuildDate"), ValueName("podcast:trailer", "pubdate")]
}
