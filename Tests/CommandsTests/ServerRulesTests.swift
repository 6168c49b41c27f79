import Bytes
import Catalogue
import System
import TestWorkspaces
import Testing

@testable import Commands

/// Which addresses lead elsewhere and which are gone, as values and in the words of nginx.
@Suite struct ServerRulesTests {
  private var library: Library
  private var contents = RegisterContents()
  private var former: [String: EpisodeGUID] = [:]
  private var artefacts: Set<String> = ["index.html", "feeds/a.xml", "feeds/b.xml"]

  init() throws {
    let nl = try #require(LanguageTag("nl"))
    let site = SiteSettings(
      title: "Stemmen", address: try #require(SiteAddress("https://podcast.example.org/")), language: nl,
      timeZone: "Europe/Amsterdam")
    let feeds = try ["a", "b"].map { id in
      Feed(
        id: try #require(FeedID(id)), title: id, language: nl, author: "Radio Nabij",
        owner: Owner(name: "Radio Nabij", email: "info@example.org"), image: try #require(FileName("a.png")),
        categories: [], guid: "", summary: "")
    }
    library = Library(site: site, feeds: feeds, topics: [], episodes: [])
  }

  private var rules: ServerRules {
    ServerRules(of: library, contents, former: former, artefacts: artefacts, root: "/srv/Public")
  }

