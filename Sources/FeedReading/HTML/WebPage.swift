/// A page for browsers where a feed was expected.
struct WebPage {
  /// The first feed that the page names in a `link` with `rel="alternate"`, as it is written there; `nil` where none.
  let feedAddress: String?

  /// `nil` unless the document begins like a page: with the document type or with an outermost element of HTML.
  init?(_ bytes: [UInt8]) {
    guard Self.isPage(bytes) else { return nil }
    feedAddress = Self.feedAddress(in: bytes)
  }

  /// In bytes: links to feeds stand at the beginning of a page.
  private static let headSize = 1 << 20

  private static func isPage(_ bytes: [UInt8]) -> Bool {
    var scanner = HTMLScanner(bytes)
    while let token = scanner.next() {
      switch token {
      case .text(let text):
        guard text.allSatisfy(isSpace) else { return false }
      case .start(let tag):
        return ["html", "head", "body"].contains(tag.name)
      case .end:
        return false
      }
    }
    return false
  }

  private static func feedAddress(in bytes: [UInt8]) -> String? {
    var scanner = HTMLScanner(Array(bytes.prefix(Self.headSize)))
    while let token = scanner.next() {
      guard case .start(let tag) = token, tag.name == "link", let address = tag.value("href"), !address.isEmpty,
        let type = tag.value("type")?.lowercased(), let relation = tag.value("rel")?.lowercased()
      else { continue }
      if relation.split(separator: " ").contains("alternate"),
        type.hasPrefix("application/rss+xml") || type.hasPrefix("application/atom+xml")
      {
        // For a terminal: nothing that could steer it.
        return address.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control } ? address.trimmed : nil
      }
    }
    return nil
  }
}
