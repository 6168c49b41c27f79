import Bytes
import Catalogue
import Feeds

/// A small invented feed that tests bend to their purpose. It goes through the gate, as there is no other way.
struct Fiction {
  struct Published {
    var episode: Episode
    var media: MediaFacts
    var alternates: [PublishedFile] = []
    var parts = EpisodeParts()
    var publishedAt: Moment
    var isRetracted = false
  }

  var channel: Feed
  var address: SiteAddress
  var mediaAddress: SiteAddress?
  var published: [Published]
  var channels: Set<Channel> = [.site, .podcastApps]
  var scopes: Set<ConsentScope> = [.voiceOriginal, .description]
  var label = "Een deskundige"

  let guest: PersonID

  /// One Dutch episode with one guest, from page to enclosure.
  init() throws {
    guest = try found(PersonID("p-4h7kq2"))
    address = try found(SiteAddress("https://podcast.example.org/stem/"))
    channel = Feed(
      id: try found(FeedID("klank")), title: "Stem & Stilte", language: try found(LanguageTag("nl")),
      author: "Redactie",
      owner: Owner(name: "Redactie", email: "redactie@example.org"), image: try found(FileName("klank.png")),
      categories: [
        try found(Category("Society & Culture", "Relationships")), try found(Category("Government")),
      ], guid: "917393e3-1b1e-5cef-ace4-edaa54e1f810", summary: "Gesprekken over geweld thuis <en hulp>.")
    published = []
    try publish("zwijgen", title: "Zwijgen is geen goud", at: "2026-03-04T07:00:00+01:00") {
      $0.episode.season = 1
      $0.episode.number = 3
      $0.episode.notes =
        "Over zwijgen & spreken.\n\n# Hulp\n\n- Bel **112**.\n- Lees [meer](../../topics/hulp/#a) op de site.\n"
    }
  }

  mutating func publish(
    _ slug: String, title: String, at moment: String, _ change: (inout Published) throws -> Void = { _ in }
  ) throws {
    let episode = Episode(
      slug: try found(Slug(slug)), guid: try found(EpisodeGUID("\(slug)@example.org")), title: title,
      language: try found(LanguageTag("nl")), media: try found(FileName("\(slug).mp3")),
      people: .listed([Appearance(person: guest, role: .guest, voice: .original)]))
    let media = MediaFacts(
      kind: .mp3, lengthInBytes: 12_345_678, durationInMilliseconds: 2_280_499, audioStart: 0,
      bitRate: .constant(64_000), hash: SHA256.digest(of: Array(slug.utf8)))
    var item = Published(episode: episode, media: media, publishedAt: try found(Moment(moment)))
    try change(&item)
    published.append(item)
  }

  mutating func changeEpisode(_ change: (inout Episode) -> Void) {
    change(&published[0].episode)
  }

  /// The feed's own document.
  func written(as format: ClearedFeed.Format = .rss) throws -> String {
    try found(documents()["feeds/\(channel.id).\(format.rawValue)"])
  }

  /// Every document of the feed by its path.
  func documents() throws -> [String: String] {
    var texts: [String: String] = [:]
    for output in try outputs() {
      guard case .rendered(let write) = output.recipe else { throw NotFound() }
      var buffer = ByteBuffer()
      try write(&buffer)
      texts[output.path] = String(decoding: buffer.array(), as: UTF8.self)
    }
    return texts
  }

  func outputs() throws -> [OutputFile] { FeedDocuments(of: try cleared()).outputs }

  func cleared() throws -> ClearedFeed {
    let (collector, reviewer) = (try found(Account("amina")), try found(Account("bilal")))
    let now = try found(Moment("2026-04-01T00:00:00Z"))
    var terms = ConsentTerms(givenAt: now, scopes: scopes, channels: channels)
    terms.anonymity = Anonymity.none
    terms.age = .adult
    terms.risk = .accepted
    var register = RegisterContents()
    register.people[guest] = Person(id: guest, label: label, legalName: "Fenna Verzonnen-Vlinder")
    register.records[guest] = [
      ConsentRecord(
        id: ConsentID(1), person: guest, state: .given, terms: terms, collector: collector,
        confirmations: published.flatMap { item in
          ([item.media.hash] + item.alternates.map(\.cut)).map {
            CutConfirmation(
              cut: $0, heardAt: now, language: item.episode.language, voice: .original, reviewer: reviewer)
          }
        })
    ]
    for item in published {
      register.publications[item.episode.guid] = Publication(
        guid: item.episode.guid, slug: item.episode.slug,
        file: PublishedFile(
          source: item.episode.media, cut: item.media.hash, media: item.media, slug: item.episode.slug),
        alternates: item.alternates, publishedAt: item.publishedAt,
        state: item.isRetracted ? .retracted(.editorial) : .published)
    }
    var site = SiteSettings(
      title: "Stem & Stilte", address: address, language: channel.language, timeZone: "Europe/Amsterdam")
    site.mediaAddress = mediaAddress
    let library = Library(site: site, feeds: [channel], topics: [], episodes: published.map(\.episode))
    let cleared = Gate(register: register, fourEyes: true, at: now).clear(
      library, artwork: [channel.id: Artwork(kind: .png, hash: SHA256.digest(of: [1]))],
      parts: Dictionary(published.map { ($0.episode.guid, $0.parts) }) { first, _ in first })
    return try found(cleared.feeds.first)
  }
}

struct NotFound: Error {}

/// The value, or a failure of the test.
func found<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw NotFound() }
  return value
}
