import Catalogue
import Testing

@testable import SourceText

/// The fields that a feed may leave out.
@Suite struct FeedFieldsTests {
  private static let file = "Feeds/verhalen.md"

  /// As it is printed.
  private static let needed = """
    title: Verhalen
    language: nl
    author: Radio Nabij
    owner:
      name: Radio Nabij
      email: podcast@example.org
    image: verhalen.jpg
    categories:
      - True Crime
    type: episodic
    explicit: false
    locked: yes
    guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810

    """

  private static let more = """
    platforms: [apple]
    languages: [nl]
    topics: [hulp-zoeken]
    seasons: [1, 2]
    media: audio
    episodes: [zwijgen, spreken]
    link: https://www.example.org/verhalen
    copyright: 2026 Radio Nabij
    block: yes
    blocked-platforms: [youtube]
    complete: yes
    moved-to: https://elders.example.org/verhalen.xml
    moved-from:
      - https://vroeger.example.org/?feed=verhalen
      - /feed/
    page-size: 100
    medium: video
    people:
      - person: p-4h7kq2
        role: host
      - person: p-4h7kq2
        role: audio editor
    funding:
      - address: https://www.example.org/steun
        text: Steun ons
    license: cc-by-nc-4.0
    license-address: https://creativecommons.org/licenses/by-nc/4.0/
    locations:
      - name: Den Haag
        relation: subject
        geo: 52.08,4.31
        osm: R192736
        country: NL
      - name: Overal
    texts:
      - purpose: verify
        text: S6lpp-7ZCn8
      - text: |-
          Een
          twee
    updates:
      text: Elke maandag
      rule: FREQ=WEEKLY;BYDAY=MO;COUNT=10
      start: 2026-03-02T07:00:00+01:00
      complete: yes
    podroll:
      - guid: 29cdca4a-32d8-56ba-b48b-09a011c5daa9
        address: https://anders.example.org/anders.xml
        title: Anders
      - guid: 396d9ae0-da7e-5557-b894-b606231fa3ea
    season-names:
      - season: 1
        name: Begin
      - season: 12
        name: Verder
    hubs:
      - https://hub.example.org/
    podcast-index: yes

    """

