import Bytes
import Catalogue
import SourceText

/// The files that a workspace begins with.
struct NewWorkspace: Sendable {
  struct File: Sendable {
    let path: String
    let bytes: [UInt8]

    init(_ path: String, _ bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }

    init(_ path: String, _ text: String) {
      self.init(path, Array(text.utf8))
    }
  }

  let files: [File]

  /// - Throws: `Failure` where the title is no title.
  init(site: SiteSettings) throws {
    let place = "feeds/podcast.xml"
    guard let id = FeedID("podcast"), let image = FileName("podcast.png"), let category = Category("Society & Culture")
    else { throw Failure.nobody }
    let feed = Feed(
      id: id, title: site.title, language: site.language, author: site.title,
      owner: Owner(name: site.title, email: "podcast@example.org"), image: image, categories: [category],
      guid: UUIDv5(namespace: .podcast, name: site.address.nameOfFeed(at: place)).description,
      summary: "What this podcast is about.")
    files = [
      File("Site/site.md", site.sourceText), File("Feeds/podcast.md", feed.sourceText),
      File("Feeds/podcast.png", PlainCover.png), File("Episodes/topics.md", Topic.sourceText(of: [])),
      File(".gitignore", Self.ignored),
    ]
  }

  /// Recordings, transcripts and chapters hold voices and names, and git never forgets.
  private static let ignored = """
    /.klankbord/
    /Public/
    /Episodes/*/*
    !/Episodes/*/episode.md

    """
}

extension SiteAddress {
  /// A feed's address without its scheme, of which its `podcast:guid` is made.
  fileprivate func nameOfFeed(at path: String) -> String {
    String(url(of: path).dropFirst(isSecure ? "https://".count : "http://".count))
  }
}
