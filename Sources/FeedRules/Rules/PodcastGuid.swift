import Catalogue

extension Rule {
  static let podcastGuid = Rule(
    "podcast-guid", .error, "podcast:guid is a UUID of version 5, in lower case with hyphens.",
    source: "the podcast namespace, guid; PSP-1, podcast:guid",
    remedy: "Write the UUIDv5 of the feed's first address",
    inSource: { source in
      source.feeds.filter { !isRight($0.feed.guid) }.map { $0.feed.finding("guid is \(quoted($0.feed.guid))") }
    },
    inOutput: { $0.wrong("podcast:guid", unless: isRight) })
}

private func isRight(_ text: String) -> Bool {
  isUUID(text) && text.utf8.dropFirst(14).first == UInt8(ascii: "5")
}