  @Test func `reads and prints every field`() throws {
    let text = "---\n\(Self.needed)\(Self.more)---\nVerhalen.\n"
    let reading = Feed.read(Array(text.utf8), file: Self.file)
    #expect(reading.problems.map(\.line) == [])
    let feed = try #require(reading.value)
    #expect(feed.sourceText == text)
    #expect(feed.selection.languages.map(\.text) == ["nl"])
    #expect(feed.selection.topics.map(\.text) == ["hulp-zoeken"])
    #expect(feed.selection.seasons == [1, 2])
    #expect(feed.selection.media == .audio)
    #expect(feed.selection.episodes.map(\.text) == ["zwijgen", "spreken"])
    #expect(feed.link == "https://www.example.org/verhalen")
    #expect(feed.copyright == "2026 Radio Nabij")
    #expect(feed.isBlocked && feed.isComplete && feed.notifiesPodcastIndex)
    #expect(feed.blockedPlatforms.map(\.name) == ["youtube"])
    #expect(feed.movedTo == "https://elders.example.org/verhalen.xml")
    #expect(feed.movedFrom == ["https://vroeger.example.org/?feed=verhalen", "/feed/"])
    #expect(feed.pageSize == 100)
    #expect(feed.medium == .video)
    #expect(feed.people.map(\.person.text) == ["p-4h7kq2", "p-4h7kq2"])
    #expect(feed.people.map(\.role) == [.host, .audioEditor])
    #expect(feed.funding == [NamedLink(address: "https://www.example.org/steun", text: "Steun ons")])
    #expect(
      feed.license
        == License(identifier: "cc-by-nc-4.0", address: "https://creativecommons.org/licenses/by-nc/4.0/"))
    #expect(
      feed.locations == [
        Location(name: "Den Haag", relation: .subject, geo: "52.08,4.31", osm: "R192736", country: "NL"),
        Location(name: "Overal"),
      ])
    #expect(feed.texts == [TextRecord(purpose: "verify", text: "S6lpp-7ZCn8"), TextRecord(text: "Een\ntwee")])
    #expect(
      feed.updates
        == UpdateFrequency(
          text: "Elke maandag", rule: "FREQ=WEEKLY;BYDAY=MO;COUNT=10", start: Moment("2026-03-02T07:00:00+01:00"),
          isComplete: true))
    #expect(
      feed.podroll == [
        RecommendedFeed(
          guid: "29cdca4a-32d8-56ba-b48b-09a011c5daa9", address: "https://anders.example.org/anders.xml",
          title: "Anders"),
        RecommendedFeed(guid: "396d9ae0-da7e-5557-b894-b606231fa3ea"),
      ])
    #expect(feed.seasonNames == [1: "Begin", 12: "Verder"])
    #expect(feed.hubs == ["https://hub.example.org/"])
  }

  @Test func `has the defaults of the format, and prints none of them`() throws {
    let said =
      "block: no\ncomplete: no\nmoved-to: https://a.example/\nmedium: podcast\npodcast-index: no\nfunding: []\n"
    let feed = try #require(Feed.read(Array("---\n\(Self.needed)\(said)---\nx\n".utf8), file: Self.file).value)
    #expect(!feed.isBlocked && !feed.isComplete && !feed.notifiesPodcastIndex && feed.medium == .podcast)
    #expect(feed.sourceText == "---\n\(Self.needed)moved-to: https://a.example/\n---\nx\n")
  }

  /// Below the needed fields, which end on line 14.
  @Test(arguments: [
    ("seasons: [0]", ["15:11: seasons \"0\" is not a whole number. Write for example 3."]),
    ("seasons: [1, 1]", ["15:14: this stands in seasons already. Delete one of the two."]),
    ("seasons: 1", ["15:10: seasons is not a list. Write seasons: [3], or each value on a line of its own after -."]),
    ("media: film", ["15:8: media \"film\" is not one of: audio, video. Write for example audio."]),
    (
      "episodes: [Zwijgen, a, a]",
      [
        "15:12: episodes is not an episode's name of lower-case letters, digits and single hyphens. Write the name of a folder in Episodes, such as the-long-silence.",
        "15:24: this stands in episodes already. Delete one of the two.",
      ]
    ),
    (
      "link: www.example.org",
      [
        "15:7: link is not a whole web address of at most 255 ASCII characters. Write for example https://www.example.org/show."
      ]
    ),
    ("link:", ["15:6: link is empty. Write for example link: https://www.example.org/show."]),
    (
      "copyright: \"\\n\"",
      [
        "15:12: copyright is not one line of 1 to 255 characters without white space at its ends. Write for example 2026 Radio Nearby."
      ]
    ),
    ("block: true", ["15:8: block \"true\" is not yes or no. Write yes."]),
    (
      "blocked-platforms: [YouTube]",
      ["15:21: blocked-platforms is not a platform's word in lower case. Write for example apple."]
    ),
    ("complete: perhaps", ["15:11: complete \"perhaps\" is not yes or no. Write for example no."]),
    (
      "moved-to: /feed",
      [
        "15:11: moved-to is not a whole web address of at most 255 ASCII characters. Write for example https://new.example.org/show.xml."
      ]
    ),
    (
      "moved-from: [feed.xml, /a, /a]",
      [
        "15:14: moved-from is not a whole web address, or a path of this site that begins with a slash and has no query. Write for example https://old.example.org/feed.xml.",
        "15:28: this stands in moved-from already. Delete one of the two.",
      ]
    ),
    ("page-size: 0", ["15:12: page-size \"0\" is not a whole number from 1 to 1000. Write for example 100."]),
    ("page-size: 1001", ["15:12: page-size \"1001\" is not a whole number from 1 to 1000. Write for example 100."]),
    ("page-size: 50 items", ["15:12: page-size \"50 items\" is not a whole number from 1 to 1000. Write 50."]),
    (
      "medium: publisher",
      [
        "15:9: medium \"publisher\" is not one of: podcast, music, video, film, audiobook, newsletter, blog, course. Write for example podcast."
      ]
    ),
    (
      "people: none",
      ["15:9: people is not a list. Write people: and below it, indented, - person: p-4h7kq2 and below it role: host."]
    ),
    (
      "people: [p-4h7kq2]",
      [
        "15:10: an item of people is not described by fields. Write - person: p-4h7kq2 and below it role: host."
      ]
    ),
    (
      "people:\n  - person: Noor\n    role: bos\n    voice: original",
      [
        "16:13: person is not an id. Write the id that person add printed, such as p-4h7kq2.",
        "17:11: role is not a role of the podcast taxonomy. Write host.",
        "18:5: this key is not a field here. Delete it, or use one of: person, role.",
      ]
    ),
    (
      "people:\n  - person: p-4h7kq2\n    role: host\n  - person: p-4h7kq2\n    role: host",
      ["18:5: this stands in people already. Delete one of the two."]
    ),
    (
      "funding:\n  - address: mailto:noor@example.org\n  - address: https://example.org/\n    text: \(String(repeating: "a", count: 129))",
      [
        "16:5: text is missing. Write for example text: Support the show.",
        "16:14: address is not a whole web address of at most 255 ASCII characters. Write for example https://www.example.org/donate.",
        "18:11: text is not one line of 1 to 128 characters without white space at its ends. Write for example Support the show.",
      ]
    ),
    (
      "funding:\n  - address: https://a.example/\n    text: a\n  - address: https://a.example/\n    text: b",
      ["18:5: this stands in funding already. Delete one of the two."]
    ),
    (
      "funding: https://a.example/",
      [
        "15:10: funding is not a list. Write funding: and below it, indented, - address: https://www.example.org/donate and below it text: Support the show."
      ]
    ),
    (
      "license: CC BY 4.0",
      [
        "15:10: license \"CC BY 4.0\" is not a licence's word of at most 128 lower-case letters, digits, hyphens and full stops. Write cc-by-4.0."
      ]
    ),
    (
      "license: eigen",
      [
        "15:10: not everyone knows the licence \"eigen\". Write license-address: and the address of its text, or a known word such as cc-by-4.0."
      ]
    ),
    (
      "license: eigen\nlicense-address: x",
      [
        "16:18: license-address is not a whole web address of at most 255 ASCII characters. Write for example https://example.org/licence."
      ]
    ),
    (
      "license-address: https://example.org/licence",
      ["15:18: license is missing. Write license: and the licence's word above this address."]
    ),
    (
      "locations:\n  - name: ' Noor'\n    relation: made\n    geo: geo:52.08, 4.31\n    osm: r1\n    country: nl\n  - geo: hier",
      [
        "16:11: name is not one line of 1 to 128 characters without white space at its ends. Write for example The Hague.",
        "17:15: relation is not one of: subject, creator. Write for example subject.",
        "18:10: geo is not a latitude and a longitude in degrees. Write 52.08,4.31.",
        "19:10: osm is not N, W or R with the number of an object of OpenStreetMap. Write R1.",
        "20:14: country is not a country's two capital letters. Write NL.",
        "21:5: name is missing. Write for example name: The Hague.",
        "21:10: geo is not a latitude and a longitude in degrees. Write for example 52.08,4.31.",
      ]
    ),
    (
      "locations: [Den Haag]",
      ["15:13: an item of locations is not described by fields. Write - name: The Hague."]
    ),
    (
      "locations:\n  - name: a\n  - name: a",
      ["17:5: this stands in locations already. Delete one of the two."]
    ),
    (
      "texts:\n  - purpose: verify\n  - text: \(String(repeating: "a", count: 4001))",
      [
        "16:5: text is missing. Write for example text: S6lpp-7ZCn8-dZfGc-OoyaG.",
        "17:11: text is not text of 1 to 4000 characters. Write for example S6lpp-7ZCn8-dZfGc-OoyaG.",
      ]
    ),
    (
      "updates: weekly",
      [
        "15:10: updates has no fields of its own. Write updates: and below it, indented, text: Every Monday."
      ]
    ),
    (
      "updates:\n  rule: FREQ=WEEKLY;COUNT=3\n  complete: true\n  txt: x",
      [
        "16:3: text is missing. Write for example text: Every Monday.",
        "16:9: a rule with COUNT needs start. Write start: and the first date, such as 2026-03-04T07:00:00+01:00.",
        "17:13: complete is not yes or no. Write yes.",
        "18:3: this key is not a field here. Write text.",
      ]
    ),
    (
      "updates:\n  text: x\n  rule: weekly\n  start: maandag",
      [
        "17:9: rule is not a recurrence rule of RFC 5545. Write for example FREQ=WEEKLY;BYDAY=MO.",
        "18:10: start is not a date with a time and an offset. Write for example 2026-03-04T07:00:00+01:00.",
      ]
    ),
    (
      "podroll:\n  - guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810\n  - guid: x\n    address: x\n    title: ''",
      [
        "16:11: the show recommends itself. Delete the item, or write the other show's guid.",
        "17:11: guid is not a UUID in lower case. Write guid: and the podcast:guid of that show's feed.",
        "18:14: address is not a whole web address of at most 255 ASCII characters. Write for example https://other.example.org/show.xml.",
        "19:12: title is empty. Write for example title: Another show.",
      ]
    ),
    (
      "podroll:\n  - guid: 29cdca4a-32d8-56ba-b48b-09a011c5daa9\n  - guid: 29cdca4a-32d8-56ba-b48b-09a011c5daa9\n    title: x",
      ["17:5: this stands in podroll already. Delete one of the two."]
    ),
    (
      "season-names:\n  - season: 1\n    name: a\n  - season: 1\n    name: b\n  - season: een",
      [
        "18:5: this stands in season-names already. Delete one of the two.",
        "20:5: name is missing. Write for example name: Beginnings.",
        "20:13: season is not a whole number. Write for example 3.",
      ]
    ),
    (
      "season-names:\n  1: a",
      [
        "16:3: season-names is not a list. Write season-names: and below it, indented, - season: 1 and below it name: Beginnings."
      ]
    ),
    (
      "hubs: [hub.example.org]",
      [
        "15:8: hubs is not a whole web address of at most 255 ASCII characters. Write for example https://hub.example.org/."
      ]
    ),
    ("podcast-index: on", ["15:16: podcast-index \"on\" is not yes or no. Write yes."]),
    ("pagesize: 3", ["15:1: \"pagesize\" is not a field here. Write page-size."]),
    ("colour: red", ["15:1: \"colour\" is not a field here. Delete it; klankbord help texts lists all fields."]),
  ]) func `says what is wrong with a field`(fields: String, problems: [String]) {
    let reading = Feed.read(Array("---\n\(Self.needed)\(fields)\n---\nx\n".utf8), file: Self.file)
    #expect(reading.problems.map { String($0.line.dropFirst(Self.file.count + 1)) } == problems)
    #expect(reading.value == nil)
  }
}
