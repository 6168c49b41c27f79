import TestWorkspaces
import Testing

/// Each destination is asked for apart. CONSENT.md, checks 2, 3 and 11.
@Suite struct DestinationTests {
  private let workspace: TestWorkspace

  init() throws { workspace = try TestWorkspace.publishing("oud") }

  /// A second feed, submitted to a platform.
  private func addSubmittedFeed() throws {
    let feed = try workspace.text("Feeds/podcast.md").replacing("title: Stemmen", with: "title: Stemmen op Spotify")
      .replacing(/guid: .*/, with: "guid: 11111111-1111-5111-8111-111111111111\nplatforms: [spotify]")
    try workspace.write(feed, to: "Feeds/spotify.md")
  }

  @Test func `cleared for the site alone, it is on the site and in no feed, and that is told`() throws {
    let guest = try workspace.addPerson()
    try workspace.recordConsent(of: guest, channels: "site")
    try workspace.addCleared("nieuw", guest: guest, voice: 2)
    let feed = try workspace.tree("Public/feeds").files["podcast.xml"]
    let outcome = workspace.run("publish", "nieuw")
    #expect(outcome.status == 0)
    #expect(outcome.output.prefix(3) == ["nieuw:", "  site          cleared", "  feed podcast  withheld"])
    #expect(
      outcome.output[3]
        == "    \(guest) voice-original podcast-apps: consent 1 does not cover this channel; "
        + "only a new answer of theirs changes that [channel-missing]")
    let tree = try workspace.tree()
    #expect(tree.paths.contains("episodes/nieuw/index.html"))
    #expect(try workspace.media(of: "nieuw").count == 1)
    #expect(tree.files["feeds/podcast.xml"] == feed)
    #expect(tree.without("episodes/", "media/").paths(mentioning: "Titel van nieuw") == ["index.html"])
  }

  @Test func `cleared for apps alone, it is in the feed and on no page`() throws {
    let guest = try workspace.addPerson()
    try workspace.recordConsent(of: guest, channels: "podcast-apps")
    try workspace.addCleared("nieuw", guest: guest, voice: 2)
    #expect(workspace.run("publish", "nieuw").status == 0)
    #expect(try workspace.items().map(\.title).contains("Titel van nieuw"))
    let tree = try workspace.tree()
    #expect(
      tree.paths(mentioning: "Titel van nieuw")
        == ["feeds/podcast.atom", "feeds/podcast.json", "feeds/podcast.xml", "media/nieuw-7b5bb471.mp3"])
    #expect(tree.paths.filter { $0.contains("nieuw") } == ["media/nieuw-7b5bb471.mp3"])
  }

  @Test func `a platform that was refused does not get it, and the other feed does`() throws {
    try addSubmittedFeed()
    let guest = try workspace.addGuest()
    try workspace.addCleared("nieuw", guest: guest, voice: 2)
    let outcome = workspace.run("publish", "nieuw")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("  feed spotify  withheld"))
    #expect(outcome.output.contains { $0.contains("\(guest) voice-original spotify: ") })
    #expect(try workspace.items().map(\.title).sorted() == ["Titel van nieuw", "Titel van oud"])
    #expect(try workspace.items(of: "spotify").map(\.title) == ["Titel van oud"])
  }

  @Test func `whoever is in a feed was asked for its platform, also when the platform is added later`() throws {
    let guest = try workspace.addGuest()
    try workspace.addCleared("nieuw", guest: guest, voice: 2)
    try workspace.run("publish", "nieuw").done()
    try workspace.replace("guid:", with: "platforms: [apple]\nguid:", in: "Feeds/podcast.md")
    #expect(workspace.run("build").status == 0)
    #expect(try workspace.items().map(\.title) == ["Titel van oud"])
    #expect(try workspace.tree().paths.contains("episodes/nieuw/index.html"))
  }

  @Test func `a person is called by the label, and the id stays inside`() throws {
    let guest = try workspace.addPerson(label: "Een buurvrouw <&> vriendin")
    try workspace.recordConsent(of: guest)
    try workspace.addCleared("nieuw", guest: guest, voice: 2)
    try workspace.run("publish", "nieuw").done()
    let tree = try workspace.tree()
    #expect(
      tree.paths(mentioning: "Een buurvrouw &lt;&amp;&gt; vriendin") == [
        "episodes/nieuw/index.html", "feeds/podcast.xml",
      ])
    #expect(tree.paths(mentioning: guest) == [])
    #expect(tree.paths(mentioning: "Verzonnen") == [])
  }
}
