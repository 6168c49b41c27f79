import Bytes
import Catalogue

extension Fiction {
  /// A paged feed that uses every tag, and whose texts are as hard to write as they can be.
  static func withEverything() throws -> Fiction {
    var fiction = try Fiction()
    fiction.mediaAddress = try found(SiteAddress("https://media.example.org/"))
    fiction.scopes = Set(ConsentScope.allCases)
    fiction.published = []
    try fiction.describeChannel()
    try fiction.publish("aankondiging", title: "Aankondiging", at: "2026-01-01T07:00:00+01:00") {
      $0.episode.kind = .trailer
      $0.episode.season = 1
      $0.episode.notes = "Binnenkort."
    }
    try fiction.publish("eerste", title: "De eerste", at: "2026-01-08T07:00:00+01:00") {
      $0.episode.guid = try found(EpisodeGUID("5f0f5d0e-6c0e-4a55-9a55-3f7b4f8f3a11"))
    }
    try fiction.publish("bijlage", title: "Bijlage", at: "2026-02-01T07:00:00+01:00") {
      $0.episode.kind = .bonus
      $0.episode.isBlocked = true
      $0.episode.isExplicit = true
      $0.episode.guid = try found(EpisodeGUID("https://oud.example.org/?p=7&q=%C3%A9#a"))
      $0.parts.transcripts = [try transcript(in: "nl", isTimed: false)]
    }
    try fiction.publishHardTexts()
    try fiction.publishEveryTag()
    return fiction
  }

  private mutating func describeChannel() throws {
    channel.title = "Stem & Stilte <b> ]]> 👩‍👩‍👧"
    channel.summary = "Gesprekken over geweld thuis.\n\nالصمت ليس من ذهب & meer"
    channel.kind = .serial
    channel.isExplicit = true
    channel.link = "https://www.example.org/?a=1&b=2"
    channel.copyright = "© 2026 Redactie & co"
    channel.isBlocked = true
    channel.isComplete = true
    channel.movedFrom = ["https://oud.example.org/feed"]
    channel.pageSize = 2
    channel.medium = .audiobook
    channel.people = [Credit(person: guest, role: .soundDesigner)]
    channel.funding = [
      NamedLink(address: "https://steun.example.org/?a=1&b=2", text: "Steun & help"),
      NamedLink(address: "https://steun.example.org/lid", text: "Word lid"),
    ]
    channel.license = License(identifier: "eigen-licentie", address: "https://www.example.org/licentie")
    channel.locations = [
      Location(name: "Den Haag", relation: .creator, geo: "52.08,4.31", osm: "R192736", country: "NL"),
      Location(name: "Overal"),
    ]
    channel.texts = [TextRecord(purpose: "verify", text: "a&b"), TextRecord(text: "vrij")]
    channel.updates = UpdateFrequency(
      text: "Elke maand", rule: "FREQ=MONTHLY;COUNT=10", start: try found(Moment("2026-01-01T07:00:00+01:00")),
      isComplete: true)
    channel.podroll = [
      RecommendedFeed(guid: "29cdca4a-32d8-56ba-b48b-09a011c5daa9"),
      RecommendedFeed(
        guid: "396d9ae0-da7e-5557-b894-b606231fa3ea", address: "https://ander.example.org/feed.xml",
        title: "Een ander & verder"),
    ]
    channel.blockedPlatforms = [try found(Platform("google")), try found(Platform("amazon"))]
    channel.seasonNames = [1: "Wat \"thuis\" is", 2: "ምስቅልና"]
    channel.hubs = ["https://hub.example.org/", "https://hub.example.net/?a=1&b=2"]
  }

  private mutating func publishHardTexts() throws {
    try publish("al-samt", title: "الصمت ليس من ذهب \u{200F}]]> & <b> \"x\"", at: "2026-03-01T00:00:00+14:00") {
      $0.episode.language = try found(LanguageTag("ar"))
      $0.episode.notes = """
        # ማእከል ሓገዝ ትግርኛ

        Aamusnaantu dahab ma aha & ]]> \\<script> 👩‍👩‍👧 e\u{301}. **Caawimaad** iyo *badbaado*, `<code>`.

        > الصمت
        > ليس من ذهب

        3. [Zoek](/search?q=a&b=c "titel") *[hulp](../../topics/hulp/)*
        4. - Bel **112**
           - Mail <hulp@example.org>

        ```
        if a < b { }
        ```

        ---

        \(String(repeating: "ሰላም ", count: 330))einde
        """
    }
  }

  private mutating func publishEveryTag() throws {
    let guest = self.guest
    try publish("alles", title: "Alles in één", at: "2026-03-04T07:00:00+01:00") { item in
      item.episode.season = 2
      item.episode.number = 3
      item.episode.numberName = "3 bis"
      item.episode.isExplicit = false
      item.episode.topics = [try found(TopicID("huiselijk-geweld")), try found(TopicID("hulp-zoeken"))]
      item.episode.notes = "Eén alinea."
      item.episode.locations = [Location(name: "Rotterdam & omstreken", relation: .subject, country: "NL")]
      item.episode.license = License(identifier: "cc-by-4.0")
      item.episode.texts = [TextRecord(purpose: "ai-content", text: "false")]
      item.episode.contentLinks = [NamedLink(address: "https://video.example.org/?v=1&t=2", text: "Kijk & luister")]
      item.episode.soundbites = [
        Soundbite(startInMilliseconds: 73_000, durationInMilliseconds: 60_050, title: "Het <begin>"),
        Soundbite(startInMilliseconds: 3_600_500, durationInMilliseconds: 15_000),
      ]
      var appearance = Appearance(person: guest, role: .guest, voice: .original)
      appearance.image = try found(FileName("gast.png"))
      appearance.link = "https://www.example.org/?p=1&q=2"
      item.episode.people = .listed([appearance])
      item.parts.portraits[try found(FileName("gast.png"))] = Artwork(kind: .png, hash: SHA256.digest(of: [2]))
      item.parts.cover = CoverFile(
        file: try found(FileName("cover.jpg")), artwork: Artwork(kind: .jpg, hash: SHA256.digest(of: [3])))
      item.parts.transcripts = [try transcript(in: "nl", isTimed: true), try transcript(in: "so", isTimed: true)]
      item.parts.chapters = [
        Chapter(startInMilliseconds: 0, title: "Begin & \"einde\"", link: "https://www.example.org/?a=1&b=2"),
        Chapter(startInMilliseconds: 61_500, title: "Verborgen", isListed: false),
        Chapter(startInMilliseconds: 90_000, title: ""),
        Chapter(startInMilliseconds: 3_723_004, endInMilliseconds: 3_800_000, title: "الصمت"),
      ]
      let small = MediaFacts(
        kind: .opus, lengthInBytes: 2_345_678, durationInMilliseconds: 2_280_499, audioStart: 0,
        bitRate: .variable(average: 16_000), hash: SHA256.digest(of: Array("klein".utf8)))
      item.episode.alternates = [Alternate(media: try found(FileName("klein.opus")), title: "Klein & licht")]
      item.alternates = [
        PublishedFile(
          source: try found(FileName("klein.opus")), cut: small.hash, media: small, slug: item.episode.slug)
      ]
    }
  }
}

private func transcript(in language: String, isTimed: Bool) throws -> TranscriptFile {
  TranscriptFile(
    file: try found(FileName("transcript.\(language).\(isTimed ? "vtt" : "txt")")),
    language: try found(LanguageTag(language)), hash: SHA256.digest(of: []), isTimed: isTimed)
}
