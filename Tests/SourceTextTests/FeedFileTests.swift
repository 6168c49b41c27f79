import Catalogue
import Testing

@testable import SourceText

@Suite struct FeedFileTests {
  private static let file = "Feeds/verhalen.md"

  private static let whole = """
    title: Verhalen van dichtbij
    language: nl
    author: Radio Nabij
    owner:
      name: Radio Nabij
      email: podcast@example.org
    image: verhalen.jpg
    categories:
      - Society & Culture > Relationships
      - True Crime
    type: serial
    explicit: false
    locked: no
    guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810
    platforms: [apple, spotify]
    languages: [nl, ar]
    topics: [hulp-zoeken]

    """

  @Test func `reads every field`() throws {
    let reading = Feed.read(Array("---\n\(Self.whole)---\n\nVerhalen\nvan mensen.\n\n".utf8), file: Self.file)
    #expect(reading.problems.map(\.line) == [])
    let feed = try #require(reading.value)
    #expect(feed.id.text == "verhalen")
    #expect(feed.title == "Verhalen van dichtbij")
    #expect(feed.language.text == "nl")
    #expect(feed.author == "Radio Nabij")
    #expect(feed.owner == Owner(name: "Radio Nabij", email: "podcast@example.org"))
    #expect(feed.image.text == "verhalen.jpg")
    #expect(feed.categories == [Category("Society & Culture", "Relationships"), Category("True Crime")])
    #expect(feed.kind == .serial)
    #expect(!feed.isExplicit && !feed.isLocked)
    #expect(feed.guid == "917393e3-1b1e-5cef-ace4-edaa54e1f810")
    #expect(feed.platforms.map(\.name) == ["apple", "spotify"])
    #expect(feed.selection.languages.map(\.text) == ["nl", "ar"])
    #expect(feed.selection.topics.map(\.text) == ["hulp-zoeken"])
    #expect(feed.summary == "Verhalen\nvan mensen.")
  }

  @Test func `has the defaults of the format`() throws {
    let optional = ["type", "locked", "platforms", "languages", "topics"]
    let lines = Self.whole.split(separator: "\n").filter { line in !optional.contains { line.hasPrefix("\($0):") } }
    let reading = Feed.read(Array("---\n\(lines.joined(separator: "\n"))\n---\nx".utf8), file: Self.file)
    let feed = try #require(reading.value)
    #expect(feed.kind == .episodic && feed.isLocked)
    #expect(feed.platforms.isEmpty && feed.selection.languages.isEmpty && feed.selection.topics.isEmpty)
  }

  /// One line of the whole file replaced.
  @Test(arguments: [
    (
      "image: verhalen.jpg", "image: img/a.jpg",
      ["8:8: image is not the name of a file beside this one. Write for example stories.jpg."]
    ),
    (
      "  email: podcast@example.org", "  email: Fatima",
      ["7:10: email is not an email address. Write for example podcast@example.org."]
    ),
    (
      "  email: podcast@example.org", "  email: a b@example.org",
      ["7:10: email is not an email address. Write for example podcast@example.org."]
    ),
    (
      "  email: podcast@example.org", "  mail: podcast@example.org",
      [
        "6:3: email is missing. Write for example email: podcast@example.org.",
        "7:3: this key is not a field here. Write email.",
      ]
    ),
    (
      "  - True Crime", "  - True Crimes",
      ["11:5: categories \"True Crimes\" is not a category of Apple's list. Write True Crime."]
    ),
    (
      "  - True Crime", "  - Society & Culture > Relationship",
      [
        "11:5: categories \"Society & Culture > Relationship\" is not a category of Apple's list. Write Society & Culture > Relationships."
      ]
    ),
    (
      "  - True Crime", "  - Society & Culture > Relationships",
      ["11:5: this stands in categories already. Delete one of the two."]
    ),
    ("explicit: false", "explicit: no", ["13:11: explicit \"no\" is not true or false. Write false."]),
    ("explicit: false", "", ["1:1: explicit is missing. Write for example explicit: false."]),
    ("locked: no", "locked: false", ["14:9: locked \"false\" is not yes or no. Write no."]),
    (
      "guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810", "guid: 917393E3-1B1E-5CEF-ACE4-EDAA54E1F810",
      [
        "15:7: guid \"917393E3-1B1E-5CEF-ACE4-EDAA54E1F810\" is not a UUID in lower case. Write 917393e3-1b1e-5cef-ace4-edaa54e1f810."
      ]
    ),
    (
      "guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810", "guid: x",
      ["15:7: guid \"x\" is not a UUID in lower case. Write guid: and a new UUID in lower case, as uuidgen prints."]
    ),
    (
      "platforms: [apple, spotify]", "platforms: [Apple]",
      ["16:13: platforms is not a platform's word in lower case. Write for example apple."]
    ),
    (
      "languages: [nl, ar]", "languages: [nl, nld]",
      [
        "17:17: languages \"nld\" is not a language's two letters, with a script or region where needed. Write for example nl."
      ]
    ),
  ]) func `says what is wrong with a field`(line: String, other: String, problems: [String]) {
    expect(Self.whole.replacing(line, with: other), "x", problems)
  }

  @Test func `wants a summary of at most 4000 bytes`() {
    expect(Self.whole, " \n", ["20:1: the summary below the fields is empty. Write it below the second line ---."])
    expect(
      Self.whole, String(repeating: "é", count: 2001),
      ["20:1: the summary below the fields is longer than 4000 bytes. Shorten it."])
  }

  @Test func `wants an owner with fields, and a category`() {
    expect(
      "owner: Fatima\ncategories: []\n", "x",
      [
        "1:1: title is missing. Write for example title: Voices from nearby.",
        "1:1: language is missing. Write for example language: nl.",
        "1:1: author is missing. Write for example author: Radio Nearby.",
        "1:1: image is missing. Write for example image: stories.jpg.",
        "1:1: explicit is missing. Write for example explicit: false.",
        "1:1: guid is missing. Write guid: and a new UUID in lower case, as uuidgen prints.",
        "2:8: owner has no fields of its own. Write owner: and below it, indented, name: and email: of the organisation.",
        "3:13: categories is empty. Write categories: [Society & Culture > Relationships], or each value on a line of its own after -.",
      ])
  }

  @Test func `refuses a file whose name is no id`() {
    let reading = Feed.read(Array("---\n\(Self.whole)---\nx".utf8), file: "Feeds/Mijn feed.md")
    #expect(
      reading.problems.map(\.line) == [
        "Feeds/Mijn feed.md: the file's name is not made of lower-case letters, digits and single hyphens. Rename it, such as to stories.md."
      ])
  }

  private func expect(_ fields: String, _ body: String, _ problems: [String]) {
    let reading = Feed.read(Array("---\n\(fields)---\n\(body)".utf8), file: Self.file)
    #expect(reading.problems.map { String($0.line.dropFirst(Self.file.count + 1)) } == problems)
    #expect(reading.value == nil)
  }
}
