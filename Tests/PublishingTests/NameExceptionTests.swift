import TestWorkspaces
import Testing

/// A known name in a text stops what is made of that text, until two accounts find that it means something else.
@Suite struct NameExceptionTests {
  private static let text = "Episodes/nieuw/episode.md"

  /// `oud` is published, `nieuw` is ready, and somebody in the register, though in neither, is also known as Roos.
  private func workspace() throws -> (TestWorkspace, person: String) {
    let workspace = try TestWorkspace.publishing("oud")
    let names = "---\nlabel: Een gast\nlegal-name: Quasi Vlindermoes\nalso-known-as: [Roos]\n---\n"
    let person = try workspace.run("person", "add", "--names", "-", input: names).done().output[0]
    try workspace.addCleared("nieuw", voice: 7)
    return (workspace, person)
  }

  /// Writes a line below a text, and tells its place as `FILE:LINE:COLUMN` of the first `roos` in it.
  private func write(_ line: String, in file: String = text, of workspace: TestWorkspace) throws -> String {
    let text = try workspace.text(file)
    try workspace.write(text + line + "\n", to: file)
    let before = try #require(line.firstRange(of: "roos")).lowerBound
    let column = line[..<before].unicodeScalars.count + 1
    return "\(file):\(text.utf8.count { $0 == 0x0A } + 1):\(column)"
  }

  private func except(_ place: String, in workspace: TestWorkspace, as account: String) throws -> String {
    try workspace.run("audit", "except", place, as: account).done().output.joined()
  }

  @Test func `a name is told where it was written, and counts no more once a second account has looked`() throws {
    let (workspace, person) = try workspace()
    let place = try write("Één roos 🌹 in de tuin.", of: workspace)
    let problem = "\(place): a name of \(person) stands here, who may not be named everywhere that it is shown."
    #expect(workspace.run("check").output.contains { $0.hasPrefix(problem) && $0.contains("audit except \(place)") })
    #expect(workspace.run("publish", "nieuw").messages.contains { $0.hasPrefix(problem) })

    #expect(try except(place, in: workspace, as: "anna").contains("another account must"))
    #expect(try except(place, in: workspace, as: "anna").contains("another account must"))
    #expect(workspace.run("publish", "nieuw").status == 3)

    #expect(try except(place, in: workspace, as: "bram") == "\(person): noted by anna, confirmed by bram: it counts")
    #expect(workspace.run("check").status == 0)
    #expect(workspace.run("publish", "nieuw").status == 0)
    #expect(try workspace.tree().paths(mentioning: "roos").contains("episodes/nieuw/index.html"))
    #expect(workspace.run("build").status == 0)
  }

  @Test func `an exception holds for that text as it is, and for no other`() throws {
    let (workspace, _) = try workspace()
    let place = try write("Een roos.", of: workspace)
    for account in ["anna", "bram"] { _ = try except(place, in: workspace, as: account) }
    _ = try write("Nog een roos.", in: "Episodes/oud/episode.md", of: workspace)
    #expect(workspace.run("publish", "nieuw").status == 3)
    try workspace.replace("Nog een roos.\n", with: "", in: "Episodes/oud/episode.md")
    #expect(workspace.run("publish", "nieuw").status == 0)
    try workspace.write(try workspace.text(Self.text) + "En Roos zelf.\n", to: Self.text)
    #expect(workspace.run("build").status == 3)
  }

  @Test func `an exception excuses no other name at that place`() throws {
    let (workspace, _) = try workspace()
    let place = try write("Een roos van Quasi Vlindermoes.", of: workspace)
    for account in ["anna", "bram"] { _ = try except(place, in: workspace, as: account) }
    let outcome = workspace.run("publish", "nieuw")
    #expect(outcome.status == 3)
    #expect(!outcome.everything.contains("Vlindermoes"))
  }

