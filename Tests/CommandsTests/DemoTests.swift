import System
import TestWorkspaces
import Testing

@Suite struct DemoTests {
  /// A clone of the repository's own workspace, with nothing published.
  private func clone() throws -> TestWorkspace {
    let repository = FilePath(#filePath).parent.parent.parent
    let workspace = try TestWorkspace()
    for folder in ["Site", "Feeds", "Episodes"] {
      try workspace.remove(folder)
      for (path, bytes) in try FileTree(of: repository.appending(folder)).contents {
        try workspace.write(bytes, to: "\(folder)/\(path)")
      }
    }
    try workspace.remove(".klankbord")
    return workspace
  }

  @Test func `it publishes ten episodes, and run again it changes no byte`() throws {
    let workspace = try clone()
    let first = workspace.run("demo")
    #expect(first.status == 0, "\(first)")
    #expect(first.output.count { $0.hasPrefix("published ") } == 10)
    #expect(first.text.contains("klankbord preview"))
    #expect(workspace.run("status").output.contains { $0.hasPrefix("10 published, 0 retracted, 0 draft, 0 broken") })
    let before = try workspace.whole()
    #expect(workspace.run("demo").status == 0)
    let changes = try workspace.whole().changes(since: before)
    #expect(changes == [])
  }

  @Test func `it shows transcripts and chapters where everybody agreed to them`() throws {
    let workspace = try clone()
    #expect(workspace.run("demo").status == 0)
    #expect(
      try workspace.tree("Public/transcripts").paths == [
        "de-stille-wond.ar.srt", "de-stille-wond.ar.vtt", "eer-is-geen-slot.nl.srt", "eer-is-geen-slot.nl.vtt",
        "ik-was-degene-die-sloeg.nl.srt", "ik-was-degene-die-sloeg.nl.vtt", "ogow-xuquuqdaada.so.srt",
        "ogow-xuquuqdaada.so.vtt",
      ])
    #expect(
      try workspace.tree("Public/chapters").paths == [
        "eer-is-geen-slot.json", "ik-was-degene-die-sloeg.json", "tussen-wij-en-ik.json",
      ])
  }

  @Test func `a rehearsal writes nothing`() throws {
    let workspace = try clone()
    let before = try workspace.whole()
    let outcome = workspace.run("demo", "--dry-run")
    #expect(outcome.status == 0)
    #expect(outcome.output.count == 10)
    let changes = try workspace.whole().changes(since: before)
    #expect(changes == [])
  }

  @Test func `it does not touch a register with a real person in it`() throws {
    let workspace = try clone()
    _ = try workspace.addPerson()
    let before = try workspace.whole()
    let outcome = workspace.run("demo")
    #expect(outcome.status == 3)
    #expect(outcome.messages.first == "The register holds real people: the demonstration will not touch it.")
    let changes = try workspace.whole().changes(since: before)
    #expect(changes == [])
  }

  @Test func `in another workspace it explains itself`() throws {
    let workspace = try TestWorkspace.publishing("een")
    let before = try workspace.whole()
    let outcome = workspace.run("demo")
    #expect(outcome.status == 1)
    #expect(
      outcome.messages == [
        "\(workspace.root) is not the demonstration's workspace.",
        "Run klankbord demo in a clone of the repository, or begin your own with klankbord init DIR.",
      ])
    let changes = try workspace.whole().changes(since: before)
    #expect(changes == [])
  }
}
