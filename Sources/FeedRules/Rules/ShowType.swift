import Catalogue

extension Rule {
  static let showType = Rule(
    "show-type", .error, "itunes:type is episodic or serial.",
    source: "Apple's guide for podcasters; PSP-1, itunes:type",
    remedy: "Write episodic or serial",
    inOutput: { $0.wrong("itunes:type") { Feed.Kind(rawValue: $0) != nil } })
}
