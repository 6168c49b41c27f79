import Bytes
import Catalogue
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

  @Test mutating func `nginx: former servers and paths lead to the new address`() throws {
    library.site.address = try #require(SiteAddress("https://podcast.example.org/stemmen/"))
    library.site.mediaAddress = SiteAddress("https://media.example.org/")
    library.site.formerAddresses = try [
      "http://podcast.example.org/stemmen/", "https://podcast.example.org/", "http://old.example.org:8080/p.d/",
    ].map { try #require(SiteAddress($0)) }
    let text = NginxConfiguration(rules).text
    let site = "https://podcast.example.org/stemmen/"
    let moves = text.split(separator: "\n").filter { $0.contains("rewrite") }.map { $0.drop { $0 == " " } }
    #expect(
      moves == [
        "location / { rewrite ^/(.*)$ \(site)$1 permanent; }",
        "location /media/ { rewrite ^/media/(.*)$ https://media.example.org/media/$1 permanent; }",
        #"location /p.d/ { rewrite ^/p\.d/(.*)$ https://podcast.example.org/stemmen/$1 permanent; }"#,
        #"location /p.d/media/ { rewrite ^/p\.d/media/(.*)$ https://media.example.org/media/$1 permanent; }"#,
      ])
    let servers = text.matches(of: /server_name (.*);/).map { String($0.output.1) }
    #expect(
      servers == [
        "podcast.example.org", "media.example.org", "podcast.example.org", "media.example.org", "old.example.org",
      ])
    #expect(text.contains("media-src 'self' https://media.example.org;"))
  }
}
