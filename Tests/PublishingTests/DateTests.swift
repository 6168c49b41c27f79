import TestWorkspaces
import Testing

/// The moment of publication is the register's: fixed the first time, for good.
@Suite struct DateTests {
  private let workspace: TestWorkspace

  init() throws {
    workspace = try TestWorkspace()
    try workspace.addEpisode("een", "--nobody", "--date", "2026-03-04T07:00:00+01:00")
    try workspace.declareNobody(in: "een")
  }

  private func pubDate() throws -> String? { try workspace.items().first?.pubDate }

  @Test func `the text's date is the first proposal, and changes nothing afterwards`() throws {
    try workspace.run("publish", "een").done()
    #expect(try pubDate() == "Wed, 04 Mar 2026 07:00:00 +0100")
    try workspace.replace("date: 2026-03-04", with: "date: 2026-02-02", in: "Episodes/een/episode.md")
    try workspace.run("publish", "een", "--date", "2026-01-01T00:00:00Z").done()
    #expect(try pubDate() == "Wed, 04 Mar 2026 07:00:00 +0100")
  }

  @Test func `the command line's date counts before the text's`() throws {
    try workspace.run("publish", "een", "--date", "2026-01-31T23:59:59-05:00").done()
    #expect(try pubDate() == "Sat, 31 Jan 2026 23:59:59 -0500")
  }

  @Test func `without a date it is now, in the site's time zone`() throws {
    try workspace.replace("date: 2026-03-04T07:00:00+01:00\n", with: "", in: "Episodes/een/episode.md")
    try workspace.replace("Europe/Amsterdam", with: "Asia/Kolkata", in: "Site/site.md")
    try workspace.run("publish", "een", "--at", "2026-01-15T12:00:00Z").done()
    #expect(try pubDate() == "Thu, 15 Jan 2026 17:30:00 +0530")
  }

  @Test(arguments: [[], ["--date", "2026-03-10T12:00:01Z"], ["--at", "2026-03-11T12:00:00Z"]])
  func `a moment that has not come is refused, and nothing changes`(words: [String]) throws {
    try workspace.replace("2026-03-04T07:00:00+01:00", with: "2026-03-10T12:00:01Z", in: "Episodes/een/episode.md")
    let before = try workspace.whole()
    let outcome = workspace.run(["publish", "een"] + words)
    #expect(outcome.status == 3)
    #expect(outcome.messages.first?.hasPrefix("een would be published as of 2026-03-") == true)
    #expect(outcome.messages.last?.hasSuffix("Nothing was changed.") == true)
    let changes = try workspace.whole().changes(since: before)
    #expect(changes == [])
    #expect(workspace.run("publish", "een", "--date", "now").status == 0)
    #expect(try pubDate() == "Tue, 10 Mar 2026 12:00:00 +0000")
  }

  @Test func `retracted and published again, it keeps the moment of the first publication`() throws {
    try workspace.run("publish", "een").done()
    let item = try workspace.items()
    try workspace.run("retract", "een", "--reason", "error").done()
    #expect(try workspace.items() == [])
    try workspace.run("publish", "een", "--at", "2027-01-01T00:00:00Z", "--date", "now").done()
    #expect(try workspace.items() == item)
  }

  @Test func `the newest stands first, whatever was published last`() throws {
    try workspace.run("publish", "een").done()
    for (slug, date, voice) in [("twee", "2026-03-05T00:00:00Z", UInt8(2)), ("drie", "2026-03-03T00:00:00Z", 3)] {
      try workspace.addCleared(slug, voice: voice)
      try workspace.run("publish", slug, "--date", date).done()
    }
    #expect(try workspace.items().map(\.title) == ["Titel van twee", "Titel van een", "Titel van drie"])
  }
}
