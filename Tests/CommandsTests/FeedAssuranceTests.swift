import TestWorkspaces
import Testing

@Suite struct FeedAssuranceTests {
  /// What somebody saw on a platform.
  static func looked(_ platform: String) -> [String] {
    ["--platform", platform, "--checked-on", "2026-03-10", "--evidence", "Feeds/podcast.md"]
  }

  private let workspace: TestWorkspace
  private let guest: String

  init() throws {
    workspace = try TestWorkspace()
    guest = try workspace.addPerson()
    try workspace.recordConsent(of: guest, channels: "site, podcast-apps, spotify")
    try workspace.addCleared("een", guest: guest, voice: 1)
    try workspace.run("feed", "submit", "spotify", "--feed", "podcast", "--done").done()
  }

  @Test func `who does not agree to be read waits until a platform was seen to make no text of what it hears`() throws {
    try workspace.run("publish", "een").done()
    #expect(try workspace.items() == [])
    try workspace.write("screenshot", to: "seen.png")
    let outcome = try workspace.run(
      "feed", "assure", "podcast", "--platform", "spotify", "--checked-on", "2026-03-09", "--evidence", "seen.png"
    ).done()
    #expect(
      outcome.output == [
        "recorded: spotify makes no transcripts and takes no comments of podcast, seen on 2026-03-09",
        // By sha256sum.
        "evidence: 4441146b0fe1d5c6845af126ba5ce6003ea77d6b4cb04d14114f86a925c5dbca",
      ])
    #expect(try workspace.journal().last == "\(TestWorkspace.account) assured podcast spotify")
    try workspace.run("build").done()
    #expect(try workspace.items().map(\.title) == ["Titel van een"])
  }

  @Test(arguments: [
    (["nobody"], Int32(1)), (["podcast", "--checked-on", "2026-03-11"], Int32(2)),
    (["podcast", "--checked-on", "today"], Int32(2)),
    (["podcast", "--platform", "Spotify"], Int32(2)), (["podcast", "--evidence", "nothing.png"], Int32(1)),
  ]) func `what is no feed, platform, day or file records nothing`(words: [String], status: Int32) throws {
    var line = ["--platform", "spotify", "--checked-on", "2026-03-09", "--evidence", "Feeds/podcast.md"]
    for (name, value) in zip(words.dropFirst(), words.dropFirst(2)) where name.hasPrefix("--") {
      let place = try #require(line.firstIndex(of: name))
      line[place + 1] = value
    }
    let before = try workspace.whole()
    #expect(workspace.run(["feed", "assure", words[0]] + line).status == status)
    #expect(try workspace.whole().changes(since: before) == [])
  }

  @Test func `a submission ends when a second account says so, and the gate asks no longer`() throws {
    let line = ["feed", "unsubmit", "podcast", "--platform", "spotify"]
    let first = try workspace.run(line, as: "coordinator").done()
    #expect(first.output == ["noted: spotify no longer reads podcast"])
    #expect(first.messages == ["A second account says so too: the same command, by that account."])
    #expect(try workspace.run(line, as: "coordinator").done().output == first.output, "the same account is no second")
    #expect(try workspace.run("feed", "list").done().output.last?.hasSuffix("submitted to: spotify") == true)
    #expect(try workspace.run(line, as: "producer").done().output == ["ended: spotify no longer reads podcast"])
    #expect(try workspace.run("feed", "list").done().output.last?.hasSuffix("submitted to: none") == true)
    #expect(workspace.run(line, as: "producer").status == 1)
    try workspace.run("publish", "een").done()
    #expect(try workspace.items().count == 1)
  }

  @Test func `a feed whose text names the platform is read by it still`() throws {
    try workspace.replace("explicit:", with: "platforms: [spotify]\nexplicit:", in: "Feeds/podcast.md")
    try workspace.replace("timezone:", with: "four-eyes: off\ntimezone:", in: "Site/site.md")
    let outcome = try workspace.run("feed", "unsubmit", "podcast", "--platform", "spotify").done()
    #expect(outcome.output == ["ended: spotify no longer reads podcast"], "one account is enough where there is one")
    #expect(
      outcome.messages == ["Feeds/podcast.md still names spotify: take it out of platforms:, or nothing changes."])
  }
}
