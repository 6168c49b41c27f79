import TestWorkspaces
import Testing

@Suite struct PersonCommandTests {
  private let workspace: TestWorkspace

  init() throws { workspace = try TestWorkspace() }

  @Test func `person add prints the id alone, and tells what comes next elsewhere`() throws {
    let outcome = workspace.run("person", "add", "--names", "-", as: "collector", input: "---\nlabel: Een gast\n---\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.count == 1)
    let id = try #require(outcome.output.first)
    #expect(id.wholeMatch(of: /p-[2-9a-hjkmnp-z]{6}/) != nil)
    #expect(outcome.messages.contains { $0.contains("klankbord consent record \(id) --from FILE") })
    #expect(try workspace.journal() == ["\(TestWorkspace.account)/collector person-added \(id)"])
  }

  @Test func `the names may be asked for, without showing what is typed`() throws {
    let outcome = workspace.run(
      ["person", "add"], typing: ["Een buurvrouw", "Fenna Verzonnen-Vlinder", "Tante Regenboog", "", "not asked"])
    #expect(outcome.status == 0)
    let id = try #require(outcome.output.first)
    #expect(workspace.run("person", "show", id).output.contains("legal name on file: yes"))
    #expect(workspace.run("person", "list").output == ["\(id)  no consent on record  Een buurvrouw"])
    // Each name that was typed is looked for in every output from now on.
    try workspace.addCleared("een", title: "Bij tante Regenboog", voice: 1)
    #expect(workspace.run("publish", "een").status == 3)
  }

  @Test(arguments: [
    "legal-name: FENNA Verzónnen-Vlinder", "legal-name: Iemand Anders\nalso-known-as: [fenna verzonnen vlinder]",
    "also-known-as: [Niemand, tante Regenboog]",
  ]) func `a name that others have is told with their ids alone, and they are entered`(names: String) throws {
    let file = "---\nlabel: Een gast\nlegal-name: Fenna Verzonnen-Vlinder\nalso-known-as: [Tante Regenboog]\n---\n"
    let first = workspace.run("person", "add", "--names", "-", input: file)
    #expect(first.messages.count == 1)
    let second = workspace.run("person", "add", "--names", "-", input: file)
    let ids = (first.output + second.output).sorted()
    #expect(
      second.messages.first
        == "\(first.output[0]) has the same name. Where it is the same person, use that id, and erase the new one.")
    let third = workspace.run("person", "add", "--names", "-", input: "---\nlabel: Een ander\n\(names)\n---\n")
    #expect(third.status == 0 && third.output.count == 1)
    #expect(third.messages.first?.hasPrefix("\(ids[0]), \(ids[1]) have the same name. ") == true)
    for word in ["fenna", "regenboog", "niemand"] { #expect(!third.everything.lowercased().contains(word)) }
    #expect(workspace.run("person", "list").output.count == 3)
  }

  @Test(arguments: [
    "legal-name: Fenna Verzonnen", "also-known-as: [Vlinder]", "legal-name: \"...\"", "also-known-as: [Een gast]",
  ]) func `part of a name, a label or no letters are not the same name`(names: String) throws {
    _ = try workspace.addPerson(label: "Een gast", legalName: "Fenna Verzonnen-Vlinder")
    let outcome = workspace.run("person", "add", "--names", "-", input: "---\nlabel: Een ander\n\(names)\n---\n")
    #expect(outcome.status == 0 && outcome.messages.count == 1, "\(outcome)")
  }

  @Test(arguments: [[], [""], ["", "Fenna Verzonnen"]])
  func `without a label nobody is entered`(typing: [String]) throws {
    #expect(workspace.run(["person", "add"], typing: typing).status == 1)
    #expect(workspace.run("person", "list").output.isEmpty)
  }

  @Test func `people are listed by id, with the answer that counts`() throws {
    let asked = try workspace.addPerson(label: "Een vader", legalName: "Quasi Vlindermoes")
    let refused = try workspace.addPerson(label: "Een moeder")
    try workspace.recordConsent(of: refused)
    try workspace.recordConsent(of: refused, answer: "no")
    let lines = ["\(asked)  no consent on record  Een vader", "\(refused)  consent 2 refused  Een moeder"]
    #expect(workspace.run("person", "list").output == lines.sorted())
    let card = try workspace.run("person", "show", refused, "--json").done().json()
    #expect(card["consentInForce"] as? Int == 2)
    #expect(card["label"] as? String == "Een moeder")
    #expect(card["hasLegalName"] as? Bool == true)
  }

  @Test func `somebody unknown is not shown, and nothing can be recorded of them`() throws {
    for line in [["person", "show"], ["consent", "show"]] {
      let outcome = workspace.run(line + ["p-222222"])
      #expect(outcome.status == 1)
      #expect(outcome.messages.first == "The register knows no person p-222222.")
    }
    let before = try workspace.whole()
    #expect(workspace.run("consent", "record", "p-222222", "--from", "-", input: "---\nanswer: no\n---\n").status == 1)
    let changes = try workspace.whole().changes(since: before)
    #expect(changes == [])
  }
}
