import TestWorkspaces
import Testing

@testable import System

@Suite struct WorkspaceFindingTests {
  @Test func `the nearest workspace upwards is taken`() throws {
    let workspace = try TestWorkspace.publishing("een")
    let expected = workspace.run("episode", "list").output
    #expect(expected.count == 1)
    #expect(workspace.run(["episode", "list"], folder: workspace.file("Episodes/een")).output == expected)
  }

  @Test func `where there is no workspace it says how to begin one`() throws {
    let workspace = try TestWorkspace()
    let outcome = workspace.run(["status"], folder: workspace.elsewhere)
    #expect(outcome.status == 1)
    #expect(
      outcome.messages.last == "Go into one, name one with --workspace DIR, or begin one with klankbord init DIR.")
    // A folder that is named must be one itself.
    #expect(workspace.run("status", "--workspace", "Episodes").status == 1)
    #expect(workspace.run("status", "--workspace", ".").status == 0)
  }

  /// Whoever can read the register could do anything anyhow; anyone else must not write another's name in the journal.
  @Test func `only the owner of the register may say --as`() throws {
    let workspace = try TestWorkspace()
    let stranger = UserAccount(name: "stranger", uid: UserAccount.current.uid + 1)
    let before = try workspace.whole()
    let names = "---\nlabel: Een gast\n---\n"
    let outcome = workspace.run(["person", "add", "--names", "-"], as: "collector", input: names, user: stranger)
    #expect(outcome.status == 1)
    #expect(outcome.messages.first?.hasPrefix("Only the owner of") == true)
    let changes = try workspace.whole().changes(since: before)
    #expect(changes == [])
    #expect(workspace.run(["person", "add", "--names", "-"], input: names, user: stranger).status == 0)
  }

  @Test func `an account without a usable name acts by its number`() throws {
    let workspace = try TestWorkspace()
    let account = UserAccount(name: "żółw", uid: UserAccount.current.uid)
    let line = ["person", "add", "--names", "-"]
    #expect(workspace.run(line, input: "---\nlabel: Een gast\n---\n", user: account).status == 0)
    #expect(try workspace.journal().map { $0.prefix(while: { $0 != " " }) } == ["uid-\(account.uid)"])
  }
}
