import Catalogue

extension Rule {
  static let duration = Rule(
    "duration", .error, "itunes:duration is a whole number of seconds.",
    source: "Apple's guide for podcasters; PSP-1, itunes:duration",
    remedy: "Write the seconds alone, such as 1801",
    inOutput: { $0.wrong("itunes:duration") { wholeNumber($0) ?? 0 > 0 } })
}
