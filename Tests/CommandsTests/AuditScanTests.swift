import System
import TestWorkspaces
import Testing

@Suite struct AuditScanTests {
  private static let name = "Fenna Verzonnen-Vlinder"

  private func expectNoName(in outcome: Outcome) {
    for word in ["Fenna", "Verzonnen", "Vlinder"] { #expect(!outcome.everything.contains(word), "\(outcome)") }
  }

  @Test func `tells where a name stands, and never the name`() throws {
    let workspace = try TestWorkspace()
    try workspace.write("Met dank aan Fénna Verzonnen-Vlinder.\n", to: "Episodes/een/notes.md")
    try workspace.write("leeg", to: "Site/fenna-verzonnen-vlinder.txt")
    let outcome = workspace.run("audit", "scan", "--names", "-", input: "Niemand Bestaat\n\(Self.name)\n")
    #expect(outcome.status == 1)
    #expect(outcome.output.first == "Episodes/een/notes.md: name 2, text, at byte 13")
    #expect(outcome.output.contains("Site/[name]: name 2, file-name, at byte 0"))
    #expect(outcome.output.last?.hasPrefix("Found in ") == true)
    expectNoName(in: outcome)
    let json = workspace.run("audit", "scan", "--names", "-", "--json", input: Self.name)
    #expect(json.status == 1)
    #expect(try json.json()["version"] as? Int == 1)
    #expect(try json.json()["clean"] as? Bool == false)
    let findings = try #require(try json.json()["findings"] as? [[String: Any]])
    #expect(findings.first?["path"] as? String == "Episodes/een/notes.md")
    #expect(findings.first?["offset"] as? Int == 13)
    #expect(findings.first?["name"] as? Int == 1)
    expectNoName(in: json)
  }

  @Test func `a workspace without the name is clean, and the journal says so`() throws {
    let workspace = try TestWorkspace()
    try workspace.write("Met dank aan niemand.\n", to: "Episodes/een/notes.md")
    let file = "---\nlabel: Een gast\nlegal-name: \(Self.name)\nalso-known-as: [Tante Regenboog]\n---\n"
    let outcome = workspace.run("audit", "scan", "--names", "-", input: file)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.count == 1 && outcome.output[0].hasPrefix("No name was found: "))
    #expect(try workspace.journal().last?.contains(" scanned workspace found 0, unread 0, files ") == true)
    try workspace.write("Een gast, tante regenboog\n", to: "Episodes/een/notes.md")
    let found = workspace.run("audit", "scan", "--names", "-", input: file)
    #expect(found.status == 1)
    #expect(found.output.first == "Episodes/een/notes.md: name 2, text, at byte 10")
  }

  @Test func `somebody in the register is found there, and in any folder that is named`() throws {
    let workspace = try TestWorkspace()
    let person = try workspace.addPerson(legalName: Self.name)
    try workspace.write("Dank aan \(Self.name), \(person)", to: "elders/notes.md")
    let whole = workspace.run("audit", "scan", "--person", person)
    #expect(whole.status == 1)
    #expect(whole.output.contains { $0.hasPrefix(".klankbord/register.sqlite") && $0.contains(": \(person), text, ") })
    let folder = workspace.run("audit", "scan", "--person", person, "elders")
    #expect(folder.output.first == "elders/notes.md: \(person), text, at byte 9")
    #expect(folder.output.count == 2)
    #expect(try workspace.journal().last?.hasSuffix("scanned \(person) found 1, unread 0, files 1") == true)
    for outcome in [whole, folder] { expectNoName(in: outcome) }
  }

  @Test func `folders outside of any workspace need none`() throws {
    let workspace = try TestWorkspace()
    let folder = workspace.elsewhere
    let outcome = workspace.run(["audit", "scan", "--names", "-", "."], input: Self.name, folder: folder)
    #expect(outcome.status == 0, "\(outcome)")
  }

  @Test func `a folder or file that is not there fails, and nothing is scanned`() throws {
    let workspace = try TestWorkspace()
    try workspace.write("Dank aan \(Self.name)", to: "elders/notes.md")
    let before = try workspace.whole()
    let folder = workspace.root
    let outcome = workspace.run(
      "audit", "scan", "--names", "-", "elders", "nergens", "fenna-verzonnen-vlinder/x", input: Self.name)
    #expect(outcome.status == 1)
    #expect(outcome.output == [])
    #expect(
      outcome.messages == [
        "\(folder)/nergens: there is no such file or folder.", "\(folder)/[name]/x: there is no such file or folder.",
        "Nothing was looked through. Correct the path and run the command again.",
      ])
    #expect(try workspace.whole().changes(since: before) == [])
    expectNoName(in: outcome)
  }

  @Test(arguments: [["--names", "-", "--person", "p-4h7kq2"], [], ["--person", "Fenna Verzonnen-Vlinder"]])
  func `needs names or a person, and not both`(words: [String]) throws {
    let workspace = try TestWorkspace()
    let outcome = workspace.run(["audit", "scan"] + words)
    #expect(outcome.status == 2)
    expectNoName(in: outcome)
    #expect(workspace.run("audit", "scan", "--person", "p-4h7kq2").status == 1)
    #expect(workspace.run("audit", "scan", "--names", "-", input: "\n\n").status == 1)
  }
}
