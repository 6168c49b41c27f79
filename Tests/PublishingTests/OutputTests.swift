import System
import TestWorkspaces
import Testing

/// The result is a function of texts, media, register and moment: `build --output` makes it elsewhere, to compare.
@Suite struct OutputTests {
  private let workspace: TestWorkspace

  init() throws {
    workspace = try TestWorkspace.publishing("alfa", "bravo")
    try workspace.run("topic", "add", "hulp", "--title", "Hulp zoeken").done()
    let guest = try workspace.addGuest()
    try workspace.addEpisode("carlo", "--person", "\(guest):guest", "--topic", "hulp")
    try workspace.confirmCut("carlo", by: guest)
  }

  private func publishCarlo() throws {
    try workspace.run("publish", "carlo").done()
  }

  @Test func `built twice, and in a copied workspace on another path, it is the same to the byte`() throws {
    try publishCarlo()
    let published = try workspace.tree().contents
    let copy = workspace.elsewhere.appending("kopie")
    #expect(workspace.run("build", "--output", copy.text).status == 0)
    let first = try FileTree(of: copy)
    #expect(first.contents == published)
    #expect(workspace.run("build", "--output", copy.text).output.last == "Nothing changed.")
    let changes = try FileTree(of: copy).changes(since: first)
    #expect(changes == [])
    let other = try TestWorkspace(copying: workspace)
    try other.remove("Public")
    #expect(other.run("build").status == 0)
    #expect(try other.tree().contents == published)
    #expect(try other.tree().paths(mentioning: other.root.text) == [])
  }

  @Test func `a copy leaves the result and the register as they are`() throws {
    try publishCarlo()
    try workspace.replace("Titel van alfa", with: "Anders", in: "Episodes/alfa/episode.md")
    let before = try workspace.whole()
    #expect(workspace.run("build", "--output", workspace.elsewhere.appending("kopie").text).status == 0)
    let changes = try workspace.whole().changes(since: before)
    #expect(changes == [])
  }

  @Test func `a copy is brought up to date, and loses what is retracted`() throws {
    try publishCarlo()
    let copy = workspace.elsewhere.appending("kopie")
    try workspace.run("build", "--output", copy.text).done()
    try workspace.run("retract", "carlo", "--reason", "error").done()
    try workspace.run("build", "--output", copy.text).done()
    #expect(try FileTree(of: copy).contents == workspace.tree().contents)
  }

  @Test(arguments: [["notes.txt"], ["index.html", "feeds/x.xml"], ["404.html", "feeds/x.xml", "posts/x.html"]])
  func `a folder that holds something else is not touched`(paths: [String]) throws {
    let folder = workspace.elsewhere.appending("eigen")
    for path in paths {
      try folder.appending(path).parent.createDirectories()
      try folder.appending(path).writeNew(Array("mine".utf8).span)
    }
    let before = try FileTree(of: workspace.elsewhere)
    for target in [folder, folder.appending(paths[0])] {
      let outcome = workspace.run("build", "--output", target.text)
      #expect(outcome.status == 1)
      #expect(outcome.messages.first == "\(target) holds something else than a result; a build would delete it.")
    }
    for target in [workspace.root, workspace.file("Episodes"), workspace.file("Public/kopie"), workspace.file("kopie")]
    {
      let outcome = workspace.run("build", "--output", target.text)
      #expect(outcome.status == 1)
      #expect(outcome.messages.first == "\(target) is in the workspace itself.")
    }
    let changes = try FileTree(of: workspace.elsewhere).changes(since: before)
    #expect(changes == [])
  }

  @Test func `the result itself may be named`() throws {
    try publishCarlo()
    for path in ["Public", workspace.file("Public").text, "./Public", "Episodes/../Public"] {
      let before = try workspace.whole()
      #expect(workspace.run("build", "--output", path).output.last == "Nothing changed.")
      let changes = try workspace.whole().changes(since: before)
      #expect(changes == [])
    }
  }
}
