import System
import TestWorkspaces
import Testing

@Suite struct InitTests {
  private let workspace: TestWorkspace

  init() throws { workspace = try TestWorkspace() }

  @Test func `a new workspace is in order, and private where it must be`() throws {
    let outcome = workspace.run(
      [
        "init", "nieuw", "--title", "Stemmen: van dichtbij", "--address", "https://podcast.example.org/stemmen",
        "--language", "nl", "--timezone", "Africa/Mogadishu",
      ], folder: workspace.elsewhere)
    #expect(outcome.status == 0)
    let files = ["Site/site.md", "Feeds/podcast.md", "Feeds/podcast.png", "Episodes/topics.md", ".gitignore"]
    #expect(outcome.output == files)
    let root = workspace.elsewhere.appending("nieuw")
    let written = try FileTree(of: root)
    #expect(written.without(".klankbord/").paths == files.sorted())
    #expect(try root.appending(".klankbord").status()?.mode == 0o700)
    #expect(try root.appending(".klankbord/register.sqlite").status()?.mode == 0o600)
    let check = workspace.run(["check"], folder: root)
    #expect(check.status == 0 && check.output.isEmpty)
    let status = workspace.run(["status"], folder: root)
    #expect(status.output.first == "Stemmen: van dichtbij, https://podcast.example.org/stemmen/")
    #expect(workspace.run(["build"], folder: root).status == 0)
    // UUIDv5 of podcast.example.org/stemmen/feeds/podcast.xml in the namespace of the podcast standard, by Python's uuid.
    let feed = try #require(written.files["Feeds/podcast.md"])
    #expect(String(decoding: feed.bytes, as: UTF8.self).contains("\nguid: 99d37303-ec13-536e-9936-c4b8da37a2a7\n"))
  }

  /// git keeps what it has seen for good.
  @Test func `git is told to leave recordings, the result and the register alone`() throws {
    #expect(
      try workspace.text(".gitignore") == """
        /.klankbord/
        /Public/
        /Episodes/*/*
        !/Episodes/*/episode.md

        """)
  }

  @Test func `run again it changes nothing, and writes only what is gone`() throws {
    try workspace.write("---\ntopics: []   # leeg\n---\n", to: "Episodes/topics.md")
    let before = try workspace.whole()
    let again = workspace.run("init", ".", "--title", "Anders")
    #expect(again.status == 0)
    #expect(again.output.isEmpty)
    let changes = try workspace.whole().changes(since: before)
    #expect(changes == [])
    try workspace.remove("Feeds/podcast.png")
    #expect(workspace.run("init", ".").output == ["Feeds/podcast.png"])
    #expect(try workspace.whole().without("Feeds/podcast.png").contents == before.without("Feeds/podcast.png").contents)
  }

  @Test func `a rehearsal makes nothing`() throws {
    let outcome = workspace.run(["init", "nieuw", "--dry-run"], folder: workspace.elsewhere)
    #expect(outcome.status == 0)
    #expect(outcome.output.count == 5)
    #expect(try workspace.elsewhere.entries() == [])
  }

  @Test func `the register of others is not taken over`() throws {
    let person = try workspace.addPerson()
    #expect(workspace.run("init", ".").status == 0)
    #expect(workspace.run("person", "list").output.first?.hasPrefix(person) == true)
  }
}
