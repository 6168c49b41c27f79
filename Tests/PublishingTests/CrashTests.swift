import Bytes
import Catalogue
import Register
import System
import TestWorkspaces
import Testing

@testable import Publishing

/// States that a crash leaves, made by hand: the next act completes what was begun.
@Suite struct CrashTests {
  private let workspace: TestWorkspace

  init() throws { workspace = try TestWorkspace.publishing("alfa", "bravo") }

  @Test(arguments: [["build"], ["publish", "alfa"], ["retract", "alfa", "--reason", "legal"]])
  func `what waited for its turn is forgotten`(line: [String]) throws {
    try workspace.write("half", to: "Public/.waiting/0")
    try workspace.write("half", to: "Public/.waiting/deeper/1")
    #expect(workspace.run(line).status == 0)
    #expect(try workspace.tree().paths.filter { $0.contains("waiting") } == [])
    #expect(try workspace.tree().folders[".waiting"] == nil)
  }

  @Test(arguments: [["build"], ["publish", "bravo"]])
  func `what the register says is published appears again where the result is lost`(line: [String]) throws {
    let before = try workspace.tree().contents
    try workspace.remove("Public")
    #expect(workspace.run(line).status == 0)
    #expect(try workspace.tree().contents == before)
  }

  /// The register is written before the files are put in their places, one by one; a kill may fall after any of them.
  @Test func `after any number of files were put in place, the same act completes`() throws {
    try workspace.addEpisode("carlo", title: "Titel van carlo", "--nobody")
    try workspace.declareNobody(in: "carlo")
    let before = try workspace.tree().contents
    let plan = try workspace.run("publish", "carlo").done().output.compactMap { line in
      line.firstMatch(of: /(write|change) +Public\/(.*)/).map { String($0.output.2) }
    }
    let after = try workspace.tree().contents
    #expect(plan.count == 7)
    let files = try workspace.whole().contents
    for done in 0..<plan.count {
      let crashed = try TestWorkspace(files: files)
      for path in plan.dropFirst(done) {
        if let bytes = before[path] {
          try crashed.write(bytes, to: "Public/" + path)
        } else {
          try crashed.remove("Public/" + path)
        }
      }
      try crashed.write("half", to: "Public/.waiting/\(done)")
      #expect(crashed.run(done.isMultiple(of: 2) ? ["build"] : ["publish", "carlo"]).status == 0)
      #expect(try crashed.tree().contents == after, "\(done)")
    }
  }

  /// Between the register's entry and the first rename, the files that stand still mention what they did.
  @Test func `a removal finds what the old bytes mention, and what the new ones would`() throws {
    try workspace.run("topic", "add", "hulp", "--title", "Hulp zoeken").done()
    for slug in ["alfa", "bravo"] {
      try workspace.replace("people:", with: "topics: [hulp]\npeople:", in: "Episodes/\(slug)/episode.md")
    }
    try workspace.run("build").done()
    try workspace.replace("topics: [hulp]\n", with: "", in: "Episodes/alfa/episode.md")
    do {
      let moment = Moment(secondsSince1970: TestWorkspace.now)
      let act = Act(at: moment, account: try #require(Account("collector")))
      let publisher = try Publisher(Workspace(root: workspace.root), .existing, by: act)
      let prepared = try publisher.prepareBuild()
      try publisher.announce(prepared)
    }
    let page = "topics/hulp/index.html"
    #expect(try workspace.tree().paths(mentioning: "Titel van alfa").contains(page))
    let unlinks = workspace.run("retract", "alfa", "--reason", "legal", "--dry-run").output
    #expect(unlinks.contains("  unlink Public/\(page)"))
  }

  /// The mark of a removal: an empty file named for the guid's hash, so that it needs no free block and tells nothing.
  private func leaveMark(of slug: String) throws {
    let hash = SHA256.digest(of: Array(try workspace.guid(of: slug).utf8)).hex
    try workspace.write("", to: ".klankbord/removals/\(hash).legal")
  }

  @Test(arguments: [["build"], ["publish", "bravo"], ["retract", "alfa", "--reason", "legal"]])
  func `a removal that was begun is completed first, however far it came`(line: [String]) throws {
    let guid = try workspace.guid(of: "alfa")
    try leaveMark(of: "alfa")
    try workspace.remove("Public/episodes/alfa")
    try workspace.remove("Public/feeds/podcast.xml")
    #expect(workspace.run(line).status == 0)
    #expect(try workspace.remains(of: "alfa", guid: guid, media: "6d55cd91") == [])
    #expect(try workspace.items().map(\.title) == ["Titel van bravo"])
    #expect(try workspace.journal().last?.hasSuffix(" retracted \(guid) legal") == true)
    #expect(try workspace.tree(".klankbord").paths.filter { $0.hasPrefix("removals/") } == [])
  }

  @Test func `it is completed also where something else is wrong`() throws {
    let guid = try workspace.guid(of: "alfa")
    try leaveMark(of: "alfa")
    try workspace.write("kapot", to: "Episodes/bravo/episode.md")
    #expect(workspace.run("build").status == 3)
    #expect(try workspace.remains(of: "alfa", guid: guid, media: "6d55cd91") == [])
    #expect(try workspace.items().map(\.title) == ["Titel van bravo"])
  }

  @Test func `publishing it again after that is an act of its own`() throws {
    let before = try workspace.tree().contents
    try leaveMark(of: "alfa")
    #expect(workspace.run("publish", "alfa").status == 0)
    #expect(try workspace.tree().contents == before)
    let guid = try workspace.guid(of: "alfa")
    let acts = try workspace.journal().suffix(2).map { $0.split(separator: " ").prefix(3).suffix(2) }
    #expect(acts.map { Array($0) } == [["retracted", Substring(guid)], ["published", Substring(guid)]])
  }
}
