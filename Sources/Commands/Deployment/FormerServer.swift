import Catalogue

/// A server whose every address leads to today's.
struct FormerServer: Sendable {
  /// A part of the old server, by the path that it begins with, and where what follows stands now.
  struct Part: Hashable, Sendable {
    /// Begins and ends with a slash.
    let path: String
    /// Ends with a slash.
    let address: String
  }

  let address: SiteAddress
  let parts: [Part]
  /// Feeds that had addresses of their own there.
  let feeds: [ServerRules.Move]

  /// The parts that are left where another address of the same server is today's: what that serves, it goes on serving.
  func parts(on server: SiteAddress) -> [Part] {
    let served = Set([server.path] + ServedFolder.all.map { server.path + $0.name + "/" })
    return parts.filter { !served.contains($0.path) }
  }

  /// One for each origin, in order. A part that leads to itself is left out.
  static func all(of site: SiteSettings, feeds: [String: [ServerRules.Move]]) -> [FormerServer] {
    let origins = Dictionary(grouping: site.formerAddresses, by: \.origin)
    return origins.sorted { $0.key < $1.key }.map { origin, addresses in
      let media = site.mediaAddress ?? site.address
      let parts = Set(addresses.map(\.path)).sorted().flatMap { path in
        [Part(path: path, address: site.address.description)]
          + (site.mediaAddress == nil ? [] : [Part(path: path + "media/", address: media.url(of: "media/"))])
      }
      return FormerServer(
        address: addresses[0], parts: parts.filter { origin + $0.path != $0.address }, feeds: feeds[origin] ?? [])
    }
  }
}

extension SiteAddress {
  /// Scheme, host and port: `https://podcast.example.org`.
  var origin: String { String(description.dropLast(path.utf8.count)) }

  /// Whether a request for it reaches the server of `other`: also without https, for whoever comes so is sent on.
  func isServed(by other: SiteAddress) -> Bool {
    host == other.host && (port == other.port || effectivePort == other.effectivePort)
  }

  /// Whether only this machine is meant.
  var isLocal: Bool { ["127.0.0.1", "localhost"].contains(host) }

  private var effectivePort: Int { port ?? (isSecure ? 443 : 80) }
}
