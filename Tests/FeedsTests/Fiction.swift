import Bytes
import Catalogue
import Feeds

/// A small invented feed that tests bend to their purpose. It goes through the gate, as there is no other way.
struct Fiction {
  struct Published {
    var episode: Episode
    var media: MediaFacts
    var publishedAt: Moment
  }

  var channel: Feed
  var address: SiteAddress
  var published: [Published]
  var channels: Set<Channel> = [.site, .podcastApps]
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
      $0.season = 1
      $0.number = 3
      $0.notes =
        "Over zwijgen & spreken.\n\n# Hulp\n\n- Bel **112**.\n- Lees [meer](../../topics/hulp/#a) op de site.\n"
    }
  }

  mutating func publish(
    _ slug: String, title: String, at moment: String, _ change: (inout Episode) -> Void = { _ in }
  ) throws {
    var episode = Episode(
      slug: try found(Slug(slug)), guid: try found(EpisodeGUID("\(slug)@example.org")), title: title,
      language: try found(LanguageTag("nl")), media: try found(FileName("\(slug).mp3")),
      people: .listed([Appearance(person: guest, role: .guest, voice: .original)]))
    change(&episode)
    let media = MediaFacts(
      kind: .mp3, lengthInBytes: 12_345_678, durationInMilliseconds: 2_280_499, audioStart: 0,
      bitRate: .constant(64_000), hash: SHA256.digest(of: Array(slug.utf8)))
    published.append(Published(episode: episode, media: media, publishedAt: try found(Moment(moment))))
  }

  mutating func changeEpisode(_ change: (inout Episode) -> Void) {
    change(&published[0].episode)
  }

  /// What the gate lets through, written.
  func written() throws -> String {
    var buffer = ByteBuffer()
    try RSSFeed(feed: try cleared()).write(into: &buffer)
    return String(decoding: buffer.array(), as: UTF8.self)
  }

  func cleared() throws -> ClearedFeed {
    let (collector, reviewer) = (try found(Account("amina")), try found(Account("bilal")))
    let now = try found(Moment("2026-04-01T00:00:00Z"))
    var register = RegisterContents()
    register.people[guest] = Person(id: guest, label: label, legalName: "Fenna Verzonnen-Vlinder")
    register.records[guest] = [
      ConsentRecord(
        id: ConsentID(1), person: guest, state: .given,
        terms: ConsentTerms(givenAt: now, scopes: [.voiceOriginal], channels: channels), collector: collector,
        confirmations: published.map {
          CutConfirmation(
            cut: $0.media.hash, heardAt: now, language: $0.episode.language, voice: .original, reviewer: reviewer)
        })
    ]
    for item in published {
      register.publications[item.episode.guid] = Publication(
        guid: item.episode.guid, slug: item.episode.slug,
        file: PublishedFile(
          source: item.episode.media, cut: item.media.hash, media: item.media, slug: item.episode.slug),
        publishedAt: item.publishedAt)
    }
    let site = SiteSettings(
      title: "Stem & Stilte", address: address, language: channel.language, timeZone: "Europe/Amsterdam")
    let library = Library(site: site, feeds: [channel], topics: [], episodes: published.map(\.episode))
    let artwork = [channel.id: Artwork(kind: .png, hash: SHA256.digest(of: [1]))]
    let cleared = Gate(register: register, fourEyes: true, at: now).clear(library, artwork: artwork)
    return try found(cleared.feeds.first)
  }
}

struct NotFound: Error {}

/// The value, or a failure of the test.
func found<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw NotFound() }
  return value
}