  @Test func `a name in what is not shown of a text stops it too, and in a draft it stops nothing`() throws {
    let (workspace, person) = try workspace()
    try workspace.replace("guid:", with: "# naar Quasi Vlindermoes\nguid:", in: Self.text)
    let before = try workspace.whole()
    let outcome = workspace.run("publish", "nieuw")
    #expect(outcome.status == 3)
    #expect(outcome.messages.contains { $0.hasPrefix("\(Self.text):") && $0.contains(person) })
    #expect(try workspace.whole().changes(since: before) == [])
    try workspace.replace("Titel van oud", with: "Ander begin", in: "Episodes/oud/episode.md")
    #expect(workspace.run("build").status == 0)
    #expect(workspace.run("check").status == 3)
  }

  @Test(arguments: ["Feeds/podcast.md", "Site/site.md"])
  func `an exception in a text of no episode holds everywhere`(file: String) throws {
    let (workspace, _) = try workspace()
    let place = try write("Met een roos.", in: file, of: workspace)
    #expect(workspace.run("build").status == 3)
    for account in ["anna", "bram"] { _ = try except(place, in: workspace, as: account) }
    #expect(workspace.run("build").status == 0)
    #expect(try !workspace.tree().paths(mentioning: "roos").isEmpty)
  }

  @Test func `a name in a transcript is excepted there`() throws {
    let (workspace, _) = try workspace()
    let file = "Episodes/nieuw/transcript.nl.txt"
    try workspace.write("Zij had een tuin.\n", to: file)
    let place = try write("Daar stond een roos.", in: file, of: workspace)
    #expect(workspace.run("check").output.contains { $0.hasPrefix(place) })
    #expect(workspace.run("publish", "nieuw").status == 3)
    for account in ["anna", "bram"] { _ = try except(place, in: workspace, as: account) }
    #expect(workspace.run("publish", "nieuw").status == 0)
    #expect(try workspace.tree().paths(mentioning: "een roos").contains { $0.hasPrefix("transcripts/") })
  }

  @Test func `a name in a folder's name is excepted by its path`() throws {
    let (workspace, _) = try workspace()
    try workspace.addCleared("een-roos", title: "Tuin", voice: 9)
    #expect(workspace.run("publish", "een-roos").status == 3)
    for account in ["anna", "bram"] { _ = try except("Episodes/een-roos", in: workspace, as: account) }
    #expect(workspace.run("publish", "een-roos").status == 3)
    let other = ["Episodes/een-roos/een-roos.mp3", "Episodes/een-roos/episode.md:5:12"]
    for place in other { for account in ["anna", "bram"] { _ = try except(place, in: workspace, as: account) } }
    #expect(workspace.run("publish", "een-roos").status == 0)
    #expect(try workspace.tree().paths.contains("episodes/een-roos/index.html"))
  }

  @Test func `in a workspace of one person one account is enough`() throws {
    let (workspace, person) = try workspace()
    try workspace.replace("timezone:", with: "four-eyes: off\ntimezone:", in: "Site/site.md")
    let place = try write("Een roos.", of: workspace)
    #expect(try except(place, in: workspace, as: "anna") == "\(person): noted by anna: it counts")
    #expect(workspace.run("publish", "nieuw").status == 0)
  }

  @Test func `what is no place of a name is refused, and a rehearsal notes nothing`() throws {
    let (workspace, _) = try workspace()
    let place = try write("Een roos.", of: workspace)
    let before = try workspace.whole()
    #expect(workspace.run("audit", "except", place, "--dry-run").status == 0)
    #expect(workspace.run("audit", "except", "\(Self.text):1:1").status == 1)
    let others = [
      ".klankbord/register.sqlite", "Episodes/../.klankbord/register.sqlite", "Quasi Vlindermoes", "Episodes/x",
    ]
    for word in others {
      let outcome = workspace.run("audit", "except", word)
      #expect(outcome.status == 2)
      #expect(!outcome.everything.contains("Vlindermoes"))
    }
    #expect(try workspace.whole().changes(since: before) == [])
  }
}
