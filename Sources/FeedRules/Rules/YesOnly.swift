import Catalogue

extension Rule {
  static let yesOnly = Rule(
    "yes-only", .error, "itunes:block and itunes:complete are Yes, or not there.",
    source: "Apple's guide for podcasters",
    remedy: "Write Yes, or leave it out",
    inOutput: { $0.wrong("itunes:block") { $0 == "Yes" } + $0.wrong("itunes:complete") { $0 == "Yes" } })
}
