import Catalogue
import TestSeeds

/// Values as hostile as their types allow, to print and read back.
struct SourceValues {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func episode() -> Episode {
    var episode = Episode(
      slug: some(Slug("s-1")),
      guid: some(EpisodeGUID(random.chance(50) ? "5f0f5d0e-6c0e-4a55-9a55-3f7b4f8f3a11" : line())),
      title: line(), date: random.chance(50) ? Moment("2026-03-04T07:00:00+01:00") : nil, language: language(),
      media: fileName(), season: random.chance(50) ? random.number(1...99) : nil,
      number: random.chance(50) ? random.number(1...999_999_999) : nil,
      kind: random.one(of: Episode.Kind.allCases), topics: topicIDs(), people: people(), isSensitive: random.chance(50),
      notes: body())
    episode.numberName = random.chance(50) ? piece() : nil
    episode.isExplicit = random.one(of: [nil, true, false])
    episode.isBlocked = random.chance(50)
    episode.alternates = ["b.opus", ": b.flac"].prefix(random.number(0...2)).map {
      Alternate(media: some(FileName($0)), title: random.chance(50) ? piece() : nil)
    }
    episode.soundbites = (0..<random.number(0...2)).map {
      Soundbite(
        startInMilliseconds: random.number(0...999_999) * 3 + $0,
        durationInMilliseconds: random.number(15_000...120_000), title: random.chance(50) ? line() : nil)
    }
    episode.locations = locations()
    episode.license = license()
    episode.texts = texts()
    episode.contentLinks = links()
    episode.formerSlugs = ["no", "s-0", "1-2"].prefix(random.number(0...3)).map { some(Slug($0)) }
    episode.repeats = random.chance(50) ? Slug("null") : nil
    return episode
  }

  mutating func feed() -> Feed {
    var feed = Feed(
      id: some(FeedID("f")), title: line(), language: language(), author: line(),
      owner: Owner(
        name: line(), email: random.one(of: ["a@b", "no@example.org", "#x@example.org", "*@example.org", "-@-"])),
      image: some(FileName("a.jpg")),
      categories: [some(Category("Society & Culture", "Relationships")), some(Category("Arts"))],
      kind: random.one(of: Feed.Kind.allCases), isExplicit: random.chance(50), isLocked: random.chance(50),
      guid: "917393e3-1b1e-5cef-ace4-edaa54e1f810", platforms: random.chance(50) ? [some(Platform("apple"))] : [],
      selection: FeedSelection(
        languages: random.chance(50) ? [language()] : [], topics: topicIDs(),
        seasons: Array([1, 20, 3].prefix(random.number(0...3))), media: random.one(of: [nil, .audio, .video]),
        episodes: ["no", "s-1", "1-2"].prefix(random.number(0...3)).map { some(Slug($0)) }), summary: text())
    feed.link = random.chance(50) ? address() : nil
    feed.copyright = random.chance(50) ? line() : nil
    feed.isBlocked = random.chance(50)
    feed.isComplete = random.chance(50)
    feed.movedTo = random.chance(50) ? address() : nil
    feed.movedFrom = random.chance(50) ? [address(), random.one(of: ["/", "/feed/", "/a%20b,c"])] : []
    feed.pageSize = random.chance(50) ? random.number(1...1000) : nil
    feed.medium = random.one(of: Medium.allCases)
    feed.people = ["p-4h7kq2", "p-222222"].prefix(random.number(0...2)).map {
      Credit(person: some(PersonID($0)), role: random.one(of: Role.allCases))
    }
    feed.funding = links()
    feed.license = license()
    feed.locations = locations()
    feed.texts = texts()
    feed.updates = random.chance(50) ? updates() : nil
    feed.podroll = ["29cdca4a-32d8-56ba-b48b-09a011c5daa9", "00000000-0000-0000-0000-000000000000"]
      .prefix(random.number(0...2)).map {
        RecommendedFeed(
          guid: $0, address: random.chance(50) ? address() : nil, title: random.chance(50) ? line() : nil)
      }
    feed.blockedPlatforms = random.chance(50) ? [some(Platform("youtube"))] : []
    for season in 1...4 where random.chance(40) { feed.seasonNames[season] = piece() }
    feed.hubs = random.chance(50) ? [address()] : []
    feed.notifiesPodcastIndex = random.chance(50)
    return feed
  }

  mutating func site() -> SiteSettings {
    var site = SiteSettings(
      title: line(), address: some(SiteAddress("https://example.org:8443/a")), language: language(),
      timeZone: random.one(of: ["UTC", "Europe/Amsterdam", "Etc/GMT+5"]), fourEyes: random.chance(50),
      notice: random.chance(70) ? text() : nil, introduction: body())
    site.mediaAddress = random.chance(50) ? SiteAddress("http://media.example.org/") : nil
    site.formerAddresses = ["http://a.example.org/x/", "https://b.example.org:81/"].prefix(random.number(0...2)).map {
      some(SiteAddress($0))
    }
    site.upload = random.chance(50) ? line() : nil
    site.ledgerCopy = random.chance(50) ? line() : nil
    site.recipients = Set([line(), line()].prefix(random.number(0...2))).sorted()
    return site
  }

