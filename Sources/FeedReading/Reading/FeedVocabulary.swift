/// What an element's namespace says it belongs to, by its address: prefixes mean nothing.
enum FeedVocabulary: Hashable {
  /// RSS itself, which has no namespace.
  case rss
  case atom, itunes, podcast, content, dublinCore, media, simpleChapters, other

  /// Knows the wrong spellings that occur: other case, `https`, a missing or superfluous slash at the end.
  init(_ address: String?) {
    guard let address, !address.isEmpty else {
      self = .rss
      return
    }
    self = Self.known[address] ?? Self.known[Self.canonical(address)] ?? .other
  }

  private static func canonical(_ address: String) -> String {
    guard address.utf8.count <= 128 else { return "" }
    var address = address.lowercased()
    if address.hasPrefix("https:") { address = "http:" + address.dropFirst(6) }
    while address.utf8.last == UInt8(ascii: "/") { address.removeLast() }
    return address
  }

  /// As they should be spelt, for speed, and in canonical form.
  private static let known: [String: FeedVocabulary] = {
    let addresses: [(String, FeedVocabulary)] = [
      ("http://www.itunes.com/dtds/podcast-1.0.dtd", .itunes),
      ("http://www.itunes.com/dtds/podcast-1.0", .itunes),
      ("http://www.w3.org/2005/Atom", .atom),
      ("https://podcastindex.org/namespace/1.0", .podcast),
      ("https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md", .podcast),
      ("http://purl.org/rss/1.0/modules/content/", .content),
      ("http://purl.org/dc/elements/1.1/", .dublinCore),
      ("http://search.yahoo.com/mrss/", .media),
      ("http://podlove.org/simple-chapters", .simpleChapters),
      ("http://backend.userland.com/rss", .rss),
      ("http://backend.userland.com/rss2", .rss),
      ("http://backend.userland.com/rss091", .rss),
      ("http://backend.userland.com/rss092", .rss),
      ("http://blogs.law.harvard.edu/tech/rss", .rss),
      ("http://my.netscape.com/publish/formats/rss-0.91.dtd", .rss),
    ]
    return Dictionary(addresses + addresses.map { (canonical($0.0), $0.1) }) { first, _ in first }
  }()
}
