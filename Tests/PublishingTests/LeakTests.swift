import TestWorkspaces
import Testing

/// A known name in any new output stops it, wherever the name came from: status 3, the id is named, the name is not.
@Suite struct LeakTests {
  static let name = "Fenna Verzonnen-Vlinder"

  struct Place: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Writes the name where it will be published with `nieuw`.
    let write: @Sendable (TestWorkspace) throws -> Void

    init(_ name: String, _ write: @escaping @Sendable (TestWorkspace) throws -> Void) {
      testDescription = name
      self.write = write
    }
  }

  private static let episode = "Episodes/nieuw/episode.md"

  static let places = [
    Place("the notes") { try $0.write(try $0.text(episode) + "Met dank aan \(name).\n", to: episode) },
    Place("the notes, cut by markup") {
      try $0.write(try $0.text(episode) + "Fen**na** *Verzonnen*-Vlinder\n", to: episode)
    },
    Place("the notes, in a link") {
      try $0.write(try $0.text(episode) + "[x](https://example.org/Fenna%20Verzonnen-Vlinder)\n", to: episode)
    },
    Place("the title") { try $0.replace("Titel van nieuw", with: "fenna verzonnen vlinder vertelt", in: episode) },
    Place("a topic's title") { try $0.replace("Hulp zoeken", with: name, in: "Episodes/topics.md") },
    Place("a topic's summary") { try $0.replace("Over hulp.", with: "Door \(name).", in: "Episodes/topics.md") },
    Place("the site's introduction") { try $0.write(try $0.text("Site/site.md") + "\n\(name)\n", to: "Site/site.md") },
    Place("the site's title") { try $0.replace("title: Stemmen", with: "title: \(name)", in: "Site/site.md") },
    Place("the site's notice") { try $0.replace("language:", with: "notice: \(name)\nlanguage:", in: "Site/site.md") },
    Place("a feed's summary") {
      try $0.replace("What this podcast", with: "\(name) tells what this", in: "Feeds/podcast.md")
    },
    Place("a feed's author") { try $0.replace("author: Stemmen", with: "author: \(name)", in: "Feeds/podcast.md") },
    Place("a feed's owner") { try $0.replace("  name: Stemmen", with: "  name: \(name)", in: "Feeds/podcast.md") },
    Place("an id in the notes") { workspace in
      let id = workspace.run("person", "list").output[0].prefix(8)
      try workspace.write(try workspace.text(episode) + "\(id)\n", to: episode)
    },
  ]

  /// `oud` is published, `nieuw` is ready, and somebody of that name is in the register, though in neither.
  private func workspace() throws -> (TestWorkspace, person: String) {
    let workspace = try TestWorkspace.publishing("oud")
    let person = try workspace.addPerson(legalName: Self.name)
    try workspace.run("topic", "add", "hulp", "--title", "Hulp zoeken", "--summary", "Over hulp.").done()
    try workspace.addEpisode("nieuw", "--nobody", "--topic", "hulp")
    try workspace.declareNobody(in: "nieuw")
    return (workspace, person)
  }

  @Test(arguments: places) func `a name is found wherever it stands, and nothing is published`(place: Place) throws {
    let (workspace, person) = try workspace()
    try place.write(workspace)
    let before = try workspace.whole()
    for line in [["publish", "nieuw", "--dry-run"], ["publish", "nieuw"]] {
      let outcome = workspace.run(line)
      #expect(outcome.status == 3, "\(outcome)")
      #expect(outcome.messages.contains { $0.contains("a name or the id of \(person), who may not be named there.") })
      for word in ["Fenna", "fenna", "Vlinder", "vlinder"] { #expect(!outcome.everything.contains(word)) }
      let changes = try workspace.whole().changes(since: before)
      #expect(changes == [])
    }
  }

  @Test func `without the name the very same is published`() throws {
    let (workspace, _) = try workspace()
    #expect(workspace.run("publish", "nieuw").status == 0)
  }

  @Test func `a name in a slug is found in the path`() throws {
    let (workspace, person) = try workspace()
    try workspace.addCleared("bij-fenna-verzonnen-vlinder", title: "Bezoek", voice: 5)
    let before = try workspace.whole()
    let outcome = workspace.run("publish", "bij-fenna-verzonnen-vlinder")
    #expect(outcome.status == 3)
    #expect(outcome.messages.contains { $0.contains("in its path") && $0.contains(person) })
    let changes = try workspace.whole().changes(since: before)
    #expect(changes == [])
  }

  /// Site pages need the site; the feed needs podcast apps and each platform that it is submitted to.
  @Test(arguments: [
    ("name, voice-original", "site, podcast-apps", Int32(0)), ("voice-original", "site, podcast-apps", 3),
    ("name, voice-original", "site", 3), ("name, voice-original", "podcast-apps", 3),
  ]) func `who agreed to be named on every channel of a destination may be`(
    scopes: String, channels: String, status: Int32
  ) throws {
    let (workspace, person) = try workspace()
    try workspace.recordConsent(of: person, scopes: scopes, channels: channels)
    try workspace.write(try workspace.text(Self.episode) + Self.name + "\n", to: Self.episode)
    #expect(workspace.run("publish", "nieuw").status == status)
    guard status == 0 else { return }
    #expect(
      try workspace.tree().paths(mentioning: Self.name)
        == ["episodes/nieuw/index.html", "feeds/podcast.atom", "feeds/podcast.json", "feeds/podcast.xml"])
    try workspace.replace("guid:", with: "platforms: [spotify]\nguid:", in: "Feeds/podcast.md")
    #expect(workspace.run("build").status == 3)
  }

  @Test func `somebody who is entered later is looked for in what was published before`() throws {
    let workspace = try TestWorkspace.publishing("oud")
    try workspace.replace("Titel van oud", with: "Bij Quasi Vlindermoes", in: "Episodes/oud/episode.md")
    #expect(workspace.run("build").status == 0)
    let person = try workspace.addPerson(legalName: "Quasi Vlindermoes")
    let outcome = workspace.run("build")
    #expect(outcome.status == 3)
    #expect(outcome.messages.contains { $0.contains(person) })
    #expect(try workspace.tree().paths(mentioning: "Quasi Vlindermoes") == [])
  }

  /// CONSENT.md: media that carry names in their tags are published with clean tags or refused.
  @Test(arguments: [false, true]) func `a name in a recording's own tags is not in its copy`(isUTF16: Bool) throws {
    let (workspace, _) = try workspace()
    try workspace.write(Recording.mp3(100, titled: Self.name, isUTF16: isUTF16), to: "Episodes/nieuw/nieuw.mp3")
    try workspace.declareNobody(in: "nieuw")
    let outcome = workspace.run("publish", "nieuw")
    #expect(outcome.status == 0)
    let file = try #require(try workspace.tree("Public/media").paths.first { $0.hasPrefix("nieuw-") })
    let bytes = try workspace.tree("Public/media").files[file]?.bytes ?? []
    #expect(Recording.sound(of: bytes) == Recording.mp3(100))
    #expect(!bytes.contains(Array(isUTF16 ? "F\0e\0n\0n\0a\0".utf8 : "Fenna".utf8)))
  }

  @Test func `a name in a title is not published in the copy's tags either`() throws {
    let (workspace, _) = try workspace()
    try workspace.replace("Titel van nieuw", with: Self.name, in: "Episodes/nieuw/episode.md")
    let before = try workspace.tree()
    let outcome = workspace.run("publish", "nieuw")
    #expect(outcome.status == 3)
    #expect(outcome.messages.contains { $0.hasPrefix("Public/media/nieuw-") })
    #expect(try workspace.tree().changes(since: before) == [])
  }

  /// As people are mentioned in running text.
  @Test(arguments: [
    "Fenna de Verzonnen", "Maria de Verzonnen", "Fenna Verzonnen", "Fennekes verhaal", "Fenneke’s", "Fenneke's",
  ])
  func `a name is found with its small words, and in the genitive`(written: String) throws {
    let workspace = try TestWorkspace.publishing("oud")
    let names = "---\nlabel: Een gast\nlegal-name: Fenna Maria de Verzonnen\nalso-known-as: [Fenneke]\n---\n"
    try workspace.run("person", "add", "--names", "-", input: names).done()
    try workspace.replace("Titel van oud", with: "Met \(written)", in: "Episodes/oud/episode.md")
    let outcome = workspace.run("build")
    #expect(outcome.status == 3)
    #expect(try workspace.tree().paths(mentioning: written) == [])
  }

  @Test func `a pipe in the place of a text neither hangs nor hinders a removal`() throws {
    let workspace = try TestWorkspace.publishing("oud", "twee")
    try workspace.makePipe("Episodes/pijp/episode.md")
    let outcome = workspace.run("retract", "oud", "--reason", "legal")
    #expect(try workspace.tree().paths.filter { $0.contains("oud") } == [])
    #expect(outcome.status == 0)
    #expect(workspace.run("check").status == 3)
  }
}
