import Catalogue
import Testing

@testable import SourceText

@Suite struct EpisodeFileTests {
  private static let file = "Episodes/zwijgen/episode.md"

  @Test func `reads every field`() throws {
    let reading = Episode.read(
      Array(
        """
        ---
        guid: 5f0f5d0e-6c0e-4a55-9a55-3f7b4f8f3a11   # minted once
        title: Zwijgen is geen goud
        date: 2026-03-04T07:00:00+01:00
        language: NL
        media: zwijgen-is-geen-goud.mp3
        season: 1
        number: 3
        type: bonus
        topics: [huiselijk-geweld, hulp-zoeken]
        people:
          - person: p-4h7kq2
            role: guest host
            voice: altered
        sensitive: true
        ---
        Show notes in Markdown.

        """.utf8), file: Self.file)
    #expect(reading.problems.map(\.line) == [])
    let episode = try #require(reading.value)
    #expect(episode.slug.text == "zwijgen")
    #expect(episode.guid.text == "5f0f5d0e-6c0e-4a55-9a55-3f7b4f8f3a11")
    #expect(episode.title == "Zwijgen is geen goud")
    #expect(episode.date?.description == "2026-03-04T07:00:00+01:00")
    #expect(episode.language.text == "nl")
    #expect(episode.media.text == "zwijgen-is-geen-goud.mp3")
    #expect(episode.season == 1)
    #expect(episode.number == 3)
    #expect(episode.kind == .bonus)
    #expect(episode.topics.map(\.text) == ["huiselijk-geweld", "hulp-zoeken"])
    let guest = Appearance(person: try #require(PersonID("p-4h7kq2")), role: .guestHost, voice: .altered)
    #expect(episode.people == .listed([guest]))
    #expect(episode.isSensitive)
    #expect(episode.notes == "Show notes in Markdown.\n")
    #expect(reading.place(of: "media").description == "\(Self.file):6:8")
    #expect(reading.place(of: "topics", item: 1).description == "\(Self.file):10:28")
    #expect(reading.place(of: "absent").description == "\(Self.file):1:1")
  }

  @Test func `needs little`() throws {
    let reading = Episode.read(Array("---\n\(Self.needed)people: none\n---\n".utf8), file: Self.file)
    #expect(reading.problems.map(\.line) == [])
    let episode = try #require(reading.value)
    #expect(episode.people == .nobody)
    #expect(episode.kind == .full)
    #expect(episode.date == nil && episode.season == nil && episode.number == nil)
    #expect(episode.topics.isEmpty && !episode.isSensitive && episode.notes.isEmpty)
  }

  private static let needed = "guid: g-1\ntitle: A title\nlanguage: nl\nmedia: a.mp3\n"

  /// The fields above with `people: none`, and these.
  @Test(arguments: [
    ("number: 3a", ["7:9: number \"3a\" is not a whole number. Write 3."]),
    ("number: three", ["7:9: number \"three\" is not a whole number. Write for example 3."]),
    (
      "season: 0\nnumber: -1",
      [
        "7:9: season \"0\" is not a whole number. Write for example 3.",
        "8:9: number \"-1\" is not a whole number. Write for example 3.",
      ]
    ),
    ("season: 1234567890", ["7:9: season \"1234567890\" is not a whole number. Write for example 3."]),
    ("season:", ["7:8: season is empty. Write for example season: 3."]),
    ("season: [1]", ["7:9: season is a list or fields where one text is needed. Write for example season: 3."]),
    (
      "season:\n  number: 1", ["8:3: season is a list or fields where one text is needed. Write for example season: 3."]
    ),
    (
      "date: 4 maart 2026",
      [
        "7:7: date \"4 maart 2026\" is not a date with a time and an offset. Write for example 2026-03-04T07:00:00+01:00."
      ]
    ),
    (
      "date: 2026-02-30T07:00:00Z",
      [
        "7:7: date \"2026-02-30T07:00:00Z\" is not a date with a time and an offset. Write for example 2026-03-04T07:00:00+01:00."
      ]
    ),
    ("type: trialer", ["7:7: type \"trialer\" is not one of: full, trailer, bonus. Write trailer."]),
    ("type: episode", ["7:7: type \"episode\" is not one of: full, trailer, bonus. Write for example full."]),
    ("sensitive: yes", ["7:12: sensitive \"yes\" is not true or false. Write true."]),
    ("sensitive: perhaps", ["7:12: sensitive \"perhaps\" is not true or false. Write for example false."]),
    (
      "topics: hulp-zoeken",
      ["7:9: topics is not a list. Write topics: [seeking-help], or each value on a line of its own after -."]
    ),
    (
      "topics: [Hulp zoeken, ok, ok]",
      [
        "7:10: topics is not a topic's id of lower-case letters, digits and hyphens. Write for example seeking-help.",
        "7:27: this stands in topics already. Delete one of the two.",
      ]
    ),
    ("numbr: 3", ["7:1: \"numbr\" is not a field here. Write number."]),
    (
      "tittle: x",
      [
        "7:1: \"tittle\" is not a field here. Delete it; klankbord help texts lists all fields."
      ]
    ),
    (
      "\"a\\nb\": x",
      [
        "7:1: \"a\\nb\" is not a field here. Delete it; klankbord help texts lists all fields."
      ]
    ),
    (
      "date: &x y\nnumber: x",
      [
        "7:7: & begins an anchor. Put the text between double quotes if & belongs to it; else leave the anchor out.",
        "8:9: number \"x\" is not a whole number. Write for example 3.",
      ]
    ),
  ]) func `says what is wrong with a field`(fields: String, problems: [String]) {
    expect("\(Self.needed)people: none\n\(fields)\n", problems)
  }

  @Test(arguments: [
    (
      "people:",
      ["6:8: people is neither none nor a list. Write people: none if nobody can be recognised, or list each person."]
    ),
    (
      "people: []",
      ["6:9: people is neither none nor a list. Write people: none if nobody can be recognised, or list each person."]
    ),
    (
      "people: [none]",
      [
        "6:10: a person is not described by fields. Write - person: p-4h7kq2 and below it role: guest and voice: original, with the id that person add printed."
      ]
    ),
    (
      "people: Fatima",
      ["6:9: people is neither none nor a list. Write people: none if nobody can be recognised, or list each person."]
    ),
    (
      "people: None",
      ["6:9: people is neither none nor a list. Write people: none if nobody can be recognised, or list each person."]
    ),
    (
      "people:\n  person: p-4h7kq2",
      ["7:3: people is neither none nor a list. Write people: none if nobody can be recognised, or list each person."]
    ),
    (
      "people:\n  - p-4h7kq2",
      [
        "7:5: a person is not described by fields. Write - person: p-4h7kq2 and below it role: guest and voice: original, with the id that person add printed."
      ]
    ),
    (
      "people:\n  - person: Fatima\n    role: Fatima\n    voice: Fatima",
      [
        "7:13: person is not an id. Write the id that person add printed, such as p-4h7kq2.",
        "8:11: role is not a role of the podcast taxonomy. Write for example role: guest; klankbord help texts lists all.",
        "9:12: voice is not one of: original, altered, none. Write for example original.",
      ]
    ),
    (
      "people:\n  - person: p-4h7kq2",
      [
        "7:5: role is missing. Write for example role: guest; klankbord help texts lists all.",
        "7:5: voice is missing. Write for example voice: original.",
      ]
    ),
    (
      "people:\n  - person: p-4h7kq2\n    role: gest\n    voice: altered\n    Fatima: x\n    rolle: x",
      [
        "8:11: role is not a role of the podcast taxonomy. Write guest.",
        "10:5: this key is not a field here. Delete it, or use one of: person, role, voice, image, link.",
        "11:5: this key is not a field here. Delete it, or use one of: person, role, voice, image, link.",
      ]
    ),
    (
      "people:\n  - person: p-4h7kq2\n    role: guest\n    voice: original\n  - person: p-4h7kq2\n    role: host\n    voice: original",
      [
        "10:5: this stands in people already. Delete one of the two."
      ]
    ),
    (
      "peeple: none",
      [
        "6:1: \"peeple\" is not a field here. Write people."
      ]
    ),
  ]) func `never lets a question about people pass, and never repeats a name`(fields: String, problems: [String]) {
    expect("\(Self.needed)\(fields)\n", problems)
  }

  @Test func `asks for everything that is missing`() {
    expect(
      "",
      [
        "1:1: guid is missing. Write guid: and a new UUID, as uuidgen prints.",
        "1:1: title is missing. Write for example title: The long silence.",
        "1:1: language is missing. Write for example language: nl.",
        "1:1: media is missing. Write for example media: the-long-silence.mp3.",
      ])
  }

  @Test func `a text that leaves people open is a draft that declares nobody`() {
    let reading = Episode.read(Array("---\n\(Self.needed)---\n".utf8), file: "Episodes/zwijgen/episode.md")
    #expect(reading.problems.isEmpty)
    #expect(reading.value?.people == .undeclared)
    #expect(reading.value?.sourceText.contains("people") == false)
  }

  @Test(arguments: [
    (
      "guid: ' x'",
      "2:7: guid is not 1 to 255 bytes without white space at its ends. Write guid: and a new UUID, as uuidgen prints."
    ),
    (
      "title: ' Secret '",
      "2:8: title is not one line of 1 to 255 characters without white space at its ends. Write for example The long silence."
    ),
    (
      "title: \"a\\nb\"",
      "2:8: title is not one line of 1 to 255 characters without white space at its ends. Write for example The long silence."
    ),
    (
      "title: \(String(repeating: "é", count: 256))",
      "2:8: title is not one line of 1 to 255 characters without white space at its ends. Write for example The long silence."
    ),
    ("title: ''", "2:8: title is empty. Write for example title: The long silence."),
    (
      "language: nl_BE",
      "2:11: language \"nl_BE\" is not a language's two letters, with a script or region where needed. Write nl-BE."
    ),
    (
      "language: Dutch",
      "2:11: language \"Dutch\" is not a language's two letters, with a script or region where needed. Write for example nl."
    ),
    (
      "media: ../a.mp3", "2:8: media is not the name of a file beside this one. Write for example the-long-silence.mp3."
    ),
  ]) func `says what is wrong with a needed field`(field: String, problem: String) {
    let key = field.prefix { $0 != ":" }
    let others = (Self.needed + "people: none\n").split(separator: "\n").filter { !$0.hasPrefix("\(key):") }
    expect("\(field)\n\(others.joined(separator: "\n"))\n", [problem])
  }

  @Test func `asks nothing more of lines that it could not read`() {
    expect(
      "guid g-1\ntitle: A title\nlanguage: nl\npeople: none\n",
      [
        "2:1: this line is not of the form key: value. Write a key, a colon, a space and the whole value; a text of several lines goes below key: |."
      ])
  }

  @Test func `refuses a folder that is no slug`() {
    let reading = Episode.read(
      Array("---\n\(Self.needed)people: none\n---\n".utf8), file: "Episodes/Mijn map/episode.md")
    #expect(reading.value == nil)
    #expect(
      reading.problems.map(\.line) == [
        "Episodes/Mijn map/episode.md: the folder's name is not made of lower-case letters, digits and single hyphens. Rename it, such as to the-long-silence."
      ])
  }

  private func expect(_ fields: String, _ problems: [String]) {
    let reading = Episode.read(Array("---\n\(fields)---\n".utf8), file: Self.file)
    #expect(reading.problems.map { String($0.line.dropFirst(Self.file.count + 1)) } == problems)
    #expect(reading.value == nil)
  }
}
