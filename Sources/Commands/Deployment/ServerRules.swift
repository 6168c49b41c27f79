import Bytes
import Catalogue

/// What a web server must know beside the files: which addresses lead elsewhere, and which are gone for good.
///
/// Each kind of server words it in its own configuration.
struct ServerRules: Sendable {
  /// From a path to an absolute address, with the status 301.
  struct Move: Hashable, Sendable {
    let path: String
    let address: String
  }

  let site: SiteSettings
  /// The result's folder, as an absolute path.
  let root: String
  /// By path below the result, for what is missing there; what stands there again is served.
  let moved: [Move]
  /// By path below the result: folders, with a last slash, and files. What is missing of them is answered 410.
  let gone: [String]
  /// By path from the site's root, whether or not something stands there.
  let led: [Move]
  /// The servers of former addresses.
  let formerServers: [FormerServer]
  /// What the feeds' texts say of former addresses and no server can tell by the path alone.
  let untold: [String]

  /// - Parameters:
  ///   - former: where recordings stood before.
  ///   - removed: what was taken away, by path.
  ///   - artefacts: the paths of everything that stands in the result.
  init(
    of library: Library, _ contents: RegisterContents, former: [String: EpisodeGUID], removed: [String] = [],
    artefacts: Set<String>, root: String
  ) {
    site = library.site
    self.root = root
    var moved: [String: String] = [:]
    var gone: Set<String> = []
    let served = contents.publications.filter { $0.value.isPublished && artefacts.contains($0.value.file.path) }

    for (path, guid) in former where !artefacts.contains(path) {
      guard let publication = served[guid] else {
        gone.insert(path)
        continue
      }
      moved[path] = library.site.url(ofMedia: publication.file.path)
    }
    for episode in library.episodes {
      let page = "episodes/\(episode.slug)/"
      for slug in episode.formerSlugs where !artefacts.contains("episodes/\(slug)/index.html") {
        if served[episode.guid] != nil, artefacts.contains(page + "index.html") {
          moved["episodes/\(slug)/"] = library.site.address.url(of: page)
        } else if contents.publications[episode.guid] != nil {
          gone.insert("episodes/\(slug)/")
        }
      }
    }
    for publication in contents.publications.values where served[publication.guid] == nil {
      gone.formUnion(publication.files.map(\.path))
      let page = "episodes/\(publication.slug)/"
      if !artefacts.contains(page + "index.html") { gone.insert(page) }
    }
    for path in removed where !artefacts.contains(path) {
      gone.insert(path.hasSuffix("/index.html") ? String(path.dropLast("index.html".count)) : path)
    }
    self.moved = moved.map(Move.init).sorted { $0.path < $1.path }
    self.gone = gone.subtracting(moved.keys).sorted()

    let feeds = FeedMoves(of: library.feeds, on: library.site, artefacts: artefacts)
    led = feeds.here
    untold = feeds.untold
    formerServers = FormerServer.all(of: library.site, feeds: feeds.elsewhere)
  }

  /// One that serves the result, or recordings alone.
  struct Server: Sendable {
    let address: SiteAddress
    let isSite: Bool
    let folders: [ServedFolder]
    /// What is, or was before, at other paths of the same server.
    let formerParts: [FormerServer.Part]
  }

  /// The site's own, and that of the recordings where it is another.
  var servers: [Server] {
    let media = site.mediaAddress.map { [$0] } ?? []
    let others = media.filter { !$0.isServed(by: site.address) }
    // Recordings below another path of the site's own server stand where the site's do.
    let sharing = media.filter { $0.isServed(by: site.address) && $0.path != site.address.path }.map {
      FormerServer.Part(path: $0.path + "media/", address: site.address.url(of: "media/"))
    }
    return ([site.address] + others).map { address in
      let isSite = address == site.address
      return Server(
        address: address, isSite: isSite,
        folders: isSite ? ServedFolder.all : ServedFolder.all.filter { $0.name == "media" },
        formerParts: formerServers.filter { $0.address.isServed(by: address) }.flatMap { $0.parts(on: address) }
          + (isSite ? sharing : []))
    }
  }

  /// Those that are none of `servers`.
  var otherFormerServers: [FormerServer] {
    let current = servers.map(\.address)
    return formerServers.filter { former in !current.contains { former.address.isServed(by: $0) } }
  }

  /// Everything that a page may load comes from the site, and recordings from where they are served.
  var contentSecurityPolicy: String {
    let media = site.mediaAddress.map(\.origin).flatMap { $0 == site.address.origin ? nil : " " + $0 } ?? ""
    return
      "default-src 'none'; img-src 'self'; media-src 'self'\(media); style-src 'self'; base-uri 'none'; "
      + "form-action 'none'; frame-ancestors 'none'"
  }

  /// The headers of every answer from a folder; `nil` for what is in none.
  func headers(of folder: ServedFolder?) -> [(name: String, value: String)] {
    [
      ("Cache-Control", folder?.cacheControl ?? ServedFolder.defaultCacheControl),
      ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
      ("Content-Security-Policy", contentSecurityPolicy),
    ] + (folder?.isOpen == true ? ServedFolder.openingHeaders : [])
  }

  /// Those of a folder's headers that the rest has not, or not so.
  func ownHeaders(of folder: ServedFolder) -> [(name: String, value: String)] {
    let others = headers(of: nil)
    return headers(of: folder).filter { header in !others.contains { $0 == header } }
  }
}
