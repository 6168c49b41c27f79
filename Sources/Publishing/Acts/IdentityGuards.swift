import Bytes
import Catalogue
import Register

/// What would make podcast apps take an episode for another one, or lose it: said before it happens, with how to mean it.
struct IdentityGuards {
  private let library: Library
  private let published: [Publication]
  private let served: ServedAddresses?
  private let unreadable: Set<String>
  private let servedFeeds: [FeedID]
  private let byGUID: [EpisodeGUID: Episode]
  private let bySlug: [Slug: Episode]

  /// - Parameters:
  ///   - served: where the result was last built for; `nil` where it never was.
  ///   - servedFiles: what the result holds, by path: a feed in it that has no text any longer is missed.
  ///   - unreadable: texts that cannot be read now, whose episodes are not gone for it; by path.
  init(
    _ library: Library, _ contents: RegisterContents, served: ServedAddresses?, servedFiles: [String] = [],
    unreadable: Set<String> = []
  ) {
    self.library = library
    self.served = served
    self.unreadable = unreadable
    servedFeeds = servedFiles.filter { $0.hasPrefix("feeds/") && $0.hasSuffix(".xml") && !$0.contains("-page-") }
      .compactMap { FeedID(String($0.dropFirst("feeds/".count).dropLast(".xml".count))) }.sorted()
    published = contents.publications.values.filter(\.isPublished).sorted { $0.slug < $1.slug }
    byGUID = Dictionary(library.episodes.map { ($0.guid, $0) }) { first, _ in first }
    bySlug = Dictionary(library.episodes.map { ($0.slug, $0) }) { first, _ in first }
  }

  /// Of every published episode, of the site's address, and of its feeds.
  var problems: [Problem] { published.compactMap(problem) + addressProblems + lostFeeds }

  /// Every feed that is served, has no text any longer, and has no other in its place.
  private var lostFeeds: [Problem] {
    let places = Set(library.feeds.flatMap(\.movedFrom))
    return servedFeeds.filter { id in
      let path = "/feeds/\(id).xml"
      return !library.feeds.contains { $0.id == id } && !unreadable.contains("Feeds/\(id).md")
        && !places.contains(path) && !places.contains(library.site.address.url(of: String(path.dropFirst())))
    }.map(PublishingWords.lostFeed)
  }

  /// The published episodes whose place a text with another guid has taken.
  func replaced(by episode: Episode) -> [Publication] {
    published.filter { $0.slug == episode.slug && $0.guid != episode.guid }
  }

  /// The same recording under another guid.
  func repeatedCut(_ cut: SHA256Digest, of episode: Episode) -> Problem? {
    let twin = published.first { other in other.guid != episode.guid && other.files.contains { $0.cut == cut } }
    guard let twin, episode.repeats != twin.slug else { return nil }
    return PublishingWords.repeatedCut(of: episode.slug, twin: twin.slug)
  }

  /// Of one published episode.
  func problem(of publication: Publication) -> Problem? {
    guard let episode = byGUID[publication.guid] else {
      if unreadable.contains("Episodes/\(publication.slug)/episode.md") { return nil }
      return bySlug[publication.slug].map { PublishingWords.changedGUID($0.slug, from: publication.guid) }
        ?? PublishingWords.deletedWhilePublished(publication.slug)
    }
    guard episode.slug != publication.slug, !episode.formerSlugs.contains(publication.slug) else { return nil }
    return PublishingWords.movedSlug(episode.slug, from: publication.slug)
  }

  private var addressProblems: [Problem] {
    guard let served, !published.isEmpty else { return [] }
    let now = ServedAddresses(of: library.site)
    // What is still served from there is not lost.
    let left = Set([served.site, served.media]).subtracting([now.site, now.media])
    return left.subtracting(library.site.formerAddresses).sorted { $0.description < $1.description }
      .map(PublishingWords.movedAddress)
  }
}
