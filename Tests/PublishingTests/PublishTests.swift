import System
import TestWorkspaces
import Testing

@Suite struct PublishTests {
  private let workspace: TestWorkspace

  init() throws { workspace = try TestWorkspace.publishing("een") }

  private func unchanged(_ line: String...) throws -> Outcome { try unchanged(line) }

  private func unchanged(_ line: [String]) throws -> Outcome {
    let before = try workspace.tree()
    let outcome = workspace.run(line)
    let changes = try workspace.tree().changes(since: before)
    #expect(changes == [], "\(line)")
    return outcome
  }

  @Test func `the plan is shown, and is what happens`() throws {
    try workspace.addCleared("twee", voice: 2)
    let before = try workspace.tree()
    let rehearsal = try workspace.run("publish", "twee", "--dry-run").done()
    let outcome = try workspace.run("publish", "twee").done()
    #expect(rehearsal.output.first == "                           site  feed podcast")
    #expect(rehearsal.output.suffix(outcome.output.count - 1) == outcome.output.dropLast())
    #expect(rehearsal.messages == ["This was a rehearsal: nothing was changed."])
    #expect(
      outcome.output == [
        "twee:", "  site          cleared", "  feed podcast  cleared", "  write  Public/media/twee-7b5bb471.mp3",
        "  change Public/episodes/index.html", "  write  Public/episodes/twee/index.html", "  change Public/index.html",
        "  change Public/feeds/podcast.atom", "  change Public/feeds/podcast.json", "  change Public/feeds/podcast.xml",
        "  keep   7 files",
        "published as of 2026-03-10T13:00:00+01:00, cut 7b5bb471, 4399 bytes",
      ])
    #expect(
      try workspace.tree().without(".waiting").changes(since: before) == [
        "changed: episodes/index.html", "new: episodes/twee/index.html", "changed: feeds/podcast.atom",
        "changed: feeds/podcast.json", "changed: feeds/podcast.xml", "changed: index.html",
        "new: media/twee-7b5bb471.mp3", "folder: episodes/twee",
      ])
  }

  @Test func `the sound is served byte by byte behind one tag of ours, and the feed says the length`() throws {
    let media = try workspace.tree("Public/media")
    #expect(media.paths == ["een-6d55cd91.mp3"])
    #expect(Recording.sound(of: media.contents["een-6d55cd91.mp3"] ?? []) == Recording.mp3(1))
    #expect(
      try workspace.items() == [
        FeedItem(
          title: "Titel van een", guid: workspace.guid(of: "een"), pubDate: "Tue, 10 Mar 2026 13:00:00 +0100",
          enclosure: "http://127.0.0.1:8080/media/een-6d55cd91.mp3",
          length: "\(media.contents.values.first?.count ?? 0)")
      ])
  }

  @Test func `twice in a row, the second changes nothing at all`() throws {
    let before = try workspace.whole()
    let outcome = workspace.run("publish", "een")
    #expect(outcome.status == 0)
    #expect(outcome.output.last == "Nothing changed.")
    let after = try workspace.whole()
    #expect(after.changes(since: before) == [])
    #expect(after.touchedFolders(since: before) == [])
  }

  @Test func `a typo in a title changes no guid, pubDate or enclosure`() throws {
    var item = try #require(try workspace.items().first)
    item.title = "Titel van één"
    let media = try workspace.tree("Public/media")
    try workspace.replace("Titel van een", with: "Titel van één", in: "Episodes/een/episode.md")
    #expect(workspace.run("publish", "een", "--at", "2026-05-05T12:00:00Z").status == 0)
    #expect(try workspace.items() == [item])
    let changes = try workspace.tree("Public/media").changes(since: media)
    #expect(changes == [])
  }

  @Test func `a new cut gets a new address, and the old file goes`() throws {
    let item = try #require(try workspace.items().first)
    try workspace.write(Recording.mp3(7, frames: 50), to: "Episodes/een/een.mp3")
    try workspace.declareNobody(in: "een")
    let outcome = try workspace.run("publish", "een", "--at", "2026-05-05T12:00:00Z").done()
    #expect(outcome.output.contains("  delete Public/media/een-6d55cd91.mp3"))
    let new = try #require(try workspace.items().first)
    let media = try workspace.tree("Public/media")
    #expect(
      new.guid == item.guid && new.pubDate == item.pubDate && new.length == "\(media.contents.values.first?.count ?? 0)"
    )
    #expect(media.contents.values.map(Recording.sound) == [Recording.mp3(7, frames: 50)])
    #expect(new.enclosure == "http://127.0.0.1:8080/media/\(media.paths[0])")
    #expect(try workspace.tree().paths(mentioning: "6d55cd91") == [])
  }

  @Test func `what no longer belongs in the result goes, and what was damaged is written again`() throws {
    let before = try workspace.tree()
    try workspace.write("stray", to: "Public/old/page.html")
    try workspace.write("defaced", to: "Public/index.html")
    try workspace.write(Recording.mp3(66), to: "Public/media/een-6d55cd91.mp3")
    try workspace.remove("Public/style.css")
    let outcome = workspace.run("build")
    #expect(outcome.status == 0)
    #expect(
      outcome.output.dropLast() == [
        "  change Public/media/een-6d55cd91.mp3", "  change Public/index.html", "  write  Public/style.css",
        "  delete Public/old/page.html", "  keep   9 files",
      ])
    #expect(try workspace.tree().contents == before.contents)
    #expect(try workspace.tree().folders.keys.sorted() == before.folders.keys.sorted())
  }

  @Test func `a broken draft elsewhere stops it, with every problem told`() throws {
    try workspace.addCleared("twee", voice: 2)
    try workspace.write("kapot", to: "Episodes/concept/episode.md")
    try workspace.write("---\ntopics: x\n---\n", to: "Episodes/topics.md")
    for line in ["een", "twee"] {
      let outcome = try unchanged("publish", line)
      #expect(outcome.status == 3)
      #expect(outcome.messages.contains { $0.hasPrefix("Episodes/concept/episode.md:1:1: ") })
      #expect(outcome.messages.contains { $0.hasPrefix("Episodes/topics.md:2:") })
    }
  }

  @Test func `a draft that does not say who can be heard hinders no other`() throws {
    try workspace.addEpisode("concept")
    try workspace.addCleared("twee", voice: 2)
    #expect(workspace.run("publish", "twee").status == 0)
    #expect(workspace.run("check").status == 3)
    #expect(try workspace.items().map(\.title) == ["Titel van een", "Titel van twee"])
  }

  @Test func `an episode keeps its slug once it is published`() throws {
    try workspace.file("Episodes/een").rename(to: workspace.file("Episodes/anders"))
    let outcome = try unchanged("publish", "anders")
    #expect(outcome.status == 3)
    #expect(outcome.messages.first?.hasSuffix("[slug-moved]") == true)
  }

  @Test func `a slug that was moved on purpose moves the page, and not the sound`() throws {
    let item = try #require(try workspace.items().first)
    try workspace.file("Episodes/een").rename(to: workspace.file("Episodes/anders"))
    try workspace.replace("type: full", with: "type: full\nformer-slugs: [een]", in: "Episodes/anders/episode.md")
    let outcome = try workspace.run("publish", "anders").done()
    #expect(outcome.output.contains("  write  Public/episodes/anders/index.html"))
    #expect(try workspace.items() == [item])
  }

  @Test func `a changed guid is refused, and can be meant`() throws {
    let former = try workspace.guid(of: "een")
    try workspace.replace(former, with: "een-nieuwe", in: "Episodes/een/episode.md")
    for line in [["publish", "een"], ["build"]] {
      let outcome = try unchanged(line)
      #expect(outcome.status == 3)
      #expect(outcome.messages.first?.hasSuffix("[guid-changed]") == true)
    }
    try workspace.run("publish", "een", "--accept-new-guid").done()
    #expect(try workspace.items().map(\.guid) == ["een-nieuwe"])
    #expect(try workspace.journal().contains { $0.hasSuffix("retracted \(former) editorial") })
    #expect(try unchanged("build").status == 0)
  }

  @Test func `another address is refused, unless the old one leads to it`() throws {
    try workspace.replace("http://127.0.0.1:8080/", with: "https://elders.example.org/", in: "Site/site.md")
    let outcome = try unchanged("build")
    #expect(outcome.status == 3)
    #expect(outcome.messages.first?.hasSuffix("[address-moved]") == true)
    try workspace.replace(
      "language: nl", with: "language: nl\nformer-addresses: [http://127.0.0.1:8080/]", in: "Site/site.md")
    try workspace.run("build").done()
    #expect(try workspace.items().first?.enclosure == "https://elders.example.org/media/een-6d55cd91.mp3")
  }

  @Test func `the same recording under another guid is refused, unless it is a repeat`() throws {
    try workspace.addCleared("twee", voice: 1)
    let outcome = try unchanged("publish", "twee")
    #expect(outcome.status == 3)
    #expect(outcome.messages.first?.hasSuffix("[enclosure-reused]") == true)
    try workspace.replace("type: full", with: "type: full\nrepeats: een", in: "Episodes/twee/episode.md")
    #expect(workspace.run("publish", "twee").status == 0)
  }

  @Test func `a text that is gone stops a build, until the episode is retracted`() throws {
    try workspace.addCleared("twee", voice: 2)
    try workspace.remove("Episodes/een")
    for line in [["publish", "twee"], ["build"]] {
      let outcome = workspace.run(line)
      #expect(outcome.status == 3)
      #expect(outcome.messages.first?.contains("klankbord retract een") == true)
    }
    #expect(try workspace.items().count == 1)
    #expect(workspace.run("retract", "een", "--reason", "editorial").status == 0)
    #expect(workspace.run("publish", "twee").status == 0)
    #expect(try workspace.items().map(\.title) == ["Titel van twee"])
  }

  @Test func `an episode that is not there is not published, and the nearest is named`() throws {
    let outcome = try unchanged("publish", "eén")
    #expect(outcome.status == 1)
    #expect(try unchanged("publish", "ee").messages == ["There is no episode \"ee\".", "Did you mean: een"])
  }

  @Test func `a lost register is not replaced by an empty one`() throws {
    try workspace.remove(".klankbord")
    #expect(try unchanged("publish", "een").status == 1)
    #expect(try unchanged("build").status == 1)
    #expect(try unchanged("retract", "een", "--reason", "legal").status == 1)
  }

  @Test func `a feed whose text is gone or renamed is missed, and can be meant`() throws {
    let text = try workspace.text("Feeds/podcast.md")
    try workspace.remove("Feeds/podcast.md")
    for line in [["publish", "een"], ["build"]] {
      let outcome = try unchanged(line)
      #expect(outcome.status == 3)
      #expect(outcome.messages.first?.hasSuffix("[feed-deleted]") == true)
    }
    #expect(workspace.run("check").output.contains { $0.hasSuffix("[feed-deleted]") })
    try workspace.write(
      text.replacing("title: Stemmen", with: "title: Stemmen\nmoved-from: [/feeds/podcast.xml]"), to: "Feeds/elders.md")
    try workspace.run("build").done()
    #expect(try workspace.tree("Public/feeds").paths == ["elders.atom", "elders.json", "elders.xml", "index.html"])
    try workspace.remove("Feeds/elders.md")
    try workspace.run("build", "--accept-lost-feed").done()
    #expect(try workspace.tree().paths.filter { $0.hasSuffix(".xml") } == [])
    #expect(try unchanged("build").status == 0)
  }
}