  /// An episode whose recording is at `media/<slug>-<first 8 digits>.mp3`, published and served unless said otherwise.
  private mutating func add(
    _ slug: String, formerly: [String] = [], isServed: Bool = true, isRetracted: Bool = false
  ) throws -> Publication {
    let guid = try #require(EpisodeGUID("urn:\(slug)"))
    var episode = Episode(
      slug: try #require(Slug(slug)), guid: guid, title: slug, language: library.site.language,
      media: try #require(FileName("a.mp3")), people: .nobody)
    episode.formerSlugs = try formerly.map { try #require(Slug($0)) }
    let facts = MediaFacts(
      kind: .mp3, lengthInBytes: 1, durationInMilliseconds: 1, audioStart: 0, bitRate: .constant(1),
      hash: SHA256.digest(of: []))
    let publication = Publication(
      guid: guid, slug: episode.slug,
      file: PublishedFile(source: episode.media, cut: SHA256.digest(of: []), media: facts, slug: episode.slug),
      publishedAt: try #require(Moment("2026-03-04T07:00:00Z")), state: isRetracted ? .retracted(.legal) : .published)
    library.episodes.append(episode)
    contents.publications[guid] = publication
    if isServed { artefacts.formUnion([publication.file.path, "episodes/\(slug)/index.html"]) }
    return publication
  }

  private static let site = "https://podcast.example.org/"
  /// SHA-256 of nothing begins so.
  private static let digits = "e3b0c442"

  private func moved() -> [String] { rules.moved.map { "\($0.path) > \($0.address)" } }

  @Test mutating func `former recordings and pages lead to today's`() throws {
    let publication = try add("nieuw", formerly: ["oud", "ouder"])
    former = ["media/oud-00000000.mp3": publication.guid, "media/nieuw-11111111.mp3": publication.guid]
    let media = "\(Self.site)media/nieuw-\(Self.digits).mp3"
    #expect(
      moved() == [
        "episodes/oud/ > \(Self.site)episodes/nieuw/", "episodes/ouder/ > \(Self.site)episodes/nieuw/",
        "media/nieuw-11111111.mp3 > \(media)", "media/oud-00000000.mp3 > \(media)",
      ])
    #expect(rules.gone == [])
    library.site.mediaAddress = SiteAddress("https://media.example.org/p/")
    #expect(rules.moved.last?.address == "https://media.example.org/p/media/nieuw-\(Self.digits).mp3")
  }

  @Test(arguments: [true, false])
  mutating func `of an episode that was taken away everything is gone`(isRetracted: Bool) throws {
    let publication = try add("weg", formerly: ["oud"], isServed: false, isRetracted: isRetracted)
    former = ["media/oud-00000000.mp3": publication.guid]
    _ = try add("blijft")
    #expect(moved() == [])
    #expect(
      rules.gone == ["episodes/oud/", "episodes/weg/", "media/oud-00000000.mp3", "media/weg-\(Self.digits).mp3"])
  }

  @Test mutating func `what stands there again is neither`() throws {
    let publication = try add("nieuw", formerly: ["oud"])
    former = ["media/oud-00000000.mp3": publication.guid]
    artefacts.formUnion(["media/oud-00000000.mp3", "episodes/oud/index.html"])
    _ = try add("weg", isServed: false, isRetracted: true)
    artefacts.insert("episodes/weg/index.html")
    #expect(moved() == [])
    #expect(rules.gone == ["media/weg-\(Self.digits).mp3"])
  }

  @Test mutating func `a draft with a former name leads nowhere`() throws {
    _ = try add("nieuw", formerly: ["oud"], isServed: false)
    contents.publications = [:]
    former = ["media/vreemd.mp3": try #require(EpisodeGUID("urn:other"))]
    #expect(moved() == [])
    #expect(rules.gone == ["media/vreemd.mp3"])
  }

  @Test mutating func `feeds lead to where they are, in every format`() throws {
    library.feeds[0].movedTo = "https://elsewhere.example.org/show.xml"
    library.feeds[0].movedFrom = ["/podcast.xml"]
    library.feeds[1].movedFrom = [
      "/feed/", "/feeds/a.xml", "https://podcast.example.org/rss", "http://podcast.example.org/old.xml",
      "https://old.example.org/b.rss", "https://strangers.example.org/b", "/?feed=podcast", "/b%20c", "mailto:x",
    ]
    library.site.formerAddresses = [try #require(SiteAddress("https://old.example.org/"))]
    let elsewhere = "https://elsewhere.example.org/show.xml"
    let here = "https://podcast.example.org/feeds/b.xml"
    // Another feed stands at /feeds/a.xml; that one itself has moved.
    #expect(
      rules.led.map { "\($0.path) > \($0.address)" } == [
        "/feed/ > \(here)", "/feeds/a.atom > \(elsewhere)", "/feeds/a.json > \(elsewhere)",
        "/feeds/a.xml > \(elsewhere)", "/old.xml > \(here)", "/podcast.xml > \(elsewhere)", "/rss > \(here)",
      ])
    #expect(rules.untold == ["/?feed=podcast", "/b%20c", "mailto:x"])
    let server = try #require(rules.formerServers.first)
    #expect(server.feeds.map { "\($0.path) > \($0.address)" } == ["/b.rss > \(here)"])
  }

  /// A site below a path, recordings elsewhere, three former addresses, something moved and something gone.
  private mutating func moveEverything() throws {
    library.site.address = try #require(SiteAddress("https://podcast.example.org/stemmen/"))
    library.site.mediaAddress = SiteAddress("https://media.example.org/")
    library.site.formerAddresses = try [
      "http://podcast.example.org/stemmen/", "https://podcast.example.org/", "http://old.example.org:8080/p.d/",
    ].map { try #require(SiteAddress($0)) }
    let publication = try add("nieuw", formerly: ["oud"])
    former = ["media/oud-00000000.mp3": publication.guid]
    _ = try add("weg", isServed: false, isRetracted: true)
    library.feeds[0].movedTo = "https://elsewhere.example.org/show.xml"
    library.feeds[1].movedFrom = ["http://old.example.org:8080/b.rss"]
  }

  private func lines(_ text: String, with words: String...) -> [String] {
    text.split(separator: "\n").map { String($0.drop { $0 == " " }) }.filter { line in
      words.contains { line.contains($0) }
    }
  }

  private static let media = "https://media.example.org/media/"
  private static let pages = "https://podcast.example.org/stemmen/"

  @Test mutating func `in the words of nginx`() throws {
    try moveEverything()
    let text = NginxConfiguration(rules).text
    #expect(
      lines(text, with: "server_name", " 301 ", "rewrite", "=301", "=410") == [
        "server_name podcast.example.org;", "return 301 https://podcast.example.org$request_uri;",
        "server_name media.example.org;", "return 301 https://media.example.org$request_uri;",
        "server_name podcast.example.org;",
        "location = /stemmen/feeds/a.atom { return 301 https://elsewhere.example.org/show.xml; }",
        "location = /stemmen/feeds/a.json { return 301 https://elsewhere.example.org/show.xml; }",
        "location = /stemmen/feeds/a.xml { return 301 https://elsewhere.example.org/show.xml; }",
        "location = /stemmen/episodes/oud/ { error_page 403 404 =301 \(Self.pages)episodes/nieuw/; }",
        "location /stemmen/episodes/weg/ { error_page 403 404 =410 /stemmen/gone.html; }",
        "location / { rewrite ^/(.*)$ \(Self.pages)$1 permanent; }",
        "location /media/ { rewrite ^/media/(.*)$ \(Self.media)$1 permanent; }",
        "location = /stemmen/media/oud-00000000.mp3 { error_page 403 404 =301 \(Self.media)nieuw-\(Self.digits).mp3; }",
        "location = /stemmen/media/weg-\(Self.digits).mp3 { error_page 403 404 =410 /stemmen/gone.html; }",
        "server_name media.example.org;",
        "location = /media/oud-00000000.mp3 { error_page 403 404 =301 \(Self.media)nieuw-\(Self.digits).mp3; }",
        "location = /media/weg-\(Self.digits).mp3 { error_page 403 404 =410 /gone.html; }",
        "server_name old.example.org;", "location = /b.rss { return 301 \(Self.pages)feeds/b.xml; }",
        #"location /p.d/ { rewrite ^/p\.d/(.*)$ https://podcast.example.org/stemmen/$1 permanent; }"#,
        #"location /p.d/media/ { rewrite ^/p\.d/media/(.*)$ https://media.example.org/media/$1 permanent; }"#,
      ])
    #expect(text.contains("media-src 'self' https://media.example.org;"))
  }

  @Test mutating func `in the words of Caddy`() throws {
    try moveEverything()
    let text = CaddyConfiguration(rules).text
    let moved = [
      "@moved expression {klankbord_moved} != \"\"", "redir @moved {klankbord_moved} permanent",
    ]
    #expect(
      lines(text, with: "http://", "https://", "handle_path", "redir", "@gone", "@moved").filter {
        !$0.hasPrefix("Content-Security-Policy")
      } == [
        "https://podcast.example.org {", "redir /stemmen/feeds/a.atom https://elsewhere.example.org/show.xml permanent",
        "redir /stemmen/feeds/a.json https://elsewhere.example.org/show.xml permanent",
        "redir /stemmen/feeds/a.xml https://elsewhere.example.org/show.xml permanent", "handle_path /stemmen/* {",
        "handle_path /media/* {", "redir https://media.example.org/media{uri} permanent", "handle_path /* {",
        "redir https://podcast.example.org/stemmen{uri} permanent",
        "\"/stemmen/episodes/oud/\" \(Self.pages)episodes/nieuw/",
        "\"/stemmen/media/oud-00000000.mp3\" \(Self.media)nieuw-\(Self.digits).mp3",
      ] + moved + [
        "@gone path /stemmen/episodes/weg/* /stemmen/media/weg-\(Self.digits).mp3", "handle @gone {",
        "https://media.example.org {", "handle_path /media/* {",
        "\"/episodes/oud/\" \(Self.pages)episodes/nieuw/",
        "\"/media/oud-00000000.mp3\" \(Self.media)nieuw-\(Self.digits).mp3",
      ] + moved + [
        "@gone path /episodes/weg/* /media/weg-\(Self.digits).mp3", "handle @gone {",
        "http://old.example.org:8080 {", "redir /b.rss \(Self.pages)feeds/b.xml permanent", "handle_path /p.d/* {",
        "redir https://podcast.example.org/stemmen{uri} permanent", "handle_path /p.d/media/* {",
        "redir https://media.example.org/media{uri} permanent",
      ])
  }

  @Test mutating func `in the words of Apache`() throws {
    try moveEverything()
    let text = ApacheConfiguration(rules).text
    #expect(
      lines(text, with: "Listen", "VirtualHost ", "R=301", "[G]", "Redirect", "\"-\" [END]", "Alias") == [
        "Listen 8080", "<VirtualHost *:80>", #"Redirect permanent "/" "https://podcast.example.org/""#,
        "<VirtualHost *:80>", #"Redirect permanent "/" "https://media.example.org/""#, "<VirtualHost *:443>",
        #"Alias "/stemmen/" "/srv/Public/""#,
        #"RewriteRule "^/stemmen/feeds/a\.atom$" "https://elsewhere.example.org/show.xml" [R=301,END]"#,
        #"RewriteRule "^/stemmen/feeds/a\.json$" "https://elsewhere.example.org/show.xml" [R=301,END]"#,
        #"RewriteRule "^/stemmen/feeds/a\.xml$" "https://elsewhere.example.org/show.xml" [R=301,END]"#,
        #"RewriteRule "^" "-" [END]"#,
        "RewriteRule \"^/stemmen/episodes/oud/$\" \"\(Self.pages)episodes/nieuw/\" [R=301,END]",
        "RewriteRule \"^/stemmen/media/oud-00000000\\.mp3$\" \"\(Self.media)nieuw-\(Self.digits).mp3\" [R=301,END]",
        #"RewriteRule "^/stemmen/episodes/weg/" "-" [G]"#,
        "RewriteRule \"^/stemmen/media/weg-\(Self.digits)\\.mp3$\" \"-\" [G]",
        #"RewriteRule "^/stemmen/" "-" [END]"#,
        "RewriteRule \"^/media/(.*)$\" \"\(Self.media)$1\" [R=301,END]",
        "RewriteRule \"^/(.*)$\" \"\(Self.pages)$1\" [R=301,END]", "<VirtualHost *:443>",
        #"Alias "/404.html" "/srv/Public/404.html""#, #"Alias "/gone.html" "/srv/Public/gone.html""#,
        #"Alias "/media/" "/srv/Public/media/""#,
        #"RewriteRule "^" "-" [END]"#,
        "RewriteRule \"^/episodes/oud/$\" \"\(Self.pages)episodes/nieuw/\" [R=301,END]",
        "RewriteRule \"^/media/oud-00000000\\.mp3$\" \"\(Self.media)nieuw-\(Self.digits).mp3\" [R=301,END]",
        #"RewriteRule "^/episodes/weg/" "-" [G]"#, "RewriteRule \"^/media/weg-\(Self.digits)\\.mp3$\" \"-\" [G]",
        "<VirtualHost *:8080>", "RewriteRule \"^/b\\.rss$\" \"\(Self.pages)feeds/b.xml\" [R=301,END]",
        "RewriteRule \"^/p\\.d/media/(.*)$\" \"\(Self.media)$1\" [R=301,END]",
        "RewriteRule \"^/p\\.d/(.*)$\" \"\(Self.pages)$1\" [R=301,END]",
      ])
  }

  @Test mutating func `recordings below another path of the same server lead to the site's`() throws {
    library.site.mediaAddress = SiteAddress("https://podcast.example.org/files/")
    #expect(
      rules.servers.map(\.formerParts) == [
        [FormerServer.Part(path: "/files/media/", address: "https://podcast.example.org/media/")]
      ])
  }

  @Test(arguments: [("nginx", "a$b"), ("caddy", "a{b}"), ("apache", "a%b")])
  func `a folder whose name means something else to a server is refused`(server: String, name: String) throws {
    let workspace = try TestWorkspace()
    try workspace.file(name).createDirectories()
    let inner = workspace.file(name).text
    try workspace.run("init", inner).done()
    let outcome = workspace.run("--workspace", inner, "deploy", server)
    #expect(outcome.status == 1)
    #expect(outcome.messages.last == "Move the workspace to another path.")
    #expect(try workspace.run("deploy", server).done().output.count == 1)
  }
}
