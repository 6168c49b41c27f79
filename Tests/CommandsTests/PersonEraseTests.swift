import Catalogue
import Register
import System
import TestWorkspaces
import Testing

@Suite struct PersonEraseTests {
  private let workspace: TestWorkspace

  init() throws { workspace = try TestWorkspace() }

  private func names(_ fields: String) -> String { "---\n\(fields)\n---\n" }

  private func register() throws -> RegisterDatabase {
    try RegisterDatabase.open(path: workspace.file(".klankbord/register.sqlite").text, .existing)
  }

  @Test func `names are replaced, and the old ones are looked for no more`() throws {
    let person = try workspace.addPerson(label: "Een gast", legalName: "Fenna Verzonnen")
    let outcome = workspace.run(
      "person", "edit", person, "--names", "-", input: names("label: Een kenner\nlegal-name: Quasi Vlindermoes"))
    #expect(outcome.status == 0)
    #expect(workspace.run("person", "list").output == ["\(person)  no consent on record  Een kenner"])
    #expect(try workspace.journal().last == "\(TestWorkspace.account) person-changed \(person)")
    try workspace.addCleared("een", title: "Fenna Verzonnen", voice: 1)
    #expect(workspace.run("publish", "een").status == 0)
    try workspace.addCleared("twee", title: "Quasi Vlindermoes", voice: 2)
    #expect(workspace.run("publish", "twee").status == 3)
  }

  @Test func `a name that was published is taken away when it becomes somebody's`() throws {
    let person = try workspace.addPerson(label: "Een gast", legalName: "Fenna Verzonnen")
    try workspace.addCleared("een", title: "Quasi Vlindermoes", voice: 1)
    try workspace.run("publish", "een").done()
    let outcome = workspace.run(
      "person", "edit", person, "--names", "-", input: names("label: Een kenner\nlegal-name: Quasi Vlindermoes"))
    #expect(outcome.output.contains { $0.contains("unlink") })
    #expect(try workspace.tree().paths(mentioning: "Vlindermoes") == [])
  }

  @Test func `a label may be another in one episode`() throws {
    let person = try workspace.addGuest(label: "Een gast")
    try workspace.addCleared("een", guest: person, voice: 1)
    let line = ["person", "edit", person, "--episode", "een", "--names", "-"]
    #expect(workspace.run(line, input: names("label: Een buurvrouw")).status == 0)
    let guid = try #require(EpisodeGUID(try workspace.guid(of: "een")))
    #expect(try register().contents().episodeLabels[guid]?.values.sorted() == ["Een buurvrouw"])
    #expect(workspace.run("person", "list").output.allSatisfy { $0.hasSuffix("Een gast") })
    #expect(workspace.run(line, input: names("label: x\nlegal-name: y")).status == 1)
    #expect(workspace.run(["person", "edit", "p-222222", "--names", "-"], input: names("label: x")).status == 1)
  }

  @Test func `whoever withdrew is erased, and whoever agrees is not`() throws {
    let person = try workspace.addGuest(label: "De deskundige", legalName: "Fenna Verzonnen")
    let refusal = workspace.run("person", "erase", person)
    #expect(refusal.status == 3)
    #expect(refusal.messages.first == "Consent 1 of \(person) still stands (given).")
    #expect(workspace.run("person", "erase", "p-222222").status == 1)
    let act = Act(
      at: Moment(secondsSince1970: TestWorkspace.now), account: try #require(Account("collector")))
    try register().withdraw(try #require(PersonID(person)), by: act)
    let outcome = workspace.run("person", "erase", person)
    #expect(outcome.status == 0, "\(outcome)")
    let hidden = try FileTree(of: workspace.file(".klankbord"))
    for word in ["Fenna", "Verzonnen", "De deskundige"] { #expect(hidden.paths(mentioning: word) == [], "\(word)") }
    #expect(hidden.paths.contains("ledger"))
    #expect(try workspace.text(".klankbord/ledger").hasPrefix("1 2026-03-10T12:00:00Z erased \(person) "))
    #expect(workspace.run("person", "list").output == [])
    #expect(workspace.run("person", "erase", person).status == 0)
    #expect(workspace.run("build").status == 0)
  }

  @Test func `somebody of an erased name is entered by two accounts`() throws {
    let person = try workspace.addPerson(legalName: "Fenna Verzonnen")
    for _ in 0..<2 { try workspace.run("person", "erase", person).done() }
    func add(_ account: String) -> Outcome {
      workspace.run(
        "person", "add", "--names", "-", as: account, input: names("label: Een gast\nlegal-name: Verzonnen, fenna"))
    }
    let first = add("amina")
    #expect(first.status == 1)
    #expect(first.messages.contains { $0.contains("within 24 hours it runs the same command") })
    #expect(first.everything.contains("fenna") == false)
    #expect(add("amina").status == 1)
    #expect(add("bilal").status == 0)
  }

  @Test func `where the ledger cannot be written nobody is erased`() throws {
    let person = try workspace.addPerson(legalName: "Fenna Verzonnen")
    try workspace.replace("language: nl", with: "language: nl\nledger: /nowhere/ledger", in: "Site/site.md")
    #expect(workspace.run("person", "erase", person).status == 1)
    #expect(workspace.run("person", "list").output.count == 1)
  }
}
