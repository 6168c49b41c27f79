import TestWorkspaces
import Testing

@Suite struct CheckCommandTests {
  private let workspace: TestWorkspace

  init() throws {
    workspace = try TestWorkspace.publishing("een", "twee")
    try workspace.replace("language: nl", with: "langauge: nl", in: "Feeds/podcast.md")
    try workspace.replace("title: Titel van een", with: "title: Titel\u{1}", in: "Episodes/een/episode.md")
    try workspace.write(Recording.mp3(2).dropLast(17), to: "Episodes/twee/twee.mp3")
  }

  @Test func `every problem of every file is told at once, each with its place and a remedy`() throws {
    let outcome = workspace.run("check")
    #expect(outcome.status == 3)
    #expect(outcome.messages == ["6 errors, 0 warnings."])
    // The title stands on line 3 of episode.md: its value begins at column 8, and its sixth character is at 13.
    let places = outcome.output.map { $0.prefix(while: { $0 != " " }) }
    #expect(
      places == [
        "Episodes/een/episode.md:3:8:", "Episodes/een/episode.md:3:13:", "Episodes/twee/twee.mp3:",
        "Episodes/twee/twee.mp3:", "Feeds/podcast.md:1:1:", "Feeds/podcast.md:3:1:",
      ])
    #expect(outcome.output.allSatisfy { $0.contains(". ") })
  }

  @Test func `problems can be asked of one episode alone`() throws {
    let outcome = workspace.run("check", "twee")
    #expect(outcome.status == 3)
    // It is cut off, and it is not the cut that was published.
    #expect(outcome.output.count == 2)
    #expect(outcome.output.contains { $0.hasPrefix("Episodes/twee/twee.mp3: at byte ") })
    try workspace.write(Recording.mp3(2), to: "Episodes/twee/twee.mp3")
    #expect(workspace.run("check", "twee").status == 0)
    #expect(workspace.run("check", "een", "twee").output.count == 2)
    let unknown = workspace.run("check", "twe")
    #expect(unknown.status == 1)
    #expect(unknown.messages == ["There is no episode \"twe\".", "Did you mean: twee"])
  }

  @Test func `the problems as JSON`() throws {
    let outcome = workspace.run("check", "--json")
    #expect(outcome.status == 3)
    let problems = try #require(try outcome.json()["problems"] as? [[String: Any]])
    #expect(
      problems.map { $0["file"] as? String } == [
        "Episodes/een/episode.md", "Episodes/een/episode.md", "Episodes/twee/twee.mp3",
        "Episodes/twee/twee.mp3", "Feeds/podcast.md", "Feeds/podcast.md",
      ])
    #expect(problems.allSatisfy { $0["severity"] as? String == "error" && $0["found"] != nil && $0["remedy"] != nil })
    #expect(problems.first?["line"] as? Int == 3)
    #expect(problems.first?["column"] as? Int == 8)
  }

  @Test func `nothing is written`() throws {
    let before = try workspace.whole()
    _ = workspace.run("check")
    let changes = try workspace.whole().changes(since: before)
    #expect(changes == [])
  }
}
