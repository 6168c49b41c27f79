import System
import TestWorkspaces
import Testing

@Suite struct LockTests {
  @Test func `while another klankbord is at work, nothing is written, and looking is free`() throws {
    let workspace = try TestWorkspace.publishing("alfa")
    let guest = try workspace.addGuest()
    try workspace.addCleared("bravo", guest: guest, voice: 2)
    try workspace.addEpisode("carlo", "--nobody")
    let before = try workspace.whole()
    let lock = try FileLock(directory: workspace.file(".klankbord"))
    let heard = "---\nheard-at: 2026-03-02T10:00:00+01:00\nlanguage: nl\n---\n"
    for (line, input) in [
      (["publish", "bravo"], ""), (["build"], ""), (["retract", "alfa", "--reason", "legal"], ""),
      (["init", workspace.root.text], ""),
      (["person", "add", "--names", "-"], "---\nlabel: Een gast\n---\n"),
      (["consent", "record", guest, "--from", "-"], "---\nanswer: no\n---\n"),
      (["consent", "record", "none", "--episode", "carlo"], ""),
      (["consent", "confirm-cut", guest, "--episode", "bravo", "--from", "-"], heard),
    ] {
      let outcome = workspace.run(line, as: "reviewer", input: input)
      #expect(outcome.status == 1, "\(line)")
      #expect(
        outcome.messages == [
          "Another klankbord is at work in \(workspace.root).", "Run the same command again when it is done.",
        ], "\(line)")
    }
    for line in [["status"], ["check"], ["episode", "list"], ["person", "list"], ["publish", "bravo", "--dry-run"]] {
      #expect(workspace.run(line).status == 0, "\(line)")
    }
    let changes = try workspace.whole().changes(since: before)
    #expect(changes == [])
    _ = consume lock
    #expect(workspace.run("publish", "bravo").status == 0)
  }
}
