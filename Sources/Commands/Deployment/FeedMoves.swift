import Catalogue

/// Where the feeds' texts say that feeds were, and are.
struct FeedMoves: Sendable {
  /// On the site's own server, by path from its root.
  private(set) var here: [ServerRules.Move] = []
  /// On other servers, by origin.
  private(set) var elsewhere: [String: [ServerRules.Move]] = [:]
  /// Former addresses with more than a path.
  private(set) var untold: [String] = []

  init(of feeds: [Feed], on site: SiteSettings, artefacts: Set<String>) {
    var here: [String: String] = [:]
    var elsewhere: [String: [String: String]] = [:]
    for feed in feeds {
      let address = site.address.url(of: "feeds/\(feed.id).xml")
      if let movedTo = feed.movedTo, movedTo != address {
        for format in ClearedFeed.Format.allCases {
          here[site.address.path + "feeds/\(feed.id).\(format.rawValue)"] = movedTo
        }
      }
      for former in feed.movedFrom where former != address {
        guard let (server, path) = Self.split(former) else {
          untold.append(former)
          continue
        }
        if let server, !server.isServed(by: site.address) {
          elsewhere[server.origin, default: [:]][path] = feed.movedTo ?? address
        } else if !Self.stands(path, on: site, artefacts) {
          here[path] = feed.movedTo ?? address
        }
      }
    }
    self.here = Self.sorted(here)
    self.elsewhere = elsewhere.mapValues(Self.sorted)
  }

  private static func sorted(_ moves: [String: String]) -> [ServerRules.Move] {
    moves.map(ServerRules.Move.init).sorted { $0.path < $1.path }
  }

  /// Another feed may stand where this one was.
  private static func stands(_ path: String, on site: SiteSettings, _ artefacts: Set<String>) -> Bool {
    path.hasPrefix(site.address.path) && artefacts.contains(String(path.dropFirst(site.address.path.count)))
  }

  /// The server, where it is named, and the path; `nil` where the address has a query, an escape or another character
  /// that servers write in different ways.
  private static func split(_ address: String) -> (server: SiteAddress?, path: String)? {
    let isPlain = address.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
        || "-._~/:".utf8.contains(byte)
    }
    guard isPlain else { return nil }
    if address.hasPrefix("/") { return (nil, address) }
    guard let server = SiteAddress(address) else { return nil }
    let path = address.dropFirst(server.origin.count)
    return (server, path.isEmpty ? "/" : String(path))
  }
}
