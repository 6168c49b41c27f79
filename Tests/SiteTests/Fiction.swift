import Bytes
import Catalogue

/// A small invented site that tests bend to their purpose. It goes through the gate, as there is no other way.
struct Fiction {
  struct Published {
    var episode: Episode
    var media: MediaFacts
    var publishedAt: Moment
  }

  var settings: SiteSettings
  var topics: [Topic]
  var published: [Published]
  var feeds: [Feed]
  /// By id.
  var labels: [PersonID: String]

  let guest: PersonID
  let host: PersonID

  /// Three episodes (Dutch, Arabic, a Dutch video), two of three topics in use, and two feeds.
  init() throws {
    guest = try found(PersonID("p-4h7kq2"))
    host = try found(PersonID("p-22bb33"))
    labels = [guest: "Een deskundige", host: "Samira"]
    let (dutch, arabic) = (try found(LanguageTag("nl")), try found(LanguageTag("ar")))
    let (violence, help) = (try found(TopicID("huiselijk-geweld")), try found(TopicID("hulp-zoeken")))
    settings = SiteSettings(
      title: "Stem & Stilte", address: try found(SiteAddress("https://podcast.example.org/stem/")), language: dutch,
      timeZone: "Europe/Amsterdam", notice: "Alles op deze site is verzonnen.",
      introduction: "Gesprekken over geweld thuis, en over **wie kan helpen**.")
    topics = [
      Topic(id: violence, title: "Huiselijk geweld", summary: "Wat het is, en wat het met mensen doet."),
      Topic(id: try found(TopicID("ongebruikt")), title: "Ongebruikt"),
      Topic(id: help, title: "Hulp zoeken"),
    ]
    published = [
      Published(
        episode: Episode(
          slug: try found(Slug("zwijgen")), guid: try found(EpisodeGUID("5f0f5d0e-6c0e-4a55-9a55-3f7b4f8f3a11")),
          title: "Zwijgen is geen goud", language: dutch, media: try found(FileName("zwijgen.mp3")), season: 1,
          number: 3, topics: [violence, help],
          people: .listed([
            Appearance(person: host, role: .host, voice: .original),
            Appearance(person: guest, role: .guest, voice: .altered),
          ]), isSensitive: true,
          notes: """
            Over zwijgen, en over [hulp](https://hulp.example.org/?a=1&b=2).

            # Hulp

            - Bel **112** bij gevaar.
            - Lees [meer](../../topics/hulp-zoeken/index.html).

            """),
        media: Self.media(.mp3, length: 12_345_678, milliseconds: 2_280_000, name: "zwijgen"),
        publishedAt: try found(Moment("2026-03-04T07:00:00+01:00"))),
      Published(
        episode: Episode(
          slug: try found(Slug("al-samt")), guid: try found(EpisodeGUID("al-samt@example.org")),
          title: "الصمت ليس من ذهب", language: arabic, media: try found(FileName("al-samt.m4a")), number: 2,
          topics: [violence], people: .listed([Appearance(person: host, role: .host, voice: .original)]),
          notes: "عن الصمت."),
        media: Self.media(.m4a, length: 940_100, milliseconds: 3_900_000, name: "al-samt"),
        publishedAt: try found(Moment("2026-02-04T07:00:00+01:00"))),
      Published(
        episode: Episode(
          slug: try found(Slug("huisbezoek")), guid: try found(EpisodeGUID("huisbezoek@example.org")),
          title: "Op huisbezoek", language: dutch, media: try found(FileName("huisbezoek.mp4")), kind: .bonus,
          people: .listed([Appearance(person: host, role: .reporter, voice: .original)])),
        media: Self.media(.mp4, length: 1_234_567_890, milliseconds: 45_000, name: "huisbezoek"),
        publishedAt: try found(Moment("2026-01-07T23:30:00-05:00"))),
    ]
    feeds = [
      try Self.feed("klank", title: "Klank", language: dutch, summary: "Alle gesprekken."),
      try Self.feed("sawt", title: "صوت", language: arabic, summary: "أحاديث.", only: [arabic]),
    ]
  }

  /// What the gate lets through when everybody agreed to everything.
  func cleared() throws -> ClearedSite {
    let (collector, reviewer) = (try found(Account("amina")), try found(Account("bilal")))
    let now = try found(Moment("2026-04-01T00:00:00Z"))
    var terms = ConsentTerms(
      givenAt: now, scopes: [.voiceOriginal, .voiceAltered, .description], channels: [.site, .podcastApps])
    terms.alterations = [.respoken]
    terms.anonymity = Anonymity.none
    terms.age = .adult
    terms.risk = .accepted
    var register = RegisterContents()
    for (person, label) in labels {
      register.people[person] = Person(id: person, label: label)
      register.records[person] = [
        ConsentRecord(
          id: ConsentID(1), person: person, state: .given, terms: terms, collector: collector,
          confirmations: published.flatMap { item in
            item.episode.people.appearances.filter { $0.person == person }.map {
              var confirmation = CutConfirmation(
                cut: item.media.hash, heardAt: now, language: item.episode.language, voice: $0.voice,
                reviewer: reviewer)
              confirmation.alteration = $0.voice == .altered ? .respoken : nil
              return confirmation
            }
          })
      ]
    }
    for item in published {
      register.publications[item.episode.guid] = Publication(
        guid: item.episode.guid, slug: item.episode.slug,
        file: PublishedFile(
          source: item.episode.media, cut: item.media.hash, media: item.media, slug: item.episode.slug),
        publishedAt: item.publishedAt)
    }
    let library = Library(site: settings, feeds: feeds, topics: topics, episodes: published.map(\.episode))
    let artwork = Dictionary(
      uniqueKeysWithValues: feeds.map { ($0.id, Artwork(kind: .png, hash: SHA256.digest(of: [1]))) })
    return Gate(register: register, fourEyes: true, at: now).clear(library, artwork: artwork).site
  }

  static func media(_ kind: MediaKind, length: Int, milliseconds: Int, name: String) -> MediaFacts {
    MediaFacts(
      kind: kind, lengthInBytes: length, durationInMilliseconds: milliseconds, audioStart: 0,
      bitRate: .constant(64_000), hash: SHA256.digest(of: Array(name.utf8)))
  }

  private static func feed(
    _ id: String, title: String, language: LanguageTag, summary: String, only languages: [LanguageTag] = []
  ) throws -> Feed {
    Feed(
      id: try found(FeedID(id)), title: title, language: language, author: "Redactie",
      owner: Owner(name: "Redactie", email: "redactie@example.org"), image: try found(FileName("klank.png")),
      categories: [try found(Category("Society & Culture"))], guid: "917393e3-1b1e-5cef-ace4-edaa54e1f810",
      selection: FeedSelection(languages: languages), summary: summary)
  }
}

struct NotFound: Error {}

/// The value, or a failure of the test.
func found<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw NotFound() }
  return value
}
