import System
import TestWorkspaces
import Testing

/// Lost permission removes; any other problem refuses, and never delays a removal.
@Suite struct RetractTests {
  /// What is wrong elsewhere when `alfa` is retracted; `bravo` and `carlo` are published too.
  struct Trouble: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable (TestWorkspace) throws -> Void

    init(_ name: String, _ make: @escaping @Sendable (TestWorkspace) throws -> Void) {
      testDescription = name
      self.make = make
    }
  }

  static let troubles = [
    Trouble("none") { _ in },
    Trouble("a broken draft") { try $0.write("kapot", to: "Episodes/concept/episode.md") },
    Trouble("the broken text of another published episode") { try $0.write("kapot", to: "Episodes/bravo/episode.md") },
    Trouble("no text of another published episode") { try $0.remove("Episodes/bravo") },
    Trouble("its own text broken") { try $0.write("kapot", to: "Episodes/alfa/episode.md") },
    Trouble("its own folder gone") { try $0.remove("Episodes/alfa") },
    Trouble("its own guid changed") { try $0.replace("guid: ", with: "guid: 0", in: "Episodes/alfa/episode.md") },
    Trouble("Site/site.md broken") { try $0.write("---\ntitle: [\n---\n", to: "Site/site.md") },
    Trouble("the topics broken") { try $0.write("kapot", to: "Episodes/topics.md") },
    Trouble("the feed's text broken") { try $0.write("kapot", to: "Feeds/podcast.md") },
    Trouble("the recording of another episode gone") { try $0.remove("Episodes/bravo/bravo.mp3") },
    Trouble("the recording of another episode replaced") {
      try $0.write("geen geluid", to: "Episodes/bravo/bravo.mp3")
    },
    Trouble("a result that nobody remembers writing") {
      try $0.write(try $0.text("Public/index.html"), to: "Public/index.html")
    },
  ]

  @Test(arguments: troubles) func `it goes from everything that is served, at once`(trouble: Trouble) throws {
    let workspace = try TestWorkspace.publishing("alfa", "bravo", "carlo")
    let guid = try workspace.guid(of: "alfa")
    let others = try workspace.items().filter { $0.guid != guid }
    let page = try workspace.tree().files["episodes/bravo/index.html"]
    try trouble.make(workspace)
    let outcome = workspace.run("retract", "alfa", "--reason", "editorial")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(try workspace.remains(of: "alfa", guid: guid, media: "6d55cd91") == [])
    #expect(try workspace.items() == others)
    let tree = try workspace.tree()
    #expect(tree.files["episodes/bravo/index.html"] == page)
    #expect(Recording.sound(of: tree.files["media/bravo-7b5bb471.mp3"]?.bytes ?? []) == Recording.mp3(2))
    #expect(try workspace.journal().last == "\(TestWorkspace.account) retracted \(guid) editorial")
  }

  @Test func `nothing in Episodes is touched, and publish brings it back as it was`() throws {
    let workspace = try TestWorkspace.publishing("alfa", "bravo")
    let (before, episodes) = (try workspace.tree(), try workspace.tree("Episodes"))
    try workspace.run("retract", "alfa", "--reason", "editorial").done()
    let changes = try workspace.tree("Episodes").changes(since: episodes)
    #expect(changes == [])
    #expect(workspace.run("publish", "alfa", "--at", "2026-06-01T00:00:00Z").status == 0)
    #expect(try workspace.tree().contents == before.contents)
  }

  @Test func `a topic's page goes with its last episode, and so do empty folders`() throws {
    let workspace = try TestWorkspace.publishing("bravo")
    let before = try workspace.tree()
    try workspace.run("topic", "add", "hulp", "--title", "Hulp zoeken").done()
    try workspace.addEpisode("alfa", "--nobody", "--topic", "hulp")
    try workspace.declareNobody(in: "alfa")
    try workspace.run("publish", "alfa").done()
    #expect(try workspace.tree().paths.contains("topics/hulp/index.html"))
    try workspace.run("retract", "alfa", "--reason", "editorial").done()
    // Atom tells what was deleted.
    let atom = "feeds/podcast.atom"
    #expect(try workspace.tree().without(atom).contents == before.without(atom).contents)
    #expect(try workspace.tree().folders.keys.sorted() == before.folders.keys.sorted())
  }

  @Test func `the plan lists every file that held a word or a sound of it`() throws {
    let workspace = try TestWorkspace.publishing("alfa", "bravo")
    let unlinks = [
      "  unlink Public/episodes/alfa/index.html", "  unlink Public/episodes/index.html",
      "  unlink Public/feeds/podcast.atom", "  unlink Public/feeds/podcast.json", "  unlink Public/feeds/podcast.xml",
      "  unlink Public/index.html", "  unlink Public/media/alfa-6d55cd91.mp3",
    ]
    #expect(workspace.run("retract", "alfa", "--reason", "legal", "--dry-run").output == unlinks)
    let outcome = workspace.run("retract", "alfa", "--reason", "legal")
    #expect(outcome.output.prefix(7).sorted() == unlinks)
    #expect(
      Array(outcome.output.dropFirst(7)) == [
        "  write  Public/episodes/index.html", "  write  Public/index.html", "  write  Public/feeds/podcast.atom",
        "  write  Public/feeds/podcast.json", "  write  Public/feeds/podcast.xml", "  keep   7 files",
      ])
  }

  @Test func `twice in a row, or by its guid, is harmless`() throws {
    let workspace = try TestWorkspace.publishing("alfa", "bravo")
    let guid = try workspace.guid(of: "alfa")
    try workspace.run("retract", guid, "--reason", "legal").done()
    let before = try workspace.whole()
    #expect(workspace.run("retract", "alfa", "--reason", "legal").status == 0)
    let changes = try workspace.whole().without(".klankbord/").changes(since: before.without(".klankbord/"))
    #expect(changes == [])
    #expect(try workspace.journal().filter { $0.contains(" retracted ") }.count == 1)
    #expect(workspace.run("build").output.last == "Nothing changed.")
  }

  @Test func `what was never published cannot be retracted`() throws {
    let workspace = try TestWorkspace.publishing("alfa")
    try workspace.addEpisode("concept", "--nobody")
    let before = try workspace.tree()
    for word in ["concept", "niets"] {
      let outcome = workspace.run("retract", word, "--reason", "legal")
      #expect(outcome.status == 1)
      #expect(outcome.messages.first == "No episode \"\(word)\" has ever been published.")
    }
    let changes = try workspace.tree().changes(since: before)
    #expect(changes == [])
  }

  @Test func `without a result there is nothing to take away, and that is done`() throws {
    let workspace = try TestWorkspace.publishing("alfa", "bravo")
    try workspace.remove("Public")
    #expect(workspace.run("retract", "alfa", "--reason", "legal").status == 0)
    #expect(try workspace.items().map(\.title) == ["Titel van bravo"])
  }

  @Test func `a file that cannot be unlinked does not keep the others`() throws {
    let workspace = try TestWorkspace.publishing("alfa", "bravo")
    let guid = try workspace.guid(of: "alfa")
    try workspace.remove("Public/episodes/alfa/index.html")
    try workspace.write("x", to: "Public/episodes/alfa/index.html/x")
    let outcome = workspace.run("retract", "alfa", "--reason", "legal")
    #expect(outcome.status == 1)
    #expect(try workspace.tree().without("episodes/alfa", "feeds/podcast.atom").paths(mentioning: guid) == [])
    #expect(try workspace.media(of: "alfa") == [])
    try workspace.remove("Public/episodes/alfa/index.html")
    #expect(workspace.run("retract", "alfa", "--reason", "legal").status == 0)
    #expect(try workspace.remains(of: "alfa", guid: guid, media: "6d55cd91") == [])
  }

  @Test func `a missing cover takes no feed away`() throws {
    let workspace = try TestWorkspace.publishing("alfa", "bravo")
    try workspace.remove("Feeds/podcast.png")
    _ = workspace.run("retract", "alfa", "--reason", "legal")
    let paths = try workspace.tree().paths
    #expect(paths.contains("feeds/podcast.xml"))
  }

  @Test func `without Site/site.md the workspace can still be named`() throws {
    let workspace = try TestWorkspace.publishing("alfa", "bravo")
    try workspace.remove("Site/site.md")
    _ = workspace.run("retract", "alfa", "--reason", "legal", "--workspace", ".")
    #expect(try workspace.media(of: "alfa") == [])
  }
}
