import Catalogue
import Testing

@testable import SourceText

/// The fields that an episode may leave out.
@Suite struct EpisodeFieldsTests {
  private static let file = "Episodes/zwijgen/episode.md"

  private static let whole = """
    ---
    guid: g-1
    title: Zwijgen
    language: nl
    media: a.mp3
    alternates:
      - media: a.opus
        title: Klein bestand
      - media: a.flac
    season: 1
    number: 3
    number-name: 3 bis
    type: full
    people:
      - person: p-4h7kq2
        role: guest
        voice: altered
        image: portret.jpg
        link: https://www.example.org/over
      - person: p-222222
        role: sound designer
        voice: none
    explicit: false
    block: yes
    soundbites:
      - start: 1:02:03.5
        duration: 0:45
        title: Waarom zij bleef
      - start: 0:00
        duration: 2:00
    locations:
      - name: Den Haag
        country: NL
    license: eigen
    license-address: https://example.org/eigen
    texts:
      - purpose: ai-content
        text: false
    content-links:
      - address: https://video.example.org/3
        text: Kijk mee
    former-slugs: [stilte, zwijgen-1]
    repeats: spreken
    ---
    Tekst.

    """

  @Test func `reads and prints every field`() throws {
    let reading = Episode.read(Array(Self.whole.utf8), file: Self.file)
    #expect(reading.problems.map(\.line) == [])
    let episode = try #require(reading.value)
    #expect(episode.sourceText == Self.whole)
    #expect(
      episode.alternates == [
        Alternate(media: try #require(FileName("a.opus")), title: "Klein bestand"),
        Alternate(media: try #require(FileName("a.flac"))),
      ])
    #expect(episode.numberName == "3 bis")
    #expect(
      episode.people
        == .listed([
          Appearance(
            person: try #require(PersonID("p-4h7kq2")), role: .guest, voice: .altered,
            image: FileName("portret.jpg"), link: "https://www.example.org/over"),
          Appearance(person: try #require(PersonID("p-222222")), role: .soundDesigner, voice: .unheard),
        ]))
    #expect(episode.isExplicit == false)
    #expect(episode.isBlocked)
    #expect(
      episode.soundbites == [
        Soundbite(startInMilliseconds: 3_723_500, durationInMilliseconds: 45_000, title: "Waarom zij bleef"),
        Soundbite(startInMilliseconds: 0, durationInMilliseconds: 120_000),
      ])
    #expect(episode.locations == [Location(name: "Den Haag", country: "NL")])
    #expect(episode.license == License(identifier: "eigen", address: "https://example.org/eigen"))
    #expect(episode.texts == [TextRecord(purpose: "ai-content", text: "false")])
    #expect(episode.contentLinks == [NamedLink(address: "https://video.example.org/3", text: "Kijk mee")])
    #expect(episode.formerSlugs.map(\.text) == ["stilte", "zwijgen-1"])
    #expect(episode.repeats?.text == "spreken")
  }

  @Test func `says nothing unless the text does`() throws {
    let text = "---\nguid: g-1\ntitle: T\nlanguage: nl\nmedia: a.mp3\ntype: full\npeople: none\n---\n"
    let episode = try #require(Episode.read(Array(text.utf8), file: Self.file).value)
    #expect(episode.isExplicit == nil && episode.numberName == nil && !episode.isBlocked && episode.repeats == nil)
    #expect(episode.alternates.isEmpty && episode.soundbites.isEmpty && episode.formerSlugs.isEmpty)
    #expect(episode.sourceText == text)
  }

