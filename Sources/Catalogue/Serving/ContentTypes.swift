/// What a server calls each file of the result (`Content-Type`): for the preview, and for a server's configuration.
package struct ContentTypes: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    /// In lower case, without its dot.
    package let fileExtension: String
    package let type: String
  }

  /// By extension, each once and in their order.
  package let everywhere: [Entry]
  /// Those that count instead inside a folder, by its name.
  private let inFolders: [String: [Entry]]
  /// For every other extension.
  package let fallback = "application/octet-stream"

  /// The types of what Klankbord publishes. Sources: RFC 4287 §7 (Atom), RFC 7845 §9 (Opus), JSON Feed 1.1, W3C WebVTT
  /// §7.1, the podcast namespace (chapters), and what podcast directories ask for (`MediaKind`); RSS has no registered
  /// type, and this one is the custom.
  package static var published: ContentTypes {
    ContentTypes(
      everywhere: entries(
        MediaKind.allCases.map { ($0.fileExtension, $0.mimeType) } + [
          ("atom", "application/atom+xml; charset=utf-8"), ("css", "text/css; charset=utf-8"),
          ("html", "text/html; charset=utf-8"), ("jpg", "image/jpeg"), ("js", "text/javascript; charset=utf-8"),
          ("json", "application/json"),
          ("pdf", "application/pdf"), ("png", "image/png"), ("srt", "application/x-subrip"), ("svg", "image/svg+xml"),
          ("txt", "text/plain; charset=utf-8"), ("vtt", "text/vtt; charset=utf-8"),
          ("xml", "application/xml"),
        ]),
      inFolders: [
        "chapters": entries([("json", "application/json+chapters")]),
        "feeds": entries([("json", "application/feed+json"), ("xml", "application/rss+xml; charset=utf-8")]),
      ])
  }

  /// All that count inside a folder, each extension once and in their order; those of everywhere where it has none of
  /// its own.
  package func types(in folder: String) -> [Entry] {
    guard let own = inFolders[folder] else { return everywhere }
    let overridden = Set(own.map(\.fileExtension))
    return (everywhere.filter { !overridden.contains($0.fileExtension) } + own).sorted {
      $0.fileExtension < $1.fileExtension
    }
  }

  /// The type of the file at a path below `Public/`, such as `feeds/all.xml`.
  package func type(ofPath path: String) -> String {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return fallback }
    let fileExtension = path[path.utf8.index(after: dot)...].lowercased()
    return types(in: ServedFolder.name(ofPath: path)).first { $0.fileExtension == fileExtension }?.type ?? fallback
  }

  private static func entries(_ pairs: [(String, String)]) -> [Entry] {
    pairs.map { Entry(fileExtension: $0, type: $1) }.sorted { $0.fileExtension < $1.fileExtension }
  }
}
