import Bytes
import Catalogue
import FeedRules
import XMLReading

/// Holds every RSS document of an edition against the rules, as whoever fetches it would read it.
struct DocumentJudging: Sendable {
  private struct Document: Sendable {
    let feed: ClearedFeed
    let page: FeedPage
  }

  private let documents: [String: Document]
  private let texts: [String: String]
  private let pictures: [String: Picture]
  private let moment: Moment

  /// - Parameters:
  ///   - library: whose texts the problems are placed in.
  ///   - pictures: what is known of the feeds' pictures, by their paths in the workspace.
  ///   - moment: after which a date lies in the future.
  init(of cleared: ClearedCatalogue, _ library: Library, pictures: [String: Picture], at moment: Moment) {
    var documents: [String: Document] = [:]
    for feed in cleared.feeds {
      for page in feed.pages { documents[feed.path(of: page, as: .rss)] = Document(feed: feed, page: page) }
    }
    self.documents = documents
    texts = Dictionary(library.episodes.map { ($0.guid.text, "Episodes/\($0.slug)/episode.md") }) { first, _ in first }
    self.pictures = pictures
    self.moment = moment
  }

  /// Everything that the document breaks; nothing for what is no RSS of a feed.
  func problems(of path: String, _ bytes: [UInt8]) throws(XMLReadError) -> [Problem] {
    guard let document = documents[path] else { return [] }
    let (feed, page) = (document.feed, document.page)
    return FeedJudge.problems(
      output: OutputCase(
        root: try XMLDocument(bytes).root, path: path, address: feed.site.address.url(of: path),
        lengthInBytes: bytes.count, isOlderPage: page.number != nil, movedTo: feed.channel.movedTo,
        feedFile: "Feeds/\(feed.channel.id).md", itemFiles: texts, files: files(of: feed, page), moment: moment))
  }

  private func files(of feed: ClearedFeed, _ page: FeedPage) -> LinkedFiles {
    var files = LinkedFiles()
    files.pictures[feed.site.address.url(of: feed.artworkPath)] = pictures["Feeds/\(feed.channel.image)"]
    for episode in page.episodes {
      files.media[feed.site.url(ofMedia: episode.mediaPath)] = episode.media
      for alternate in episode.alternates { files.media[feed.site.url(ofMedia: alternate.path)] = alternate.media }
      if let path = episode.chaptersPath {
        files.chapters[feed.site.address.url(of: path)] = ChaptersFile(version: "1.2.0", chapters: episode.chapters)
      }
    }
    return files
  }
}
