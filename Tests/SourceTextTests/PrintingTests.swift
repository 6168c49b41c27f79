import Catalogue
import Testing

@testable import SourceText

@Suite struct PrintingTests {
  @Test func `what is printed reads back as the same values`() {
    var values = SourceValues(seed: 11)
    for _ in 0..<500 {
      let episode = values.episode()
      let feed = values.feed()
      let site = values.site()
      let topics = values.topics()
      expectSame(episode, \.sourceText) { Episode.read($0, file: "Episodes/s-1/episode.md") }
      expectSame(feed, \.sourceText) { Feed.read($0, file: "Feeds/f.md") }
      expectSame(site, \.sourceText) { SiteSettings.read($0, file: "Site/site.md") }
      expectSame(topics, { Topic.sourceText(of: $0) }) { Topic.readVocabulary($0, file: "Episodes/topics.md") }
    }
  }

  @Test func `prints an episode as a person would`() throws {
    let people: People = .listed([
      Appearance(person: try #require(PersonID("p-4h7kq2")), role: .coHost, voice: .altered),
      Appearance(person: try #require(PersonID("p-222222")), role: .guest, voice: .original),
    ])
    let episode = Episode(
      slug: try #require(Slug("zwijgen")), guid: try #require(EpisodeGUID("5f0f5d0e-6c0e-4a55-9a55-3f7b4f8f3a11")),
      title: "Zwijgen: is het goud?", date: Moment("2026-03-04T07:00:00+01:00"),
      language: try #require(LanguageTag("nl")),
      media: try #require(FileName("zwijgen is geen goud.mp3")), season: 1, number: 3,
      topics: [try #require(TopicID("huiselijk-geweld")), try #require(TopicID("hulp-zoeken"))], people: people,
      isSensitive: true, notes: "Show notes in *Markdown*.\n")
    #expect(
      episode.sourceText == """
        ---
        guid: 5f0f5d0e-6c0e-4a55-9a55-3f7b4f8f3a11
        title: "Zwijgen: is het goud?"
        date: 2026-03-04T07:00:00+01:00
        language: nl
        media: zwijgen is geen goud.mp3
        season: 1
        number: 3
        type: full
        topics: [huiselijk-geweld, hulp-zoeken]
        people:
          - person: p-4h7kq2
            role: co-host
            voice: altered
          - person: p-222222
            role: guest
            voice: original
        sensitive: true
        ---
        Show notes in *Markdown*.

        """)
  }

  @Test func `prints a feed as a person would`() throws {
    let feed = Feed(
      id: try #require(FeedID("verhalen")), title: "Verhalen", language: try #require(LanguageTag("nl")),
      author: "Radio Nabij",
      owner: Owner(name: "Radio Nabij", email: "podcast@example.org"), image: try #require(FileName("verhalen.jpg")),
      categories: [try #require(Category("Society & Culture", "Relationships")), try #require(Category("True Crime"))],
      guid: "917393e3-1b1e-5cef-ace4-edaa54e1f810",
      platforms: [try #require(Platform("apple")), try #require(Platform("spotify"))],
      summary: "Verhalen van dichtbij.")
    #expect(
      feed.sourceText == """
        ---
        title: Verhalen
        language: nl
        author: Radio Nabij
        owner:
          name: Radio Nabij
          email: podcast@example.org
        image: verhalen.jpg
        categories:
          - Society & Culture > Relationships
          - True Crime
        type: episodic
        explicit: false
        locked: yes
        guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810
        platforms: [apple, spotify]
        ---
        Verhalen van dichtbij.

        """)
  }

  @Test func `prints several lines as a block, and quotes what would not survive in one`() throws {
    let topics = [
      Topic(id: try #require(TopicID("a")), title: "- A", summary: "One.\n\n  Two: \"2\"."),
      Topic(id: try #require(TopicID("b")), title: "B", summary: "One\u{2028}two.\nThree.\\"),
    ]
    #expect(
      Topic.sourceText(of: topics) == #"""
        ---
        topics:
          - id: a
            title: "- A"
            summary: |-
              One.

                Two: "2".
          - id: b
            title: B
            summary: "One\u2028two.\nThree.\\"
        ---

        """#)
    #expect(Topic.sourceText(of: []) == "---\ntopics: []\n---\n")
  }

  /// Equal by their bytes too, which `==` on text is not.
  private func expectSame<Value: Hashable & Sendable>(
    _ value: Value, _ text: (Value) -> String, _ read: ([UInt8]) -> Reading<Value>
  ) {
    let reading = read(Array(text(value).utf8))
    #expect(reading.problems.map(\.line) == [])
    #expect(reading.value == value)
    #expect(reading.value.map { text($0).utf8.elementsEqual(text(value).utf8) } == true)
  }
}
