import Bytes

@testable import Catalogue

/// A small invented library that tests bend to their purpose.
struct Fiction {
  static let cut = SHA256.digest(of: Array("the cut".utf8))
  static let otherCut = SHA256.digest(of: Array("another cut".utf8))

  var episode: Episode
  var feeds: [Feed]
  var register: RegisterContents
  var fourEyes = true
  var now: Moment

  let person: PersonID
  let collector: Account
  let reviewer: Account

  /// One episode with one guest who agreed to everything that it needs, and one feed submitted to `apple`.
  init() throws {
    person = try found(PersonID("p-4h7kq2"))
    collector = try found(Account("amina"))
    reviewer = try found(Account("bilal"))
    now = try found(Moment("2026-03-04T07:00:00+01:00"))
    episode = Episode(
      slug: try found(Slug("zwijgen")), guid: try found(EpisodeGUID("5f0f5d0e-6c0e-4a55-9a55-3f7b4f8f3a11")),
      title: "Zwijgen is geen goud", language: try found(LanguageTag("nl")), media: try found(FileName("zwijgen.mp3")),
      people: .listed([Appearance(person: person, role: .guest, voice: .original)]))
    feeds = [
      Feed(
        id: try found(FeedID("klank")), title: "Klank", language: try found(LanguageTag("nl")), author: "Redactie",
        owner: Owner(name: "Redactie", email: "redactie@example.org"), image: try found(FileName("klank.png")),
        categories: [try found(Category("Society & Culture", "Relationships"))],
        guid: "917393e3-1b1e-5cef-ace4-edaa54e1f810", platforms: [try found(Platform("apple"))], summary: "Verzonnen.")
    ]
    register = RegisterContents()
    register.people[person] = Person(
      id: person, label: "Een deskundige", legalName: "Fenna Verzonnen-Vlinder", alsoKnownAs: ["Tante Regenboog"])
    register.assurances[feeds[0].id] = Set(feeds[0].platforms)
    var terms = ConsentTerms(
      givenAt: try found(Moment("2026-01-01T10:00:00+01:00")), scopes: [.voiceOriginal],
      channels: [.site, .podcastApps, .platform(try found(Platform("apple")))])
    terms.anonymity = Anonymity.none
    terms.age = .adult
    terms.risk = .accepted
    register.records[person] = [
      ConsentRecord(
        id: ConsentID(1), person: person, state: .given, terms: terms, collector: collector,
        confirmations: [
          CutConfirmation(
            cut: Self.cut, heardAt: try found(Moment("2026-02-01T10:00:00+01:00")),
            language: try found(LanguageTag("nl")), voice: .original, reviewer: reviewer)
        ])
    ]
  }

  mutating func changeRecord(_ change: (inout ConsentRecord) throws -> Void) throws {
    var record = try found(register.records[person]?.first)
    try change(&record)
    register.records[person] = [record]
  }

  mutating func publish() {
    let media = MediaFacts(
      kind: .mp3, lengthInBytes: 1234, durationInMilliseconds: 30_400, audioStart: 0, bitRate: .constant(64_000),
      hash: Self.cut)
    register.publications[episode.guid] = Publication(
      guid: episode.guid, slug: episode.slug,
      file: PublishedFile(source: episode.media, cut: media.hash, media: media, slug: episode.slug), publishedAt: now)
  }

  /// So many seconds after now.
  func later(_ seconds: Int) -> Moment {
    Moment(secondsSince1970: now.secondsSince1970 + seconds, offsetInSeconds: now.offsetInSeconds)
  }

  /// The feed's destination.
  var feed: Destination { .feed(feeds[0].id) }

  var gate: Gate { Gate(register: register, fourEyes: fourEyes, at: now) }

  func rules(at destination: Destination) throws -> Set<Refusal.Rule> {
    let rulings = gate.rulings(on: episode, cut: Self.cut, feeds: feeds)
    return Set(try found(rulings.first { $0.destination == destination }).refusals.map(\.rule))
  }
}

struct NotFound: Error {}

/// The value, or a failure of the test.
func found<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw NotFound() }
  return value
}
