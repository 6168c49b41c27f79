import Catalogue
import Publishing

/// One thing that a platform asks of a feed, with the feed's own value.
struct FeedRequirement: Hashable, Sendable {
  let what: String
  let value: String
  /// `nil` where only a person can tell.
  let isMet: Bool?

  init(_ what: String, _ value: String, isMet: Bool?) {
    self.what = what
    self.value = value
    self.isMet = isMet
  }

  /// What every directory asks, and then which recordings this one takes.
  ///
  /// - Parameters:
  ///   - stands: whether the feed's document stands in the result.
  ///   - episodes: how many the feed would hold once it is submitted.
  ///   - problems: what is wrong with the feed's text and picture.
  ///   - kinds: of the recordings in the feed.
  static func all(
    of feed: Feed, on site: SiteSettings, for guide: PlatformGuide, stands: Bool, episodes: Int,
    problems: FeedProblems, kinds: Set<MediaKind>
  ) -> [FeedRequirement] {
    let address = site.address.url(of: "feeds/\(feed.id).xml")
    let isPublic = site.address.isSecure && !site.address.isLocal
    let refused = guide.takes.map { takes in kinds.map(\.fileExtension).filter { !takes.contains($0) }.sorted() } ?? []
    var requirements = [
      FeedRequirement("a public address with https", address, isMet: isPublic),
      FeedRequirement(
        "a text without errors", problems.ofText.first?.found ?? "Feeds/\(feed.id).md", isMet: problems.ofText.isEmpty),
      FeedRequirement("the feed built", stands ? "it stands in Public/" : "not yet", isMet: stands),
      FeedRequirement("an episode in it", count(episodes, "episode"), isMet: episodes > 0),
      FeedRequirement("title", feed.title, isMet: true),
      FeedRequirement("description", "\(feed.summary.utf8.count) bytes", isMet: !feed.summary.isEmpty),
      FeedRequirement("language", feed.language.text, isMet: true),
      FeedRequirement(
        "a category", feed.categories.map(\.words).joined(separator: ", "), isMet: !feed.categories.isEmpty),
      FeedRequirement("explicit", feed.isExplicit ? "true" : "false", isMet: true),
      FeedRequirement(
        "square artwork, 1400 to 3000 pixels", problems.ofArtwork.first?.found ?? feed.image.text,
        isMet: problems.ofArtwork.isEmpty),
      FeedRequirement(guide.ownerUse, "\(feed.owner.email); can you read what arrives there?", isMet: nil),
    ]
    if let takes = guide.takes {
      requirements.append(
        FeedRequirement(
          "recordings as \(takes.joined(separator: ", "))",
          refused.isEmpty ? "all" : "not " + refused.joined(separator: ", "),
          isMet: refused.isEmpty))
    }
    return requirements
  }
}

extension Category {
  fileprivate var words: String { name + (subcategory.map { " > " + $0 } ?? "") }
}
