import System
import TestWorkspaces
import Testing

/// A removal rewrites what held something of the episode and leaves the rest alone; what stands then is what a cold build
/// gives.
@Suite struct RemovalExtentTests {
  private let workspace: TestWorkspace

  init() throws {
    workspace = try TestWorkspace.publishing("alfa", "bravo", "carlo", "delta")
    for topic in ["hulp", "thuis"] { try workspace.run("topic", "add", topic, "--title", "Over \(topic)").done() }
    try workspace.replace("people:", with: "topics: [hulp]\npeople:", in: "Episodes/alfa/episode.md")
    try workspace.replace("people:", with: "topics: [hulp, thuis]\npeople:", in: "Episodes/bravo/episode.md")
    try workspace.write("WEBVTT\n\n00:00.000 --> 00:01.000\nHallo\n", to: "Episodes/carlo/transcript.nl.vtt")
    try workspace.run("build").done()
  }

  private func coldBuild() throws -> [String: [UInt8]] {
    let copy = workspace.elsewhere.appending("kopie")
    try workspace.run("build", "--output", copy.text).done()
    return try FileTree(of: copy).contents
  }

  /// One that shares its topic, one with a topic of its own, one with a transcript, one with nothing.
  @Test(arguments: ["alfa", "bravo", "carlo", "delta"], [nil, 1, 2])
  func `what stands then is what a cold build gives`(slug: String, pageSize: Int?) throws {
    if let pageSize {
      try workspace.replace("type: episodic", with: "type: episodic\npage-size: \(pageSize)", in: "Feeds/podcast.md")
      try workspace.run("build").done()
    }
    try workspace.run("retract", slug, "--reason", "legal").done()
    #expect(try workspace.tree().contents == coldBuild())
    #expect(workspace.run("build").output.last == "Nothing changed.")
  }

  @Test func `so it is when one follows another, and after publishing again`() throws {
    for slug in ["bravo", "delta"] { try workspace.run("retract", slug, "--reason", "legal").done() }
    #expect(try workspace.tree().contents == coldBuild())
    try workspace.run("publish", "bravo").done()
    try workspace.run("retract", "carlo", "--reason", "legal").done()
    #expect(try workspace.tree().contents == coldBuild())
  }

  /// Whatever else changed since the last build is brought up to date with it, as it would be by a build.
  @Test(arguments: ["Episodes/delta/episode.md", "Feeds/podcast.md", "Site/site.md", "Episodes/topics.md"])
  func `a text that changed meanwhile counts as it is`(path: String) throws {
    try workspace.replace("title: ", with: "title: Anders ", in: path)
    try workspace.run("retract", "alfa", "--reason", "legal").done()
    #expect(try workspace.tree().contents == coldBuild())
  }

  @Test func `what nobody agrees to any longer goes with it`() throws {
    let guest = try workspace.addPerson()
    try workspace.recordConsent(of: guest, expires: "2026-04-01")
    try workspace.addCleared("gaat", guest: guest, voice: 9)
    try workspace.run("publish", "gaat").done()
    let guid = try workspace.guid(of: "gaat")
    try workspace.run("retract", "alfa", "--reason", "legal", "--at", "2026-04-02T00:00:00Z").done()
    #expect(try workspace.tree().paths(mentioning: guid) == [])
  }

  /// Nothing else is even looked at: a page that somebody changed by hand waits for the next build.
  @Test func `what it does not touch is left alone`() throws {
    try workspace.write("anders", to: "Public/episodes/delta/index.html")
    try workspace.replace("type: episodic", with: "type: episodic\npage-size: 1", in: "Feeds/podcast.md")
    try workspace.run("build").done()
    try workspace.write("anders", to: "Public/episodes/delta/index.html")
    try workspace.run("retract", "alfa", "--reason", "legal").done()
    #expect(try workspace.text("Public/episodes/delta/index.html") == "anders")
    try workspace.run("build").done()
    #expect(try workspace.tree().contents == coldBuild())
  }
}
