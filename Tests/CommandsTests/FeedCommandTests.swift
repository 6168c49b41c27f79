import TestWorkspaces
import Testing

@Suite struct FeedCommandTests {
  /// `allen` and `zonder`, of which the guest of the second did not agree to Apple.
  private let workspace: TestWorkspace
  private let guest: String

  init() throws {
    workspace = try TestWorkspace.publishing("allen")
    guest = try workspace.addGuest()
    try workspace.addCleared("zonder", guest: guest, voice: 9)
    try workspace.run("publish", "zonder").done()
  }

  /// Why the second episode leaves: who did not agree to the platform did not agree to be made into text by it either.
  private func leaving(_ platform: String) -> String {
    """
    \(guest) voice-original \(platform): consent 1 does not cover this channel; only a new answer of theirs changes that \
    [channel-missing] \(guest) transcript \(platform): consent 1 does not cover transcripts, and nobody has recorded that \
    the platform makes none of this feed; switch them off there, look, and record it: klankbord feed assure \
    [platform-transcribes]
    """
  }

  private func inOneLine(_ lines: some Sequence<String>) -> String {
    lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  private func submit(_ words: String...) -> Outcome { workspace.run(["feed", "submit"] + words) }

  @Test func `the feeds, and who reads them`() throws {
    #expect(
      try workspace.run("feed", "list").done().output == [
        "podcast: Stemmen", "  http://127.0.0.1:8080/feeds/podcast.xml, 2 episodes",
        "  platforms by its text: none; submitted to: none",
      ])
    try submit("spotify", "--feed", "podcast", "--done").done()
    try workspace.replace("explicit:", with: "platforms: [apple, index]\nexplicit:", in: "Feeds/podcast.md")
    #expect(
      try workspace.run("feed", "list").done().output.suffix(2) == [
        "  http://127.0.0.1:8080/feeds/podcast.xml, 1 episode",
        "  platforms by its text: apple, index; submitted to: spotify",
      ])
  }

  @Test func `a checklist with the feed's own values`() throws {
    let lines = try submit("apple", "--feed", "podcast").done().output
    #expect(
      lines.prefix(16) == [
        "Apple Podcasts, for the feed podcast", "", "What it asks of the feed:",
        "  NOT MET   a public address with https           http://127.0.0.1:8080/feeds/podcast.xml",
        "  met       a text without errors                 Feeds/podcast.md",
        "  met       the feed built                        it stands in Public/",
        "  met       an episode in it                      1 episode",
        "  met       title                                 Stemmen",
        "  met       description                           27 bytes",
        "  met       language                              nl",
        "  met       a category                            Society & Culture",
        "  met       explicit                              false",
        "  met       square artwork, 1400 to 3000 pixels   podcast.png",
        "  look      the owner's mail: Apple writes there  podcast@example.org; can you read what arrives there?",
        "  met       recordings as mp3, m4a, mp4, m4v      all",
        "",
      ])
    #expect(lines.allSatisfy { $0.utf8.count <= 120 })
    let headings = lines.filter { $0.hasSuffix(":") && !$0.hasPrefix(" ") }
    #expect(
      headings == [
        "What it asks of the feed:", "How it is submitted:", "What to set there, for the sake of the guests:",
        "What cannot be recalled:", "Consent:",
      ])
  }

  @Test func `what is wrong with the feed's text or picture is not met`() throws {
    try workspace.write("no picture", to: "Feeds/podcast.png")
    let lines = try submit("apple", "--feed", "podcast").done().output
    let artwork = try #require(lines.first { $0.contains("square artwork") })
    #expect(artwork.hasPrefix("  NOT MET   square artwork, 1400 to 3000 pixels"))
    #expect(!artwork.hasSuffix("podcast.png"))
  }

  @Test(arguments: ["apple", "spotify", "youtube", "podcast-index", "mijn-platform"])
  func `every platform is asked for apart, and a checklist records nothing`(platform: String) throws {
    let before = try workspace.whole()
    let outcome = try submit(platform, "--feed", "podcast").done()
    #expect(
      inOneLine(outcome.output.drop { $0 != "Consent:" }) == """
        Consent: Not everybody agreed to \(platform). Once it is submitted, these leave the feed for every app: zonder \
        \(leaving(platform)) A feed of its own for \(platform), another text in Feeds/, would leave this one whole.
        """)
    #expect(
      outcome.messages == [
        "Not met yet: 1.",
        "When it was submitted: klankbord feed submit \(platform) --feed podcast --done",
      ])
    #expect(try workspace.whole().changes(since: before) == [])
  }

  @Test func `what is submitted is recorded, and the next build takes away who did not agree`() throws {
    let outcome = try submit("apple", "--feed", "podcast", "--done").done()
    #expect(
      inOneLine(outcome.output)
        == "recorded: podcast is submitted to apple leaving the feed at the next build: zonder " + leaving("apple"))
    #expect(
      outcome.messages == [
        "Say so in Feeds/podcast.md too, for whoever reads it: platforms: [apple]",
        "Run klankbord build now: the platform may read the feed at any moment.",
      ])
    #expect(try workspace.journal().last == "\(TestWorkspace.account) submitted podcast apple")
    let entries = try workspace.journal().count
    try workspace.run("build").done()
    #expect(try workspace.items().map(\.title) == ["Titel van allen"])

    let again = try submit("apple", "--feed", "podcast", "--done").done()
    #expect(again.output == ["recorded: podcast is submitted to apple"])
    #expect(try workspace.journal().count == entries)
    let checklist = try submit("apple", "--feed", "podcast").done()
    #expect(checklist.output.last == "  The gate asks everybody about apple for this feed already.")
    #expect(checklist.messages == [])
  }

  @Test func `everybody agreed, and the platform makes no transcripts`() throws {
    try workspace.recordConsent(of: guest, channels: "site, podcast-apps, apple")
    try workspace.confirmCut("zonder", by: guest)
    try workspace.run(["feed", "assure", "podcast"] + FeedAssuranceTests.looked("apple")).done()
    let checklist = try submit("apple", "--feed", "podcast").done()
    #expect(checklist.output.last == "  Everybody in this feed's 2 episodes agreed to apple.")
    #expect(try submit("apple", "--feed", "podcast", "--done").done().output.count == 1)
  }

  @Test func `the same as JSON`() throws {
    let document = try submit("youtube", "--feed", "podcast", "--json").done().json()
    #expect(document["feed"] as? String == "podcast")
    #expect(document["platform"] as? String == "youtube")
    #expect(document["isSubmitted"] as? Bool == false)
    let requirements = try #require(document["requirements"] as? [[String: Any]])
    #expect(requirements.count == 12)
    #expect(requirements[0]["isMet"] as? Bool == false)
    #expect(requirements.count { $0["isMet"] as? Bool == nil } == 1)
    let leaving = try #require(document["leaving"] as? [[String: Any]])
    #expect(leaving.map { $0["episode"] as? String } == ["zonder"])
    let feeds = try #require(try workspace.run("feed", "list", "--json").done().json()["feeds"] as? [[String: Any]])
    #expect(feeds.map { $0["episodes"] as? Int } == [2])
  }

  @Test(arguments: [
    (["apple"], 2, "klankbord feed submit: --feed needs the name of a feed's text in Feeds/."),
    (
      ["Apple", "--feed", "podcast"], 2,
      "klankbord feed submit: PLATFORM needs a word such as apple: lower-case letters, digits and single hyphens."
    ),
    (
      ["site", "--feed", "podcast"], 2,
      "klankbord feed submit: PLATFORM needs a word such as apple: lower-case letters, digits and single hyphens."
    ), (["apple", "--feed", "Fenna"], 1, "There is no such feed in Feeds/, or its text has an error."),
  ]) func `what is no platform or no feed is refused`(words: [String], status: Int32, line: String) {
    let outcome = workspace.run(["feed", "submit"] + words)
    #expect(outcome.status == status)
    #expect(outcome.messages.first == line)
    #expect(!outcome.everything.contains("Fenna"))
  }
}
