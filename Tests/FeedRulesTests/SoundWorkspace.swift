import Bytes
import Catalogue
import FeedRules
import Media

/// A workspace that breaks no rule, whose parts tests bend to their purpose. Everything in it is invented.
struct SoundWorkspace {
  var site: SiteSettings
  var feed: Feed
  var otherFeeds: [Feed] = []
  /// Two: `wie-belt`, and before it `zwijgen`.
  var episodes: [Episode]
  var media: [Slug: MediaFacts]
  var parts: [Slug: EpisodeParts]
  var pictures: [String: Picture]
  let moment: Moment

  init() throws {
    moment = try found(Moment("2026-04-01T00:00:00Z"))
    site = SiteSettings(
      title: "Stem & Stilte", address: try found(SiteAddress("https://podcast.example.org/")),
      language: try found(LanguageTag("nl")), timeZone: "Europe/Amsterdam")
    feed = Feed(
      id: try found(FeedID("stem")), title: "Stem & Stilte", language: try found(LanguageTag("nl")),
      author: "Redactie", owner: Owner(name: "Redactie", email: "redactie@example.org"),
      image: try found(FileName("stem.png")), categories: [try found(Category("Government"))], kind: .serial,
      guid: "917393e3-1b1e-5cef-ace4-edaa54e1f810", summary: "Gesprekken over geweld thuis <en hulp>.")
    feed.people = [Credit(person: try found(PersonID("p-4h7kq2")), role: .host)]
    feed.funding = [NamedLink(address: "https://example.org/steun", text: "Steun de makers")]
    feed.license = License(identifier: "cc-by-4.0", address: nil)
    feed.locations = [Location(name: "Den Haag", geo: "52.08,4.31", osm: "R192736", country: "NL")]
    feed.texts = [TextRecord(purpose: "verify", text: "S6lpp-7ZCn8")]
    feed.updates = UpdateFrequency(text: "Elke woensdag", rule: "FREQ=WEEKLY;BYDAY=WE")
    feed.podroll = [RecommendedFeed(guid: "9b024349-ccf0-5f69-a609-6b82873eab3c", title: "Een andere stem")]
    feed.seasonNames = [1: "Thuis"]
    feed.hubs = ["https://hub.example.org/"]
    feed.movedFrom = ["https://old.example.org/stem.xml", "/rss"]

    episodes = [
      try soundEpisode("wie-belt", "Wie belt er?", number: 2),
      try soundEpisode("zwijgen", "Zwijgen is geen goud", number: 1),
    ]
    episodes[0].date = try found(Moment("2026-03-04T07:00:00+01:00"))
    episodes[0].numberName = "2 bis"
    episodes[0].alternates = [Alternate(media: try found(FileName("klein.mp3")), title: "Klein")]
    episodes[0].soundbites = [Soundbite(startInMilliseconds: 10_500, durationInMilliseconds: 30_000, title: "Mooi")]
    episodes[0].contentLinks = [NamedLink(address: "https://video.example.org/wie-belt", text: "Bekijk het")]
    media = Dictionary(uniqueKeysWithValues: episodes.map { ($0.slug, soundMedia($0.slug.text)) })

    var parts = EpisodeParts()
    parts.cover = CoverFile(
      file: try found(FileName("cover.jpg")), artwork: Artwork(kind: .jpg, hash: SHA256.digest(of: [1])))
    parts.chapters = [
      Chapter(startInMilliseconds: 0, title: "Begin"),
      Chapter(startInMilliseconds: 60_500, title: "Einde", link: "https://example.org/hulp"),
    ]
    self.parts = [episodes[0].slug: parts]
    pictures = [
      "Feeds/stem.png": try soundPicture(.png), "Episodes/wie-belt/cover.jpg": try soundPicture(.jpg),
    ]
  }

  var judged: SourceCase {
    SourceCase(
      library: Library(site: site, feeds: [feed] + otherFeeds, topics: [], episodes: episodes), media: media,
      parts: parts,
      pictures: pictures, moment: moment)
  }
}

/// An episode of the first season, with a host and a guest.
func soundEpisode(_ slug: String, _ title: String, number: Int) throws -> Episode {
  let people = [(try found(PersonID("p-4h7kq2")), Role.host), (try found(PersonID("p-9xw3mt")), Role.guest)]
  return Episode(
    slug: try found(Slug(slug)), guid: try found(EpisodeGUID("\(slug)@example.org")), title: title,
    language: try found(LanguageTag("nl")), media: try found(FileName("\(slug).mp3")), season: 1, number: number,
    people: .listed(people.map { Appearance(person: $0, role: $1, voice: .original) }), notes: "Over zwijgen.")
}

/// 100 seconds in 800,000 bytes; another content has another hash.
func soundMedia(_ content: String, kind: MediaKind = .mp3) -> MediaFacts {
  MediaFacts(
    kind: kind, lengthInBytes: 800_000, durationInMilliseconds: 100_000, audioStart: 0, bitRate: .constant(64_000),
    hash: SHA256.digest(of: Array(content.utf8)))
}

/// A picture without image data; colour 2 of PNG is RGB, 0 is gray, 6 has transparency.
func soundPicture(
  _ kind: Artwork.Kind, width: Int = 1400, height: Int = 1400, colour: UInt8 = 2, lengthInBytes: Int = 200_000
) throws -> Picture {
  func number(_ number: Int) -> [UInt8] { [0, 0, UInt8(number >> 8), UInt8(number & 0xFF)] }
  func chunk(_ name: String, _ content: [UInt8] = []) -> [UInt8] {
    number(content.count) + Array(name.utf8) + content + number(0)
  }
  let size = number(width) + number(height)
  let bytes =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", size + [8, colour, 0, 0, 0]) + chunk("IDAT")
    + chunk("IEND")
  return Picture(kind: kind, header: try found(PictureHeader(bytes: bytes)), lengthInBytes: lengthInBytes)
}

struct NotFound: Error {}

/// The value, or a failure of the test.
func found<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw NotFound() }
  return value
}
