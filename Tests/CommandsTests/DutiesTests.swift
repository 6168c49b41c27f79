import Catalogue
import Register
import SQLite
import System
import TestWorkspaces
import Testing

@Suite struct TaskCommandTests {
  private let workspace: TestWorkspace
  private let person: String

  init() throws {
    workspace = try TestWorkspace()
    person = try workspace.addPerson()
    let register = try RegisterDatabase.open(path: workspace.file(".klankbord/register.sqlite").text, .existing)
    let account = try #require(Account("coordinator"))
    let days = [12, 1]
    for (kind, recipient, age) in [
      (RegisterTask.Kind.platform, "spotify", days[0]), (.radio, "Radio Verzonnen", days[1]),
    ] {
      let act = Act(at: Moment(secondsSince1970: TestWorkspace.now - age * 86400), account: account)
      try register.addTask(kind, for: recipient, about: person, by: act)
    }
  }

  @Test func `who must still be told, and for how long they wait`() throws {
    #expect(
      try workspace.run("tasks").done().output == [
        "1  pending 12 days  tell the platform: spotify          \(person)",
        "2  pending 1 day  tell the radio: Radio Verzonnen  \(person)",
      ])
    #expect(
      try workspace.run("tasks", "--language", "nl").done().output.first
        == "1  wacht al 12 dagen  platform inlichten: spotify          \(person)")
    let tasks = try #require(try workspace.run("tasks", "--json").done().json()["tasks"] as? [[String: Any]])
    #expect(tasks.map { $0["ageInDays"] as? Int } == [12, 1])
    #expect(tasks.map { $0["kind"] as? String } == ["platform", "radio"])
  }

  @Test func `what was answered is recorded once, and no longer pending`() throws {
    let line = ["tasks", "done", "1", "--evidence", "-"]
    let outcome = try workspace.run(line, as: "coordinator", input: "Spotify by mail: gone, ticket 31\n").done()
    #expect(outcome.output == ["task 1: done"])
    #expect(try workspace.run("tasks").done().output.count == 1)
    try workspace.run(line, as: "other", input: "something else").done()
    #expect(
      try workspace.run("tasks", "--all").done().output.first
        == "1  done by coordinator on 2026-03-10: Spotify by mail: gone, ticket 31  tell the platform: spotify          \(person)"
    )
    #expect(try workspace.journal().filter { $0.contains("task-done") }.count == 1)
  }

  @Test(arguments: [
    ("Fenna Verzonnen belde terug", Int32(3)), ("FENNA  VERZONNEN", Int32(3)), ("", Int32(1)), ("\n", Int32(1)),
    ("een\ntwee", Int32(1)),
    (String(repeating: "a", count: 501), Int32(1)),
  ]) func `evidence is one line without a name`(evidence: String, status: Int32) throws {
    let before = try workspace.whole()
    let outcome = workspace.run("tasks", "done", "1", "--evidence", "-", input: evidence)
    #expect(outcome.status == status)
    #expect(!outcome.everything.lowercased().contains("fenna"))
    #expect(try workspace.whole().changes(since: before) == [])
  }

  @Test func `a task that there is not is not done`() {
    let outcome = workspace.run("tasks", "done", "7", "--evidence", "-", input: "x")
    #expect(outcome.status == 1)
    #expect(outcome.messages.first == "There is no task 7.")
  }

  @Test func `nothing is pending`() throws {
    #expect(try TestWorkspace().run("tasks").done().messages == ["Nothing is pending."])
  }
}

@Suite struct AuditCommandTests {
  private let workspace: TestWorkspace
  private let person: String

  init() throws {
    workspace = try TestWorkspace()
    person = try workspace.addPerson()
    try workspace.recordConsent(of: person)
  }

  /// As somebody would who opens the register with another program.
  private func tamper(_ sql: StaticString) throws {
    try Connection(path: workspace.file(".klankbord/register.sqlite").text, .existing).execute(sql)
  }

  private func head() throws -> String {
    try #require(try workspace.run("audit").done().output.last).replacing("head: ", with: "")
  }

  @Test func `every act, by which account and when, and the head`() throws {
    let account = TestWorkspace.account
    let lines = try workspace.run("audit").done().output
    #expect(
      lines.dropLast() == [
        "1  2026-03-10T12:00:00Z  \(account)  person-added \(person)",
        "2  2026-03-10T12:00:00Z  \(account) for collector  consent-recorded 1 given",
      ])
    #expect(lines.last?.wholeMatch(of: /head: [0-9a-f]{64}/) != nil)
    let json = try workspace.run("audit", "--json").done().json()
    #expect(json["head"] as? String == (try head()))
    #expect(
      (json["entries"] as? [[String: Any]])?.map { $0["act"] as? String } == ["person-added", "consent-recorded"])
  }

  @Test func `a whole chain verifies, and holds every head that it ever had`() throws {
    let former = try head()
    try workspace.recordConsent(of: person)
    for words in [[], ["--head", former], ["--head", try head()]] {
      let outcome = try workspace.run(["audit", "--verify"] + words).done()
      #expect(outcome.output == ["whole: 3 entries", "head: \(try head())"])
    }
  }

  @Test func `a chain that was cut off misses its tail`() throws {
    try workspace.recordConsent(of: person)
    let former = try head()
    try tamper("DELETE FROM journal WHERE n = 3")
    #expect(try workspace.run("audit", "--verify").done().output.first == "whole: 2 entries", "itself it cannot tell")
    let outcome = workspace.run("audit", "--verify", "--head", former)
    #expect(outcome.status == 1)
    #expect(
      outcome.output == [
        "CUT OFF: every entry is what was written, and the noted head is not among them", "head: \(try head())",
      ])
  }

  @Test func `the first link that was changed is named`() throws {
    try tamper("UPDATE journal SET detail = 'refused' WHERE n = 2")
    let outcome = workspace.run("audit", "--verify")
    #expect(outcome.status == 1)
    #expect(outcome.output.first == "BROKEN at entry 2: it was changed, or one was taken out or put in there")
    let json = try workspace.run("audit", "--verify", "--json").json()
    #expect(json["isWhole"] as? Bool == false)
  }
}
