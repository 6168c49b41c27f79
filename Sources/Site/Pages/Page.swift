import Bytes
import Catalogue
import Markup

/// One page: where it stands, what it mentions, and what is in its main part.
protocol Page: Sendable {
  /// Below `Public/`.
  var path: String { get }
  /// What leads from here to the site's root: `../../`.
  var root: String { get }
  /// For the window, before the site's own title; `nil` on the home page.
  func title(_ words: Words) -> String?
  var mentions: Set<EpisodeGUID> { get }
  /// Whether search engines may keep it, under an address of its own.
  var isIndexed: Bool { get }
  /// Everything that the main part shows, and only that matters to it.
  func add(to digest: inout DigestBuilder)
  func writeMain(to html: inout HTMLWriter, _ words: Words)
}

extension Page {
  var root: String { String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") }) }

  var mentions: Set<EpisodeGUID> { [] }

  var isIndexed: Bool { true }
}
