/// The elements that are open at one place of a document, as far as it decides which prefixes are declared there.
struct OpenElements {
  /// Prefixes that podcasts use, and the addresses that they stand for where nobody declares them.
  static let wellKnown: [(prefix: String, address: String)] = [
    ("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
    ("podcast", "https://podcastindex.org/namespace/1.0"),
    ("atom", "http://www.w3.org/2005/Atom"),
    ("content", "http://purl.org/rss/1.0/modules/content/"),
    ("media", "http://search.yahoo.com/mrss/"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("psc", "http://podlove.org/simple-chapters"),
    ("googleplay", "http://www.google.com/schemas/play-podcasts/1.0"),
    ("sy", "http://purl.org/rss/1.0/modules/syndication/"),
    ("slash", "http://purl.org/rss/1.0/modules/slash/"),
    ("wfw", "http://wellformedweb.org/CommentAPI/"),
    ("rawvoice", "http://www.rawvoice.com/rawvoiceRssModule/"),
    ("feedburner", "http://rssnamespace.org/feedburner/ext/1.0"),
  ]

  /// Some of the well-known prefixes: a bit each, in their order.
  typealias Prefixes = UInt32

  private struct Level {
    /// Declared here or around it.
    let prefixes: Prefixes
    /// Declarations of any prefix, here and around it.
    let declarations: Int
  }

  private var levels: [Level] = []

  var depth: Int { levels.count }
  /// Declarations that hold here, each counted.
  var declarations: Int { levels.last?.declarations ?? 0 }
  var prefixes: Prefixes { levels.last?.prefixes ?? 0 }

  mutating func open(declaring prefixes: Prefixes, declarations: Int) {
    levels.append(Level(prefixes: self.prefixes | prefixes, declarations: self.declarations + declarations))
  }

  mutating func close() {
    _ = levels.popLast()
  }

  /// The bit of a well-known prefix; none where it is another.
  static func bit(of prefix: String) -> Prefixes {
    bits[prefix] ?? 0
  }

  private static let bits = Dictionary(
    uniqueKeysWithValues: wellKnown.enumerated().map { ($0.element.prefix, Prefixes(1) << $0.offset) })
}
