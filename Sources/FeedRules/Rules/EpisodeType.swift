import Catalogue

extension Rule {
  static let episodeType = Rule(
    "episode-type", .error, "itunes:episodeType is full, trailer or bonus.",
    source: "Apple's guide for podcasters; PSP-1, itunes:episodeType",
    remedy: "Write full, trailer or bonus",
    inOutput: { $0.wrong("itunes:episodeType") { Episode.Kind(rawValue: $0) != nil } })
}
