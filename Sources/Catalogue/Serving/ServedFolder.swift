/// How a server answers with what stands in one folder of the result, beside its types: for the preview, and for the
/// configuration of a server.
package struct ServedFolder: Hashable, Sendable {
  package let name: String
  /// Whether pages of other sites may read it (CORS), as players in a browser must.
  package let isOpen: Bool
  /// Whether it is logged, for counting downloads; nothing else is.
  package let isLogged: Bool
  package let cacheControl: String

  /// What counts for everything that is in none of them: a cache must ask each time whether it is still there.
  package static let defaultCacheControl = "no-cache"

  /// By name. What a guest can take back, no cache gives out without asking; a browser alone may keep a picture for an
  /// hour, since every list of episodes shows it, and another picture has another name. What stands in between may not
  /// change the bytes of a recording, whose length the feed tells.
  package static var all: [ServedFolder] {
    [
      ServedFolder(name: "chapters", isOpen: true, isLogged: false, cacheControl: defaultCacheControl),
      ServedFolder(name: "covers", isOpen: false, isLogged: false, cacheControl: "private, max-age=3600"),
      ServedFolder(name: "feeds", isOpen: true, isLogged: true, cacheControl: defaultCacheControl),
      ServedFolder(name: "media", isOpen: true, isLogged: true, cacheControl: "no-cache, no-transform"),
      ServedFolder(name: "transcripts", isOpen: true, isLogged: false, cacheControl: defaultCacheControl),
    ]
  }

  /// Sent with every file of an open folder. Source: the Fetch standard, §3.2; without the second, a player cannot see
  /// which part of a recording it got.
  package static var openingHeaders: [(name: String, value: String)] {
    [
      ("Access-Control-Allow-Origin", "*"), ("Access-Control-Expose-Headers", "Accept-Ranges, Content-Range, ETag"),
    ]
  }

  /// The folder of a file, by its path below `Public/`; `nil` where it is in none of them.
  package static func containing(_ path: String) -> ServedFolder? {
    let name = name(ofPath: path)
    return all.first { $0.name == name }
  }

  /// What stands before the first slash of a path below `Public/`; empty where there is none.
  static func name(ofPath path: String) -> String {
    path.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }
}