  @Test(arguments: ["0:14.999", "2:00.001"])
  func `warns of a soundbite that apps may leave out`(duration: String) {
    let fields = "soundbites:\n  - start: 1\n    duration: \(duration)"
    let reading = Episode.read(Array(Self.text(fields).utf8), file: Self.file)
    #expect(
      reading.problems.map(\.line) == [
        "\(Self.file):9:15: warning: the soundbite is shorter than 15 or longer than 120 seconds, which apps may leave out. Choose a passage between them."
      ])
    #expect(reading.value != nil)
  }

  /// Below the needed fields, which end on line 6.
  @Test(arguments: [
    (
      "number-name: \(String(repeating: "é", count: 33))",
      [
        "7:14: number-name is not one line of 1 to 32 characters without white space at its ends. Write for example 3 bis."
      ]
    ),
    ("explicit: yes", ["7:11: explicit \"yes\" is not true or false. Write true."]),
    ("block: Yes", ["7:8: block \"Yes\" is not yes or no. Write yes."]),
    (
      "alternates:\n  - media: a.mp3\n  - media: ../b.mp3\n    title: \(String(repeating: "a", count: 33))\n  - title: x",
      [
        "8:12: this is the episode's media already. Name another file with the same recording, or delete the item.",
        "9:12: media is not the name of a file beside this one. Write for example the-long-silence-small.mp3.",
        "10:12: title is not one line of 1 to 32 characters without white space at its ends. Write for example Small file.",
        "11:5: media is missing. Write for example media: the-long-silence-small.mp3.",
      ]
    ),
    (
      "alternates:\n  - media: b.mp3\n  - media: b.mp3\n    title: x",
      ["9:5: this stands in alternates already. Delete one of the two."]
    ),
    (
      "alternates: [b.mp3]",
      ["7:14: an item of alternates is not described by fields. Write - media: the-long-silence-small.mp3."]
    ),
    (
      "soundbites:\n  - start: 1:2\n    duration: 0\n  - start: 1,5\n    titel: x",
      [
        "8:12: start is not a time in the recording. Write for example 1:02:03.5.",
        "9:15: duration is not a length of time. Write for example 0:45.",
        "10:5: duration is missing. Write for example duration: 0:45.",
        "10:12: start is not a time in the recording. Write 1.5.",
        "11:5: this key is not a field here. Write title.",
      ]
    ),
    (
      "soundbites:\n  - start: 1\n    duration: 20\n  - start: 0:01\n    duration: 0:20.0",
      ["10:5: this stands in soundbites already. Delete one of the two."]
    ),
    (
      "soundbites: [0:45]",
      [
        "7:14: an item of soundbites is not described by fields. Write - start: 2:03 and below it duration: 0:45."
      ]
    ),
    (
      "license: eigen",
      [
        "7:10: not everyone knows the licence \"eigen\". Write license-address: and the address of its text, or a known word such as cc-by-4.0."
      ]
    ),
    ("locations:\n  - geo: 52,4", ["8:5: name is missing. Write for example name: The Hague."]),
    (
      "texts:\n  - text: ' '",
      ["8:11: text is not text of 1 to 4000 characters. Write for example S6lpp-7ZCn8-dZfGc-OoyaG."]
    ),
    (
      "content-links:\n  - address: video.example.org\n    text: x",
      [
        "8:14: address is not a whole web address of at most 255 ASCII characters. Write for example https://video.example.org/3."
      ]
    ),
    (
      "former-slugs: [Stil, stilte, zwijgen, stilte]",
      [
        "7:16: former-slugs is not a folder's name of lower-case letters, digits and single hyphens. Write for example the-silence.",
        "7:30: this is the name of the folder now. Keep only names that it had before.",
        "7:39: this stands in former-slugs already. Delete one of the two.",
      ]
    ),
    ("repeats: zwijgen", ["7:10: this is the episode's own name. Write the name of another episode, or delete it."]),
    (
      "repeats: Spreken!",
      [
        "7:10: repeats is not an episode's name of lower-case letters, digits and single hyphens. Write the name of a folder in Episodes, such as the-long-silence."
      ]
    ),
  ]) func `says what is wrong with a field`(fields: String, problems: [String]) {
    let reading = Episode.read(Array(Self.text(fields).utf8), file: Self.file)
    #expect(reading.problems.map { String($0.line.dropFirst(Self.file.count + 1)) } == problems)
    #expect(reading.value == nil)
  }

  @Test func `takes no path for a portrait, and no name for an address`() {
    let text =
      "---\nguid: g\ntitle: T\nlanguage: nl\nmedia: a.mp3\npeople:\n  - person: p-4h7kq2\n    role: guest\n"
      + "    voice: none\n    image: a/noor.jpg\n    link: noor\n---\n"
    let problems = Episode.read(Array(text.utf8), file: Self.file).problems
    #expect(
      problems.map(\.line) == [
        "\(Self.file):10:12: image is not the name of a file beside this one. Write for example portrait.jpg.",
        "\(Self.file):11:11: link is not a whole web address of at most 255 ASCII characters. Write for example https://www.example.org/about.",
      ])
  }

  private static func text(_ fields: String) -> String {
    "---\nguid: g-1\ntitle: T\nlanguage: nl\nmedia: a.mp3\npeople: none\n\(fields)\n---\n"
  }
}
