import TestWorkspaces
import Testing

/// Files do not vanish by themselves: the first build after a consent has ended takes away what it allowed. CONSENT.md,
/// check 7.
@Suite struct ExpiryTests {
  private let workspace: TestWorkspace
  private let guest: String
  private let guid: String

  init() throws {
    workspace = try TestWorkspace.publishing("blijft")
    guest = try workspace.addPerson()
    try workspace.recordConsent(of: guest, expires: "2026-04-01")
    try workspace.addCleared("gaat", guest: guest, voice: 2)
    try workspace.run("publish", "gaat").done()
    guid = try workspace.guid(of: "gaat")
  }

  private func remains() throws -> [String] { try workspace.remains(of: "gaat", guid: guid, media: "7b5bb471") }

  @Test func `until the last second nothing changes, and the end is told`() throws {
    let before = try workspace.whole()
    let outcome = workspace.run("build", "--at", "2026-03-31T23:59:59Z")
    #expect(outcome.status == 0)
    #expect(
      outcome.messages
        == ["The next consent ends at 2026-04-01T00:00:00Z: run klankbord build after that moment."])
    let changes = try workspace.whole().changes(since: before)
    #expect(changes == [])
  }

  @Test func `from that second on a build takes it away`() throws {
    #expect(workspace.run("build", "--at", "2026-04-01T00:00:00Z").status == 0)
    #expect(try remains() == [])
    #expect(try workspace.items().map(\.title) == ["Titel van blijft"])
    let before = try workspace.whole()
    #expect(workspace.run("build", "--at", "2026-04-02T00:00:00Z").output.last == "Nothing changed.")
    let changes = try workspace.whole().changes(since: before)
    #expect(changes == [])
  }

  @Test func `until a build has run, status says what is still served`() throws {
    #expect(!workspace.run("status").everything.contains("STILL SERVED"))
    let overdue = workspace.run("status", "--at", "2026-04-01T00:00:00Z")
    #expect(overdue.output.contains("STILL SERVED, and nobody may: gaat; run klankbord build now"))
    try workspace.run("build", "--at", "2026-04-01T00:00:00Z").done()
    #expect(!workspace.run("status", "--at", "2026-04-01T00:00:00Z").everything.contains("STILL SERVED"))
  }

  @Test func `what is taken away is told`() throws {
    let outcome = workspace.run("build", "--at", "2026-04-01T00:00:00Z")
    #expect(outcome.everything.contains("Public/media/gaat-7b5bb471.mp3"))
    #expect(outcome.everything.contains("Public/episodes/gaat/index.html"))
    #expect(!outcome.everything.contains("Nothing changed."))
  }

  @Test(arguments: [
    ("Episodes/concept/episode.md", "kapot"), ("Episodes/blijft/episode.md", "kapot"),
    ("Episodes/gaat/episode.md", "kapot"), ("Site/site.md", "---\n---\n"), ("Episodes/topics.md", "kapot"),
    ("Episodes/blijft/blijft.mp3", "geen geluid"),
  ]) func `a broken file elsewhere is told with status 3, and delays nothing`(path: String, text: String) throws {
    try workspace.write(text, to: path)
    let outcome = workspace.run("build", "--at", "2026-04-01T00:00:00Z")
    #expect(outcome.status == 3, "\(outcome)")
    #expect(outcome.messages.contains { $0.hasPrefix(path) })
    #expect(try remains() == [])
    #expect(try workspace.items().map(\.title) == ["Titel van blijft"])
  }

  @Test func `a newer no takes it away at the next act, whichever that is`() throws {
    try workspace.recordConsent(of: guest, answer: "no")
    try workspace.addEpisode("concept", "--nobody")
    #expect(workspace.run("publish", "concept").status == 3)
    #expect(try remains() == [])
  }

  @Test func `a newer yes for less takes it away from there alone`() throws {
    try workspace.recordConsent(of: guest, channels: "site")
    try workspace.confirmCut("gaat", by: guest)
    #expect(workspace.run("build").status == 0)
    #expect(try workspace.items().map(\.title) == ["Titel van blijft"])
    #expect(try workspace.tree().paths.contains("episodes/gaat/index.html"))
    #expect(try workspace.media(of: "gaat").count == 1)
  }

  @Test func `a newer yes that lasts brings it back as it was`() throws {
    let items = try workspace.items()
    try workspace.run("build", "--at", "2026-04-01T00:00:00Z").done()
    try workspace.recordConsent(of: guest)
    try workspace.confirmCut("gaat", by: guest)
    #expect(workspace.run("build", "--at", "2026-04-02T00:00:00Z").status == 0)
    #expect(try workspace.items() == items)
  }
}