  mutating func topics() -> [Topic] {
    topicIDs().map { Topic(id: $0, title: line(), summary: random.chance(50) ? text() : nil) }
  }

  /// What a title may be: one line without white space at its ends.
  mutating func line() -> String {
    var line = random.one(of: Self.pieces)
    for _ in 0..<random.number(0...3) {
      line += random.one(of: ["", " ", "  ", ": ", " #"]) + random.one(of: Self.pieces)
    }
    return line
  }

  /// What a notice may be: lines, with nothing but text at the ends.
  private mutating func text() -> String {
    var text = line()
    for _ in 0..<random.number(0...3) {
      text +=
        random.one(of: [
          "\n", "\n\n", "\n  ", "\n\t", " \n", "\n \n", "\n- ", "\n# ", "\n---\n", "\u{2028}", "\t", "\u{FEFF}",
        ]) + line()
    }
    return text
  }

  /// What notes may be: anything that a file may hold.
  private mutating func body() -> String {
    random.one(of: ["", "\n", "---\n", "\u{FEFF}", "\r\n", " ", "\t"]) + text()
      + random.one(of: ["", "\n", "\n\n", " ", "\r\n", "\u{85}", "\u{7F}"])
  }

  private mutating func people() -> People {
    guard random.chance(70) else { return .nobody }
    let ids = ["p-4h7kq2", "p-222222", "p-zzzzzz"].prefix(random.number(1...3))
    return .listed(
      ids.map {
        Appearance(
          person: some(PersonID($0)), role: random.one(of: Role.allCases), voice: random.one(of: Voice.allCases),
          image: random.chance(30) ? fileName() : nil, link: random.chance(30) ? address() : nil)
      })
  }

  /// Short enough for any title.
  private mutating func piece() -> String { random.one(of: Self.pieces) }

  private mutating func fileName() -> FileName {
    some(FileName(random.one(of: ["a.mp3", "- a.mp3", "a: b.mp3", "a #b.mp3", "null", "é.mp3", "\"q\".mp3", "~"])))
  }

  private mutating func address() -> String {
    random.one(of: [
      "https://example.org", "http://a/b?c=d&e=,f#g", "https://example.org:8443/%7Eradio/#", "http://127.0.0.1/*'",
      "https://xn--bcher-kva.example/:/;x", "https://example.org/?", "https://example.org/-/!()+$@~_.",
    ])
  }

  private mutating func links() -> [NamedLink] {
    guard random.chance(50) else { return [] }
    return [NamedLink(address: address(), text: piece()), NamedLink(address: "https://example.org/2", text: line())]
  }

  private mutating func license() -> License? {
    random.one(of: [
      nil, License(identifier: "cc-by-nc-4.0"), License(identifier: "arr", address: address()),
      License(identifier: "null", address: address()),
    ])
  }

  private mutating func locations() -> [Location] {
    ["The Hague: centre", "- no", "~"].prefix(random.number(0...3)).map {
      Location(
        name: $0, relation: random.one(of: [nil, .subject, .creator]),
        geo: random.one(of: [nil, "52.08,4.31", "-90,-180.0,-12.5;crs=wgs84;u=3900000", "0,0"]),
        osm: random.one(of: [nil, "R192736", "N1#2"]), country: random.one(of: [nil, "NL", "NO"]))
    }
  }

  private mutating func texts() -> [TextRecord] {
    [nil, "verify", "a: b"].prefix(random.number(0...3)).map { TextRecord(purpose: $0, text: text()) }
  }

  private mutating func updates() -> UpdateFrequency {
    UpdateFrequency(
      text: piece(), rule: random.one(of: [nil, "FREQ=WEEKLY;BYDAY=MO,WE", "FREQ=YEARLY;BYDAY=+4TH;BYMONTH=11"]),
      start: random.chance(50) ? Moment("2026-03-04T07:00:00+01:00") : nil, isComplete: random.chance(50))
  }

  private mutating func topicIDs() -> [TopicID] {
    ["hulp-zoeken", "null", "1e3"].prefix(random.number(0...3)).map { some(TopicID($0)) }
  }

  private mutating func language() -> LanguageTag {
    some(LanguageTag(random.one(of: ["nl", "no", "ku-Arab", "fa-AF"])))
  }

  private func some<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("the table holds a wrong value") }
    return value
  }

  private static let pieces = [
    "a", "Zwijgen is geen goud", "null", "~", "no", "true", "3.10", "- x", "-", "---", "...", "? x", ": x", "x:",
    "x: y", "x #y", "#x", "&a", "*a",
    "!a", "{a}", "[a]", "a, b", "|", ">", "%", "@a", "`a", "'", "''", "\"", "\"a\"", "\\", "\\n", "a\\", "😀", "مرحبا",
    "é", "e\u{301}", "\u{200F}",
    "<<", "=", "[", "]", "{", "}", ",", "'a' b", "a\u{A0}b", "\u{FFFD}", "\u{1FFFE}", "0x1F", "2026-03-04",
    "http://a/b",
  ]
}
